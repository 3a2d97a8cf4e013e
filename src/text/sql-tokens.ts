/** SQL text cut into tokens, with the holes that lie between or inside them. */
import type { TermId } from '../model/term.ts';
import { isText, type Piece } from './pieces.ts';

export type SqlTokenKind =
  | 'word'
  | 'number'
  | 'string'
  /** `"…"`, backquoted or bracketed. */
  | 'quoted-name'
  | 'comment'
  | 'operator'
  | 'placeholder'
  | 'hole';

/** A hole inside a token, or the hole that a token is. */
export interface SqlHole {
  readonly piece: number;
  readonly term: TermId;
}

export interface SqlToken {
  readonly kind: SqlTokenKind;
  /** As written, without the quotes of a string or name; words in lower case. */
  readonly text: string;
  readonly holes: readonly SqlHole[];
  /** No space lies between this token and the one before. */
  readonly glued: boolean;
}

/** One UTF-16 unit of text or one hole. */
type Unit = string | SqlHole;

const WORD_START = /[\p{L}_#]/u;
const WORD_PART = /[\p{L}\p{N}_$#]/u;
const SPACE = /\s/;
const DIGIT = /[0-9]/;
const OPERATOR_PART = /[=<>!~+*/%|&^-]/;
const CLOSERS: ReadonlyMap<string, { readonly close: string; readonly kind: SqlTokenKind }> = new Map([
  ["'", { close: "'", kind: 'string' }],
  ['"', { close: '"', kind: 'quoted-name' }],
  ['`', { close: '`', kind: 'quoted-name' }],
  ['[', { close: ']', kind: 'quoted-name' }],
]);

/** Cuts built SQL into tokens; never fails: an unclosed string or comment reaches to the end. */
export function sqlTokens(pieces: readonly Piece[]): readonly SqlToken[] {
  const units = unitsOf(pieces);
  const tokens: SqlToken[] = [];
  let at = 0;
  let glued = false;
  while (at < units.length) {
    const unit = units[at];
    if (typeof unit === 'string' && SPACE.test(unit)) {
      glued = false;
      at += 1;
      continue;
    }
    const { token, next } = readToken(units, at, glued);
    tokens.push(token);
    at = next;
    glued = true;
  }
  return tokens;
}

function unitsOf(pieces: readonly Piece[]): readonly Unit[] {
  return pieces.flatMap((piece, index): readonly Unit[] => (isText(piece) ? piece.text.split('') : [{ piece: index, term: piece.hole }]));
}

interface Read {
  readonly token: SqlToken;
  readonly next: number;
}

function readToken(units: readonly Unit[], at: number, glued: boolean): Read {
  const unit = units[at];
  if (unit === undefined || typeof unit !== 'string') {
    return { token: { kind: 'hole', text: '', holes: unit === undefined ? [] : [unit], glued }, next: at + 1 };
  }
  const following = units[at + 1];
  const quote = CLOSERS.get(unit);
  if (quote !== undefined && !(unit === '[' && glued)) return readQuoted(units, at, quote, glued);
  if (unit === '-' && following === '-') return readUntil(units, at, ['\n'], glued);
  if (unit === '/' && following === '*') return readUntil(units, at, ['*', '/'], glued);
  if (isNamedPlaceholder(units, at)) return readRun(units, at, 'placeholder', 1, WORD_PART, glued);
  if (unit === '$' && isUnit(following, DIGIT)) return readRun(units, at, 'placeholder', 1, DIGIT, glued);
  if (unit === '?') return readRun(units, at, 'placeholder', 1, DIGIT, glued);
  if (WORD_START.test(unit)) return readRun(units, at, 'word', 1, WORD_PART, glued);
  if (DIGIT.test(unit)) return readRun(units, at, 'number', 1, /[0-9.]/, glued);
  if (OPERATOR_PART.test(unit)) return readRun(units, at, 'operator', 1, OPERATOR_PART, glued);
  const double = unit === ':' && following === ':';
  return { token: { kind: 'operator', text: double ? '::' : unit, holes: [], glued }, next: at + (double ? 2 : 1) };
}

/** `:name`, `@name`, `$name`, but neither `::cast` nor `@@variable`. */
function isNamedPlaceholder(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit !== ':' && unit !== '@' && unit !== '$') return false;
  return units[at - 1] !== unit && isUnit(units[at + 1], WORD_START);
}

function isUnit(unit: Unit | undefined, pattern: RegExp): boolean {
  return typeof unit === 'string' && pattern.test(unit);
}

function readRun(units: readonly Unit[], at: number, kind: SqlTokenKind, skip: number, part: RegExp, glued: boolean): Read {
  let end = at + skip;
  while (isUnit(units[end], part)) end += 1;
  const text = units.slice(at, end).join('');
  return { token: { kind, text: kind === 'word' ? text.toLowerCase() : text, holes: [], glued }, next: end };
}

function readQuoted(
  units: readonly Unit[],
  at: number,
  { close, kind }: { readonly close: string; readonly kind: SqlTokenKind },
  glued: boolean,
): Read {
  const inside: Unit[] = [];
  let end = at + 1;
  for (; end < units.length; end += 1) {
    const unit = units[end];
    if (unit === close && units[end + 1] === close) end += 1;
    else if (unit === close) break;
    if (unit !== undefined) inside.push(unit);
  }
  return { token: quotedToken(kind, inside, glued), next: end + 1 };
}

function readUntil(units: readonly Unit[], at: number, closing: readonly string[], glued: boolean): Read {
  let end = at + 2;
  while (end < units.length && !closing.every((unit, offset) => units[end + offset] === unit)) end += 1;
  return { token: quotedToken('comment', units.slice(at + 2, end), glued), next: end + closing.length };
}

function quotedToken(kind: SqlTokenKind, inside: readonly Unit[], glued: boolean): SqlToken {
  const text = inside.map((unit) => (typeof unit === 'string' ? unit : '')).join('');
  return { kind, text, holes: inside.filter((unit) => typeof unit !== 'string'), glued };
}
