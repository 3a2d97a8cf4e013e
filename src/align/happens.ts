/** Happens-before: whether one event has finished, on every path, when another one happens. */
import type { Event } from '../model/event.ts';

export type Before = 'always' | 'some-paths' | 'not-waited-for' | 'after' | 'never';

/** Every branch arm that `first` lies in, `then` lies in too. */
export const dominates = (first: Event, then: Event): boolean =>
  first.branch.every((branch) => then.branch.some((other) => other.site === branch.site && other.arm === branch.arm));

/** They lie on different arms of one branch: no run does both. */
export const excludes = (a: Event, b: Event): boolean =>
  a.branch.some((branch) => b.branch.some((other) => other.site === branch.site && other.arm !== branch.arm));

export const hasSettled = (first: Event, seq: number): boolean => first.settled.some(({ from, until }) => from < seq && seq < until);

/** How `first` stands to `then`, both of one entry or `first` at the module's top level. */
export function before(first: Event, then: Event): Before {
  if (excludes(first, then)) return 'never';
  if (first.seq > then.seq) return 'after';
  if (!hasSettled(first, then.seq)) return 'not-waited-for';
  return dominates(first, then) ? 'always' : 'some-paths';
}
