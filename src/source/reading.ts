/**
 * What the inside of a cut bracket is, told from the tokens that stand directly in it.
 *
 *     return item; }            block:  a statement
 *     static get(a) {}          class:  a method with a class member's modifier, or not followed by a comma
 *     get: function () {},      object: a name and a colon
 *     case 1: f(); break; }     switch
 *     opts, function () {} )    list:   elements of a call or an array
 */
import type { Token, TokenizedText } from './tokens.ts';

export type Reading = 'block' | 'class' | 'object' | 'switch' | 'list' | 'expression';

/** A token, or a whole bracket pair as one item: `(…)`. */
export interface Item {
  readonly text: string;
  readonly token: Token;
  /** Set for a bracket pair and for an opener whose closer is cut off. */
  readonly group: '(' | '[' | '{' | '`' | null;
  readonly index: number;
}

const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  'if for while do try switch return throw var let const break continue import export debugger with else catch finally'.split(' '),
);
const CLASS_WORDS: ReadonlySet<string> = new Set(
  'static constructor public private protected readonly abstract override declare accessor'.split(' '),
);
const MODIFIERS: ReadonlySet<string> = new Set(['async', 'get', 'set', '*', ...CLASS_WORDS]);

/** Returns the items that stand directly between two tokens, an unclosed opener being the last. */
export function itemsBetween({ tokens, partners }: TokenizedText, from: number, to: number): readonly Item[] {
  const items: Item[] = [];
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const opens = token.bracket?.side === 'open';
    items.push({ text: token.text, token, group: opens && token.bracket ? bracketGroup(token.bracket.type) : null, index });
    if (!opens) continue;
    const partner = partners.get(index);
    if (partner === undefined) break;
    index = partner;
  }
  return items;
}

function bracketGroup(type: string): Item['group'] {
  return type === '<' ? null : (type as Item['group']);
}

/** What is tried where the items tell nothing. */
const UNTOLD: readonly Reading[] = ['block', 'object', 'class'];

/** Returns the readings that the items allow, the likeliest first. */
export function readingsOf(items: readonly Item[], startsFresh: boolean): readonly Reading[] {
  const votes = new Map<Reading, number>([['block', 0.5]]);
  const vote = (reading: Reading, weight: number) => votes.set(reading, (votes.get(reading) ?? 0) + weight);
  let hasDeclaration = false;
  let atStart = startsFresh;
  for (const [position, item] of items.entries()) {
    const before = items[position - 1];
    if (position > 0) atStart = before !== undefined && startsElement(before, item);
    if (!atStart) continue;
    if (item.text === 'var' || item.text === 'let' || item.text === 'const') hasDeclaration = true;
    if (before?.text === ';') hasDeclaration = false;
    voteForElement(items, position, vote, before?.text === ',' && !hasDeclaration);
  }
  if (items.some(({ text }) => text === ';')) vote('block', 2);
  if (votes.size === 0) return UNTOLD;
  const told = [...votes].sort(([, a], [, b]) => b - a).map(([reading]) => reading);
  return told.includes('block') ? told : [...told, 'block'];
}

function startsElement(before: Item, item: Item): boolean {
  if (before.text === ';' || before.text === ',') return true;
  return before.group === '{' ? item.token.lineBefore || /^[\w$#@]/.test(item.text) : false;
}

function voteForElement(
  items: readonly Item[],
  position: number,
  vote: (reading: Reading, weight: number) => void,
  afterComma: boolean,
): void {
  const [first, second] = [items[position], items[position + 1]];
  if (first === undefined) return;
  if (first.text === 'case' || (first.text === 'default' && second?.text === ':')) return vote('switch', 50);
  if (isName(first) && second?.text === ':') {
    const labelled = /^(?:for|while|do)$/.test(items[position + 2]?.text ?? '');
    if (!labelled && endsWithSemicolon(items, position)) return vote('class', 3);
    return vote(labelled ? 'block' : 'object', afterComma ? 4 : 2);
  }
  if (first.group === '[' && second?.text === ':') return vote('object', 3);
  if (isName(first) && second?.group === '(' && items[position + 2]?.text === ':' && endsWithSemicolon(items, position))
    return vote('class', 3);
  const method = methodAt(items, position);
  if (method !== undefined) return vote(method.comma ? 'object' : 'class', method.comma || method.modified ? 5 : 4);
  if (CLASS_WORDS.has(first.text) && second !== undefined && isName(second)) return vote('class', 4);
  if (first.text.startsWith('#') || (first.text === '@' && !afterComma)) return vote('class', 1);
  if (STATEMENT_WORDS.has(first.text) && second?.text !== ',') return vote('block', 2);
  if (first.text === '...') return vote('list', 1.5);
  if (!afterComma) return vote('block', second?.text === '.' || second?.group === '(' ? 1 : 0.1);
  if (isName(first) && (second === undefined || second.text === ',')) return vote('list', 1);
  vote('list', 2);
}

/** A declared member, as of an interface, ends with a semicolon where an object's member has a comma. */
function endsWithSemicolon(items: readonly Item[], position: number): boolean {
  const end = items.slice(position, position + 40).find(({ text, group }) => text === ';' || text === ',' || group === '{');
  return end?.text === ';';
}

/** A method's head and body, `name (…) {…}` with modifiers, and what it tells about its surroundings. */
function methodAt(items: readonly Item[], position: number): { readonly comma: boolean; readonly modified: boolean } | undefined {
  let at = position;
  while (MODIFIERS.has(items[at]?.text ?? '') && items[at + 1]?.group !== '(') at += 1;
  const [name, parameters] = [items[at], items[at + 1]];
  if (name === undefined || (!isName(name) && name.group !== '[')) return undefined;
  if (STATEMENT_WORDS.has(name.text) && name.text !== 'catch' && name.text !== 'import') return undefined;
  if (name.text === 'catch' || name.text === 'function' || name.text === 'super') return undefined;
  const body = bodyAt(items, at + 2);
  if (parameters?.group !== '(' || body === undefined) return undefined;
  const classWord = items.slice(position, at + 1).some(({ text }) => CLASS_WORDS.has(text));
  return { comma: items[body + 1]?.text === ',' && !classWord, modified: at > position || classWord };
}

/** Where a method's body is, behind the return type if it declares one. */
function bodyAt(items: readonly Item[], position: number): number | undefined {
  if (items[position]?.group === '{') return position;
  if (items[position]?.text !== ':') return undefined;
  const end = items.slice(position, position + 40).findIndex(({ text, group }) => group === '{' || text === ';' || text === ',');
  return items[position + end]?.group === '{' ? position + end : undefined;
}

/** A name, keyword, string or number: what may stand before a member's colon. */
export function isName({ text, group }: Item): boolean {
  return group === null && /^(?:[\p{ID_Start}$_#"'\d])/u.test(text);
}
