/**
 * Invents what was cut off in front of a fragment, so that it parses and reads as what it is.
 *
 *     return a; } get(b) { … }      →   class _ { _() { return a; } get(b) { … } }
 *     cwd: dir }, opts); if (x) …   →   _({ cwd: dir }, opts); if (x) …
 *
 * Each closer without an opener ends a segment. A segment is read by its own tokens; how its opener is spelled depends on that, on what
 * follows the closer, and on how the next segment outward is read, since there the construct has to be an element.
 */
import { isName, type Item, itemsBetween, type Reading, readingsOf } from './reading.ts';
import type { TokenizedText } from './tokens.ts';

/** The invented front of a fragment and what has to be closed behind it. */
export interface Opening {
  readonly prefix: string;
  /** How the outermost level is read; it decides what a cut end is completed to. */
  readonly outermost: Reading;
  /** Closes the brackets that the outermost level needed. */
  readonly suffix: string;
}

interface Segment {
  readonly items: readonly Item[];
  readonly readings: readonly Reading[];
  /** The closer that ends it, and the items after that; null for the outermost segment. */
  readonly closer: string | null;
  readonly following: readonly Item[];
}

const WRAPPERS: Readonly<Record<Reading, readonly [string, string]>> = {
  block: ['', ''],
  class: ['class _ { ', ' }'],
  object: ['({ ', ' })'],
  switch: ['switch (_) { case _: ', ' }'],
  list: ['_(', ')'],
  expression: ['(', ')'],
};

/** Returns candidate fronts, the likeliest first; the first is empty for a text that stands alone. */
export function openings(text: TokenizedText): readonly Opening[] {
  const segments = segmentsOf(text);
  const outer = segments.at(-1);
  if (outer === undefined) return [];
  return outermostReadings(segments, outer).map((outermost) => {
    const [wrapper, suffix] = WRAPPERS[outermost];
    let prefix = '';
    let reading = outermost;
    for (let position = segments.length - 2; position >= 0; position -= 1) {
      const segment = segments[position];
      if (segment === undefined) break;
      const inner = innerReading(segment);
      prefix += spellOpener(segment, inner, reading);
      reading = inner;
    }
    return { prefix: wrapper + prefix + leadIn(segments[0], reading), outermost, suffix };
  });
}

function segmentsOf(text: TokenizedText): readonly Segment[] {
  const bounds = [...text.surplusClosers, text.tokens.length];
  return bounds.map((end, position) => {
    const start = position === 0 ? 0 : (bounds[position - 1] ?? 0) + 1;
    const items = itemsBetween(text, start, end);
    const closer = text.tokens[end]?.text ?? null;
    const following = itemsBetween(text, end + 1, Math.min(bounds[position + 1] ?? text.tokens.length, end + 40));
    const next = text.tokens[end + 1];
    const startsFresh = !continues(items[0]) && (position === 0 || text.tokens[start - 1]?.text === '}');
    // Directly before another surplus closer there is no following item, but the closer itself tells the same.
    const ended =
      following.length === 0 && next !== undefined ? [{ text: next.text, token: next, group: null, index: end + 1 }] : following;
    return { items, readings: readingsOf(items, startsFresh), closer, following: ended };
  });
}

/** The first item cannot begin a statement or an element: the cut is inside one. */
function continues(first: Item | undefined): boolean {
  const isRegularExpression = first !== undefined && /^\/.+\//.test(first.text);
  return (
    first !== undefined && !isRegularExpression && /^(?:[.,:?=)\]}*/%&|^<>+;-]|\?\.|else$|catch$|finally$|instanceof$|in$)/.test(first.text)
  );
}

function outermostReadings(segments: readonly Segment[], outer: Segment): readonly Reading[] {
  const cut = segments.at(-2);
  if (cut !== undefined && /^(?:else|catch|finally|while)$/.test(cut.following[0]?.text ?? '')) return ['block'];
  const endsMember = outer.items.length === 1 && outer.items[0]?.text === ',' && cut !== undefined && innerReading(cut) === 'block';
  if (endsMember) return ['object'];
  const isLiteral = cut === undefined && outer.items.length === 1 && outer.items[0]?.group === '{';
  return isLiteral ? ['expression'] : outer.readings;
}

function innerReading({ closer, readings }: Segment): Reading {
  if (closer !== '}') return 'list';
  return readings.find((reading) => reading !== 'list') ?? 'block';
}

