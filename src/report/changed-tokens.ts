/** Which tokens of two source fragments differ; only to show them, never to judge them. */
import { createRequire } from 'node:module';
import type * as Diff from 'diff';
import type { Columns } from './lines.ts';

const require = createRequire(import.meta.url);
/** Above this many tokens the whole fragment counts as changed: a reader sees no word-sized changes there. */
const MAX_TOKENS = 800;
/** Identifiers and numbers, or white space, or one other character. */
const TOKEN = /[\p{L}\p{N}_$]+|\s+|[^]/gu;

export interface ChangedTokens {
  /** Ranges of the first fragment that the second does not have. */
  readonly removed: readonly Columns[];
  /** Ranges of the second fragment that the first does not have. */
  readonly added: readonly Columns[];
  /** 0 (nothing in common) to 1 (equal), white space left out. */
  readonly likeness: number;
}

/** Compares two fragments token by token; offsets are those of each fragment. */
export function changedTokens(before: string, after: string): ChangedTokens {
  const [left, right] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  if (left.length > MAX_TOKENS || right.length > MAX_TOKENS) {
    return { removed: [{ start: 0, end: before.length }], added: [{ start: 0, end: after.length }], likeness: 0 };
  }
  const removed: Columns[] = [];
  const added: Columns[] = [];
  let [leftEnd, rightEnd, shared] = [0, 0, 0];
  for (const part of diffArrays(left, right)) {
    const length = part.value.join('').length;
    if (!part.added) leftEnd += length;
    if (!part.removed) rightEnd += length;
    if (part.removed) removed.push({ start: leftEnd - length, end: leftEnd });
    else if (part.added) added.push({ start: rightEnd - length, end: rightEnd });
    else shared += part.value.filter(hasContent).length;
  }
  const total = left.filter(hasContent).length + right.filter(hasContent).length;
  return { removed, added, likeness: total === 0 ? 1 : (2 * shared) / total };
}

/** The line changes from one text to another, in order. */
export function changedLines(
  before: string,
  after: string,
): readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[] {
  return diffArrays(before.split('\n'), after.split('\n')).flatMap((part) => {
    const kind = part.added ? ('added' as const) : part.removed ? ('removed' as const) : ('same' as const);
    return part.value.map((text) => ({ kind, text }));
  });
}

function diffArrays(left: readonly string[], right: readonly string[]): readonly Diff.ArrayChange<string>[] {
  // The package's other ways to compare are in files of their own, which are not needed.
  const diff = require('diff/lib/diff/array.js') as Pick<typeof Diff, 'diffArrays'>;
  return diff.diffArrays([...left], [...right]);
}

function hasContent(token: string): boolean {
  return token.trim() !== '';
}
