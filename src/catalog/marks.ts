/** Reads the marks of a code file and takes them out of its text. */
import type { ts } from 'ts-morph';
import type { CatalogFault, Expectation } from '../model/catalog.ts';
import type { Marked } from '../model/reference.ts';
import type { Range, SourceText } from '../model/source.ts';
import { locate } from '../source/index.ts';
import { boundNode, enclosingName } from './bind.ts';
import { blank, type Comment, commentsOf } from './comments.ts';
import { type MarkWords, readMark } from './mark-grammar.ts';

export interface Marks {
  readonly marked: readonly Marked[];
  /** Literals that the abstraction must keep. */
  readonly exact: readonly Range[];
  /** Disclaimed safeguards: id → reason. */
  readonly notHere: ReadonlyMap<string, string>;
  readonly expects: readonly Expectation[];
  /** Where the marks are, in the offsets of the file as given. */
  readonly ranges: readonly Range[];
  readonly faults: readonly CatalogFault[];
}

/** Reads all marks of a parsed text; `reference` is the one that a bare `expect` means. */
export function readMarks(source: SourceText, file: ts.SourceFile, reference: string): Marks {
  const comments = commentsOf(file);
  const found = comments.flatMap((comment) => {
    const words = readMark(comment.content);
    return words === null ? [] : [{ comment, words }];
  });
  const context = { source, file, reference, lines: bareLines(source, comments) };
  const read = found.map(({ comment, words }) => readOne(comment, words, context));
  const bare = blank(
    source.text,
    found.map(({ comment }) => comment.whole),
  );
  return {
    marked: read.flatMap(({ marked = [] }) => marked).map((mark) => ({ ...mark, text: shownText(bare, mark.range) })),
    exact: read.flatMap(({ exact = [] }) => exact),
    notHere: new Map(read.flatMap(({ notHere = [] }) => notHere)),
    expects: read.flatMap(({ expects = [] }) => expects),
    ranges: found.map(({ comment: { whole } }) => ({ start: whole.start - source.shift, end: whole.end - source.shift })),
    faults: read.flatMap(({ faults = [] }) => faults),
  };
}

interface Context {
  readonly source: SourceText;
  readonly file: ts.SourceFile;
  readonly reference: string;
  /** Lines of the file as given without comments. */
  readonly lines: readonly string[];
}

interface Read {
  readonly marked?: readonly (Place & Pick<Marked, 'id' | 'kind'>)[];
  readonly exact?: readonly Range[];
  readonly notHere?: readonly (readonly [string, string])[];
  readonly expects?: readonly Expectation[];
  readonly faults?: readonly CatalogFault[];
}

function readOne(comment: Comment, words: MarkWords, context: Context): Read {
  if (words.kind === 'malformed') return fault(comment, words.message, context);
  if (words.kind === 'not-here') return { notHere: words.ids.map((id) => [id, words.reason]) };
  if (words.kind === 'expect') return expectation(comment, words, context);
  if (!comment.block && comment.trailing) return fault(comment, 'a line mark stands above the statement that it marks', context);
  const node = boundNode(comment, context.file);
  if (node === null) return fault(comment, 'nothing follows that the mark could bind to', context);
  const range = { start: node.getStart(context.file), end: node.end };
  if (words.kind === 'exact') return { exact: [range] };
  return { marked: words.ids.map(({ kind, id }) => ({ id, kind, ...placeOf(node, range, context) })) };
}

type Place = Omit<Marked, 'id' | 'kind' | 'text'>;

function placeOf(node: ts.Node, range: Range, { source }: Context): Place {
  return { file: source.path, fn: enclosingName(node), range, location: locate(source, range) };
}

/** Without the gaps that blanked marks leave. */
function shownText(bare: string, { start, end }: Range): string {
  return bare
    .slice(start, end)
    .replace(/(\S) {2,}(?=\S)/g, '$1 ')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n');
}

function expectation(comment: Comment, words: MarkWords & { kind: 'expect' }, context: Context): Read {
  const { endLine } = locate(context.source, comment.whole);
  const after = context.lines.slice(endLine).findIndex((line) => line.trim() !== '');
  if (after < 0) return fault(comment, 'no line follows of which something could be expected', context);
  const { safeguard, lookalike, state, confidence } = words;
  const reference = words.reference === undefined ? context.reference : words.reference;
  return { expects: [{ reference, safeguard, lookalike, state, confidence, line: endLine + 1 + after }] };
}

function bareLines({ original, shift }: SourceText, comments: readonly Comment[]): readonly string[] {
  const ranges = comments.map(({ whole }) => ({ start: whole.start - shift, end: whole.end - shift }));
  return blank(original, ranges).split(/\r\n|\r|\n/);
}

function fault(comment: Comment, message: string, { source }: Context): Read {
  const { startLine, startColumn } = locate(source, comment);
  return { faults: [{ file: source.path, line: startLine, column: startColumn, path: '', message }] };
}
