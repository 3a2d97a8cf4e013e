/**
 * The repair as a small diff in the snippet's own lines.
 *
 *   - const { rows } = await db.query(`SELECT … '${email}'`);
 *   + const { rows } = await db.query('SELECT … $1', [email]);
 */
import type { Deviation } from '../model/report.ts';
import { changedLines, changedTokens } from './changed-tokens.ts';
import { isMissingFromBlock } from './focus.ts';
import { indentation, sharedIndentation, textAt } from './lines.ts';

/** Most lines of a repair diff; more is not "the smallest repair" and is cut. */
const MAX_ROWS = 30;
/** Fragments at least this alike replace one another; less alike ones are put before the place. */
const ALIKE = 0.4;

/** Lines before and after a place in which its fragment is looked for. */
const NEAR = 6;

/** A shorter fragment is not looked for far from its place. */
const MIN_ALONE = 10;

/** What `change.expected` is: code in the snippet's own names, the reference's lines as they are, or words. */
export type ExpectedShape = 'own' | 'reference' | 'words';

export interface DiffRow {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The rows that turn the deviating lines into the expected ones; empty when the report has no code to show. */
export function repairDiff(deviation: Deviation, snippetLines: readonly string[], shape: ExpectedShape = 'own'): readonly DiffRow[] {
  const rows = rowsFor(deviation, snippetLines, shape);
  return outdent(rows.filter((row, index) => row.text !== '' || (index > 0 && index < rows.length - 1))).slice(0, MAX_ROWS);
}

function rowsFor(deviation: Deviation, lines: readonly string[], shape: ExpectedShape): readonly DiffRow[] {
  const { change } = deviation;
  if (change.expected === change.found) return [];
  if (shape === 'words') return [];
  // Lines of the reference replace nothing: their names are not the snippet's.
  if (shape === 'reference') return change.expected.split('\n').map((text) => ({ kind: 'added', text }));
  return inPlace(deviation, lines) ?? insertion(deviation, lines) ?? changedLines(change.found, change.expected);
}

/** The whole lines with the found fragment replaced, when it is near the place and the expected one is its counterpart. */
function inPlace(deviation: Deviation, lines: readonly string[]): readonly DiffRow[] | null {
  const { change, location, state } = deviation;
  const { expected, found } = change;
  if (found === '') return null;
  const isExact = (state !== 'missing' && textAt(lines, location) === found) || expected.includes(found);
  if (!isExact && expected !== '' && changedTokens(found, expected).likeness < ALIKE) return null;
  const text = lines.join('\n');
  const at = placeOfChange(deviation, lines);
  if (at < 0) return null;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at + found.length);
  const before = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  if (expected === '') return changedLines(before, '').filter(({ kind }) => kind === 'removed');
  const after = before.slice(0, at - start) + indented(expected, found, indentation(before)) + before.slice(at - start + found.length);
  return changedLines(before, after);
}

/**
 * Where the found fragment stands in the joined lines: at the place or near it, else near a related place, else anywhere if only once; -1
 * when that leaves none.
 * To repair is to put the expected fragment there.
 */
export function placeOfChange({ change: { found }, location, related }: Deviation, lines: readonly string[]): number {
  for (const { startLine, startColumn, endLine } of [location, ...related]) {
    const first = Math.max(0, startLine - 1 - NEAR);
    const offset = first === 0 ? 0 : lines.slice(0, first).join('\n').length + 1;
    const window = lines.slice(first, endLine + NEAR).join('\n');
    const lead = lines.slice(first, startLine - 1).join('\n').length + (startLine - 1 > first ? 1 : 0);
    const at = nearest(window, found, lead + startColumn - 1);
    if (at >= 0) return offset + at;
  }
  const text = lines.join('\n');
  const only = found.trim().length < MIN_ALONE ? -1 : text.indexOf(found);
  return text.lastIndexOf(found) === only ? only : -1;
}

/** The expected lines with the second and later ones as deep as those they replace. */
function indented(expected: string, found: string, depth: number): string {
  const [first = '', ...rest] = expected.split('\n');
  const replaced = found.split('\n').slice(1);
  const wanted = replaced.length > 0 ? sharedIndentation(replaced) : depth;
  const missing = ' '.repeat(Math.max(0, wanted - sharedIndentation(rest)));
  return [first, ...rest.map((line) => (line === '' ? line : missing + line))].join('\n');
}

/** The occurrence that starts or spans closest to an offset; -1 without any. */
function nearest(text: string, wanted: string, offset: number): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const distance = offset < at ? at - offset : Math.max(0, offset - at - wanted.length);
    if (distance < bestDistance) [best, bestDistance] = [at, distance];
  }
  return best;
}

/** The expected lines put in front of the place, for a protection that has no counterpart. */
function insertion(deviation: Deviation, lines: readonly string[]): readonly DiffRow[] | null {
  const { change, location, state } = deviation;
  const line = lines[location.startLine - 1];
  if (state !== 'missing' || change.expected === '' || line === undefined) return null;
  if (change.found !== '' && changedTokens(change.found, change.expected).likeness >= ALIKE) return null;
  const depth = isMissingFromBlock(deviation) ? '' : line.slice(0, indentation(line));
  const added = change.expected.split('\n').map((text) => ({ kind: 'added' as const, text: text === '' ? '' : depth + text }));
  return isMissingFromBlock(deviation) ? added : [...added, { kind: 'same', text: line }];
}

function outdent(rows: readonly DiffRow[]): readonly DiffRow[] {
  const depth = sharedIndentation(rows.map((row) => row.text));
  return rows.map((row) => ({ ...row, text: row.text.slice(Math.min(depth, indentation(row.text))) }));
}
