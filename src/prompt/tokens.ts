/**
 * One pass over a prompt: words with their stems, numbers, and the marks that end a clause.
 *
 *   "Don't log `req.user.id`, ok?"  →  dont · log · req user id (one unit) · , · ok · ?
 */
import { stemmer } from 'stemmer';
import type { Span } from '../model/report.ts';
import { findZones, type Zone, type ZoneKind } from './zones.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case; a contraction without its apostrophe; for a mark the mark itself, `\n` for a line break that ends a sentence. */
  readonly text: string;
  readonly stem: string;
  /** Tokens of one identifier, path or word share a unit. */
  readonly unit: number;
  readonly zone: ZoneKind;
}

/** An unbroken run such as `req.user.id`, `./uploads/<name>` or `sign-up`. */
export interface Unit extends Span {
  readonly text: string;
  readonly zone: ZoneKind;
  /** Half-open range of its tokens. */
  readonly tokens: readonly [from: number, to: number];
}

export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
}

/** Written with inner capitals, yet one word. */
const ONE_WORD = new Set(
  (
    'github gitlab typescript javascript openai mongodb graphql postgresql mysql sqlite nestjs nextjs oauth iframe webhook ' +
    'jquery sveltekit nodejs expressjs youtube linkedin paypal websocket webauthn multiform typeorm'
  ).split(' '),
);

const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** The Porter stem of one lower-case word, remembered. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // A "word" longer than any English one is kept as it is: the stemmer's patterns are not for it.
  const stem = word.length > 40 ? word : stemmer(word);
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

/** Splits text into tokens; linear in its length. */
export const tokenize = (text: string): TokenizedText => tokenizeIn(text, findZones(text));

/** The same for a text whose zones don't matter, such as a name. */
export const tokenizeName = (text: string): TokenizedText => tokenizeIn(text, []);

function tokenizeIn(text: string, zones: readonly Zone[]): TokenizedText {
  const tokens: Token[] = [];
  const units: Unit[] = [];
  let zone = 0;
  // A unit is a run of letters, digits and the joints inside names and paths; anything else that shows is a mark. What stands in place of
  // a secret says nothing.
  const scanner = /\[REDACTED:[a-z-]{1,30}\]|[\p{L}\p{N}_$]+(?:[.'’@/\\:$_-]+[\p{L}\p{N}_$]+)*|\n[ \t\r]*\n|\n|[^\s]/gu;
  for (let found = scanner.exec(text); found; found = scanner.exec(text)) {
    const start = found.index;
    while (zone < zones.length && (zones[zone] as Zone).end <= start) zone += 1;
    const current = zones[zone];
    const kind = current && current.start <= start ? current.kind : 'prose';
    const content = found[0];
    if (content.startsWith('[REDACTED:')) continue;
    if (/^[\p{L}\p{N}_$]/u.test(content)) addUnit(content, start, kind, tokens, units);
    else addMark(content, start, kind, text, tokens);
  }
  return { text, tokens, units };
}

function addMark(content: string, start: number, zone: ZoneKind, text: string, tokens: Token[]): void {
  const mark = content.startsWith('\n') ? lineBreak(content, start, text) : content;
  if (mark === null) return;
  tokens.push({ kind: 'mark', text: mark, stem: mark, start, end: start + content.length, unit: -1, zone });
}

/** A line break ends a sentence unless the next line plainly goes on: it starts in lower case and is no list item. */
function lineBreak(content: string, start: number, text: string): string | null {
  if (content.length > 1 && content.trim() === '' && content.indexOf('\n', 1) > 0) return '\n';
  const next = text.slice(start + 1, start + 12).replace(/^[ \t]*(?:\*(?![*/])[ \t]?)?[ \t]*/, '');
  return /^[a-z(]/.test(next) && !/^[a-z0-9][.)] /.test(next) ? null : '\n';
}

function addUnit(content: string, start: number, zone: ZoneKind, tokens: Token[], units: Unit[]): void {
  const unit = units.length;
  const from = tokens.length;
  const joined = /^[A-Za-z]+['’](?:t|s|re|ve|ll|d|m)$/i.test(content);
  if (joined) addWord(contraction(content), start, start + content.length, unit, zone, tokens);
  else if (/^[A-Za-z]+$/.test(content)) splitPiece(content, start, unit, zone, tokens);
  else {
    for (const piece of content.matchAll(/[\p{L}\p{N}]+/gu)) {
      splitPiece(piece[0], start + piece.index, unit, zone, tokens);
    }
  }
  const end = start + content.length;
  units.push({ text: content, start, end, zone, tokens: [from, tokens.length] });
}

function contraction(word: string): string {
  const lower = word.toLowerCase().replace('’', "'");
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower.replace("'", '');
}

/** `resetTokens2` → reset Tokens2 */
const PARTS = /\p{Lu}+s?(?!\p{Ll})\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}]+\p{N}*|\p{Lu}\p{N}*|\p{N}+|\p{L}/gu;

function splitPiece(piece: string, start: number, unit: number, zone: ZoneKind, tokens: Token[]): void {
  const lower = piece.toLowerCase();
  if (ONE_WORD.has(lower) || /^[A-Z]?[a-z]+$/.test(piece)) {
    addWord(lower, start, start + piece.length, unit, zone, tokens);
    return;
  }
  for (const part of piece.matchAll(PARTS)) {
    const at = start + part.index;
    const text = part[0].toLowerCase();
    if (/^\p{N}/u.test(text)) {
      tokens.push({ kind: 'number', text, stem: text, start: at, end: at + part[0].length, unit, zone });
    } else addWord(text, at, at + part[0].length, unit, zone, tokens);
  }
}

function addWord(text: string, start: number, end: number, unit: number, zone: ZoneKind, tokens: Token[]): void {
  tokens.push({ kind: 'word', text, stem: stemOf(text), start, end, unit, zone });
}
