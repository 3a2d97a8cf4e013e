/**
 * Completes what was cut off behind a fragment: the dangling last element first, then the open brackets from the inside out.
 *
 *     if (a) { call(b, {  →  if (a) { call(b, { }) }
 */
import { itemsBetween, type Reading } from './reading.ts';
import type { Token, TokenizedText } from './tokens.ts';

const DANGLING =
  /^(?:[=.,:?(!~%&|^<*/+-]|[=!<>*/%&|^+?-]+|=>|\.{3}|\?\.|const|let|var|new|typeof|delete|void|throw|case|extends|in|of|instanceof|await|yield)$/;

/** Returns what has to stand behind the text, whose outermost level is read as told; empty for a text that is whole. */
export function endingOf(text: TokenizedText, outermost: Reading): string {
  let ending = text.endsInComment ? '*/' : closeLiteral(text.tokens.at(-1));
  let level = text.tokens.length;
  for (const index of [...text.openBrackets].reverse()) {
    ending += finishLevel(text, index + 1, level) + closeBracket(text, index);
    level = index + 1;
  }
  const outerStart = lastSurplus(text) + 1;
  const whole = text.openBrackets.length === 0;
  const trailingComma = whole && text.tokens.at(-1)?.text === ',';
  if (trailingComma && (outermost === 'object' || outermost === 'list')) return ending;
  return ending + finishLevel(text, outerStart, whole ? text.tokens.length : (text.openBrackets[0] ?? 0) + 1);
}

function lastSurplus({ surplusClosers }: TokenizedText): number {
  return surplusClosers.at(-1) ?? -1;
}

function closeLiteral(last: Token | undefined): string {
  if (last === undefined || !last.unterminated) return '';
  const quote = last.text[0] ?? '';
  return quote === '}' ? '`' : quote;
}

/** Completes the statement or element that a level ends in; `end` is behind its last token. */
function finishLevel(text: TokenizedText, start: number, end: number): string {
  const items = itemsBetween(text, start, end);
  const last = items.at(-1);
  if (last === undefined) return needsContent(text, start - 1) ? '_' : '';
  if (text.tokens[start - 1]?.bracket?.type === '<') return last.text === '=' ? '"_"' : '';
  const before = items.at(-2);
  const closedByUs = last.group !== null && !text.partners.has(last.index);
  const opener = text.tokens[start - 1]?.text ?? '';
  if (last.group === '(' && isHead(before?.text, items.at(-3)?.text)) return ' {}';
  if (last.group === '{' && before?.text === 'try') return ' finally {}';
  if (last.group === '{' && before?.text === 'do') return ' while (_)';
  if (last.group === '{' && /^(?:const|let|var)$/.test(before?.text ?? '')) return ' = _';
  if (last.group === '{' && before?.text === 'import') return ' from "_"';
  if (closedByUs || last.group !== null) return pendingConditional(items.map((item) => item.text));
  if (/^(?:else|do|try|finally)$/.test(last.text))
    return last.text === 'do' ? ' {} while (_)' : last.text === 'try' ? ' {} finally {}' : ' {}';
  if (last.text === 'function' || before?.text === 'function') return last.text === 'function' ? ' _() {}' : '() {}';
  if (before?.text === 'class') return ' {}';
  if (last.text === ',' && opener === '{') return '';
  if (DANGLING.test(last.text)) return last.text === 'case' ? ' _:' : ` _${pendingConditional(items.map((item) => item.text))}`;
  return pendingConditional(items.map((item) => item.text));
}

/** The parentheses that just ended are those of a statement or a function, so a body must follow. */
function isHead(word: string | undefined, before: string | undefined): boolean {
  return /^(?:if|for|while|switch|with|catch|function)$/.test(word ?? '') || before === 'function' || before === '*';
}

/** A parenthesis cannot stay empty unless it calls, declares parameters or is the head of a `for`. */
function needsContent({ tokens }: TokenizedText, index: number): boolean {
  const before = tokens[index - 1];
  if (tokens[index]?.text !== '(') return false;
  if (before === undefined || /^(?:if|while|switch|with|catch|return|await|case|typeof|void|throw|new|in|of|yield)$/.test(before.text))
    return true;
  return !/^[\w$\p{ID_Start}#)\]}`"'>]/u.test(before.text) || before.text === '=>';
}

/** A `?` whose `:` was cut off. */
function pendingConditional(texts: readonly string[]): string {
  const question = texts.lastIndexOf('?');
  return question >= 0 && !texts.includes(':', question) && !texts.includes(';', question) ? ' : _' : '';
}

function closeBracket(text: TokenizedText, index: number): string {
  const { tokens } = text;
  switch (tokens[index]?.bracket?.type) {
    case '(':
      return tokens[index - 1]?.text === 'for' ? ';;)'.slice(semicolonsAfter(tokens, index)) : ')';
    case '[':
      return ']';
    case '`':
      return '}`';
    case '<':
      return text.endsInTag && index === text.openBrackets.at(-1) ? ' />' : `</${tokens[index]?.text.slice(1)}>`;
    default:
      return ' }';
  }
}

/** How many of the two semicolons of a `for` head are written; `of` and `in` need none. */
function semicolonsAfter(tokens: readonly Token[], index: number): number {
  const head = tokens.slice(index, index + 60).map(({ text }) => text);
  if (head.includes('of') || head.includes('in')) return 2;
  return Math.min(head.filter((text) => text === ';').length, 2);
}
