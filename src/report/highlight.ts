/** Source text as classified pieces by highlight.js; a piece is text and a class name, never markup. */
import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import type { CodeLine } from './excerpt.ts';
import { inertPiece } from './inert.ts';
import { splitLines } from './lines.ts';

const require = createRequire(import.meta.url);
/** Longer texts and lines are shown plain: coloring them costs more than it helps. */
const MAX_TEXT = 300_000;
const MAX_LINE = 2_000;

/** A token of one line: 0-based columns, half-open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A piece of a shown line. */
export interface Piece {
  readonly text: string;
  /** highlight.js class names, or empty. */
  readonly name: string;
  readonly marked: boolean;
}

let loaded: HLJSApi | null = null;

function highlighter(): HLJSApi {
  if (loaded !== null) return loaded;
  const core = (require('highlight.js/lib/core') as HLJSApi).newInstance();
  core.registerLanguage('xml', require('highlight.js/lib/languages/xml') as LanguageFn);
  core.registerLanguage('typescript', require('highlight.js/lib/languages/typescript') as LanguageFn);
  loaded = core;
  return core;
}

/** The tokens of each line; empty lists when the text is too long to color. */
export function tokensOf(text: string): readonly (readonly Token[])[] {
  const lines = splitLines(text);
  const plain = lines.map(() => []);
  if (text.length > MAX_TEXT || lines.some((line) => line.length > MAX_LINE)) return plain;
  const normal = lines.join('\n');
  const marked = highlighter().highlight(normal, { language: 'typescript', ignoreIllegals: true }).value;
  return readMarkup(marked, normal) ?? plain;
}

const MARKUP = /<span class="([\w -]*)">|<\/span>|&(amp|lt|gt|quot|#x27);|\n|[^<&\n]+/g;
const ENTITY_LENGTH = 1;

/** Reads highlight.js's own markup back into columns; null when it does not spell the text. */
function readMarkup(markup: string, text: string): readonly (readonly Token[])[] | null {
  const lines: Token[][] = [[]];
  const open: string[] = [];
  let column = 0;
  let length = 0;
  for (const [piece, name, entity] of markup.matchAll(MARKUP)) {
    if (name !== undefined) open.push(name);
    else if (piece === '</span>') open.pop();
    else if (piece === '\n') {
      lines.push([]);
      column = 0;
      length++;
    } else {
      const size = entity === undefined ? piece.length : ENTITY_LENGTH;
      addToken(lines.at(-1) ?? [], column, column + size, open.at(-1));
      column += size;
      length += size;
    }
  }
  return length === text.length ? lines : null;
}

function addToken(line: Token[], start: number, end: number, name: string | undefined): void {
  if (name === undefined) return;
  const last = line.at(-1);
  if (last !== undefined && last.end === start && last.name === name) line[line.length - 1] = { ...last, end };
  else line.push({ start, end, name });
}

/** A shown line cut where a token or a mark begins or ends, controls made visible. */
export function piecesOf({ text, own, marks }: Pick<CodeLine, 'text' | 'own' | 'marks'>, tokens: readonly Token[]): readonly Piece[] {
  const shown = tokens
    .map(({ start, end, name }) => ({
      start: Math.max(own.start, start - own.column + own.start),
      end: Math.min(own.end, end - own.column + own.start),
      name,
    }))
    .filter(({ start, end }) => end > start);
  const cuts = [0, text.length, ...shown.flatMap(({ start, end }) => [start, end]), ...marks.flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let [token, mark] = [0, 0];
  for (let index = 0; index + 1 < edges.length; index++) {
    const [start = 0, end = 0] = [edges[index], edges[index + 1]];
    while ((shown[token]?.end ?? Number.POSITIVE_INFINITY) <= start) token++;
    while ((marks[mark]?.end ?? Number.POSITIVE_INFINITY) <= start) mark++;
    const name = (shown[token]?.start ?? Number.POSITIVE_INFINITY) <= start ? (shown[token]?.name ?? '') : '';
    pieces.push({ text: inertPiece(text.slice(start, end)), name, marked: (marks[mark]?.start ?? Number.POSITIVE_INFINITY) <= start });
  }
  return pieces;
}