/** Spells the opener of a segment so that the construct is an element of the level around it. */
function spellOpener(segment: Segment, inner: Reading, outer: Reading): string {
  const expression = spellExpression(segment, inner, outer);
  if (typeof expression === 'string') return expression;
  const [opener, isMethodBody] = [expression.opener, expression.isFunctionBody];
  switch (outer) {
    case 'object':
      return isMethodBody ? `_: ${opener}` : `_: ${opener}`;
    case 'class':
      return isMethodBody ? `_${opener.replace(/^(?:async )?function\*? /, '')}` : `_ = ${opener}`;
    case 'list':
      return opener;
    default:
      return opener.startsWith('_(') ? opener : `_ = ${opener}`;
  }
}

type Spelled = string | { readonly opener: string; readonly isFunctionBody: boolean };

/** A string is a whole statement's beginning; an object is an expression's. */
function spellExpression(segment: Segment, inner: Reading, outer: Reading): Spelled {
  const next = segment.following[0]?.text ?? '';
  if (segment.closer === ']') return { opener: '[', isFunctionBody: false };
  if (segment.closer === ')') return spellParenthesis(segment, next, outer);
  if (inner === 'class') return outer === 'block' || outer === 'switch' ? 'class _ { ' : { opener: 'class { ', isFunctionBody: false };
  if (next === 'from') return 'import { ';
  if (inner === 'object') return { opener: '{ ', isFunctionBody: false };
  const body = inner === 'switch' ? 'switch (_) { case _: ' : '';
  if (inner === 'switch' && (outer === 'block' || outer === 'switch')) return body;
  if (next === 'else') return 'if (_) { ';
  if (next === 'catch' || next === 'finally') return 'try { ';
  if (next === 'while') return 'do { ';
  const head = functionHead(segment.items);
  if ((outer === 'block' || outer === 'switch') && !/^[.,(;)]/.test(next)) {
    return /^(?:async )?function\*? /.test(head) && needsFunction(segment.items)
      ? `${head.replace(/function(\*?) /, 'function$1 _')}() { `
      : '{ ';
  }
  return { opener: `${head}() { `, isFunctionBody: true };
}

function spellParenthesis({ items, following }: Segment, next: string, outer: Reading): Spelled {
  if (next === '=>') return { opener: '(', isFunctionBody: false };
  if (next === '{' && items.length === 0) return outer === 'block' || outer === 'switch' ? 'if (_' : '_(';
  if (next !== '{') return { opener: '_(', isFunctionBody: false };
  if (items.some(({ text }) => text === ';')) return 'for (';
  const parameters = items.every((item) => isName(item) || item.group !== null || /^(?:,|=|\.\.\.|\?|:|\||&)$/.test(item.text));
  if (outer === 'object' || outer === 'class') return '_(';
  if (outer === 'list') return 'function (';
  return parameters && following.length > 0 ? 'function _(' : 'if (';
}

/** `await` and `yield` are words of their own only inside the right kind of function. */
function functionHead(items: readonly Item[]): string {
  const words = new Set(items.map(({ text }) => text));
  return `${words.has('await') ? 'async ' : ''}function${words.has('yield') ? '*' : ''} `;
}

/** A plain block reads as well, and keeps the code at the level where it can be followed, unless something is returned. */
function needsFunction(items: readonly Item[]): boolean {
  return items.some(({ text }) => text === 'return' || text === 'await' || text === 'yield');
}

/** Completes an element that was cut in its middle: `.then(…)` needs a value in front, `else` an `if`. */
function leadIn(first: Segment | undefined, reading: Reading): string {
  const [item, second] = first?.items ?? [];
  const text = item?.text ?? first?.closer ?? '';
  if (reading === 'switch' && item !== undefined && (item.text === 'case' || item.text === 'default')) return '';
  if (text === 'else') return 'if (_) {} ';
  if (text === 'catch' || text === 'finally') return 'try {} ';
  const isStatement = reading === 'block' || reading === 'switch';
  if (isStatement && text === 'function' && second?.group === '(') return isAlternative(first?.items ?? []) ? '_ = _ ? ' : '_ = ';
  if (item === undefined || !continues(item)) return '';
  if (/^(?:;|\+\+|--|[+-]|\/)$/.test(text)) return '';
  if (text === ':') return reading === 'object' ? '_ ' : '_ ? _ ';
  if (text === ',') return '_ ';
  if (reading === 'object') return '_: _ ';
  if (reading === 'class') return text === '=' ? '_ ' : '_ = _ ';
  return '_ ';
}

/** A `:` without its `?`: the second half of a conditional, whose first half was cut off. */
function isAlternative(items: readonly Item[]): boolean {
  const texts = items.map(({ text }) => text);
  const colon = texts.indexOf(':');
  return colon >= 0 && !texts.slice(0, colon).some((text) => text === '?' || text === ';' || text === 'case');
}
