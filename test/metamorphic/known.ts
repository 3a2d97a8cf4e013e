/** Cases that are known to fail, and the comparison of what failed with them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const GROUPS = ['transforms', 'chains', 'mutants', 'commutations', 'pairs', 'cross'] as const;
export type Group = (typeof GROUPS)[number];

interface Known {
  readonly case: string;
  readonly reason: string;
}

const listed = parse(readFileSync(new URL('./known-failures.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<Group, readonly Known[] | null>
>;

export const knownOf = (group: Group): ReadonlyMap<string, string> => new Map((listed[group] ?? []).map((one) => [one.case, one.reason]));

/** One thing to check; faults in words, none when it holds. */
export interface Case {
  readonly name: string;
  /** Row of the table: a transform's or mutator's id. */
  readonly row: string;
  /** Column of the table: a reference's id. */
  readonly column: string;
  readonly run: () => readonly string[];
}

export interface Outcome extends Omit<Case, 'run'> {
  readonly faults: readonly string[];
}

export const outcomeOf = ({ run, ...rest }: Case): Outcome => ({ ...rest, faults: faultsOf(run) });

/** An exception is a fault like another: the pipeline never throws. */
function faultsOf(run: Case['run']): readonly string[] {
  try {
    return run();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** Failures that are not listed, one line each. */
export function unlisted(group: Group, outcomes: readonly Outcome[]): readonly string[] {
  const known = knownOf(group);
  return outcomes
    .filter(({ name, faults }) => faults.length > 0 && !known.has(name))
    .map(({ name, faults }) => `${name}: ${faults.join('; ')}`);
}

/** What is wrong with the list itself: a case that passes, one that nobody ran, one without a reason, too many. */
export function faultsOfList(group: Group, outcomes: readonly Outcome[], share: number): readonly string[] {
  const known = knownOf(group);
  const byName = new Map(outcomes.map((one) => [one.name, one]));
  const wrong = [...known].flatMap(([name, reason]) => {
    const outcome = byName.get(name);
    if (outcome === undefined) return [`is listed, and there is no such case: ${name}`];
    if (outcome.faults.length === 0) return [`is listed, and passes: ${name}`];
    return reason.trim() === '' ? [`is listed without a reason: ${name}`] : [];
  });
  const most = Math.floor(outcomes.length * share);
  return known.size > most ? [...wrong, `${known.size} cases are listed, at most ${most} may be`] : wrong;
}
