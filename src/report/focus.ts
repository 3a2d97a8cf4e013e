/** What of a deviation's place is shown: a handler that lacks a protection is named by its first line, not repeated. */
import type { Deviation } from '../model/report.ts';
import type { Location } from '../model/source.ts';

/** A place that spans more lines than this is a block of code rather than an expression. */
const BLOCK_LINES = 3;

/** True when something is missing from a whole block, so that no piece of the block is itself the fault. */
export function isMissingFromBlock({ state, location }: Deviation): boolean {
  return state === 'missing' && location.endLine - location.startLine >= BLOCK_LINES;
}

/** The deviation's place, or the first line of a block that something is missing from. */
export function focusOf(deviation: Deviation, lines: readonly string[]): Location {
  const { location } = deviation;
  if (!isMissingFromBlock(deviation)) return location;
  const length = lines[location.startLine - 1]?.length ?? 0;
  return { ...location, endLine: location.startLine, endColumn: Math.max(location.startColumn, length + 1) };
}

/** The found fragment, or the first line of it when something is missing from a block. */
export function foundOf(deviation: Deviation): string {
  const { found } = deviation.change;
  return isMissingFromBlock(deviation) ? (found.split('\n')[0] ?? '') : found;
}
