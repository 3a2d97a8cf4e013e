/** diff(r, s): how a text stands to one reference, as the pipeline finds it. */
import type { ReferenceShard } from '../../src/model/catalog.ts';
import type { Facet } from '../../src/model/facet.ts';
import type { Deviation } from '../../src/model/report.ts';
import { align, type Alignment } from '../../src/align/index.ts';
import { select } from '../../src/align/select.ts';
import { assess, isDeviating, merge } from '../../src/assess/index.ts';
import { examine } from '../../src/review.ts';
import { catalog } from './subjects.ts';
import type { Files } from './transform.ts';

export interface Diff {
  readonly deviations: readonly Deviation[];
  readonly alignment: Alignment;
  /** Safeguards that are met somewhere. */
  readonly held: ReadonlySet<string>;
  /** Safeguards that a setting makes good, whether or not the code does so itself. */
  readonly settled: ReadonlySet<string>;
  /** Safeguard → the states of its facets that are no good, sorted, `not-seen` and `unproven` too. */
  readonly bad: ReadonlyMap<string, readonly string[]>;
}

/** The variants themselves are compared again and again. */
const known = new WeakMap<object, Map<string, Diff>>();

/** Compares files with one reference, as when a prompt asks for its task; `demanded` are protections that the prompt asks for. */
export function diff(files: Files, shard: ReferenceShard, demanded: ReadonlySet<string> = new Set()): Diff {
  const [only, more] = files;
  if (only === undefined || more !== undefined) return compared(files, shard, demanded);
  const results = known.get(only) ?? new Map<string, Diff>();
  known.set(only, results);
  const key = [...demanded].join(' ');
  const result = results.get(key) ?? compared(files, shard, demanded);
  results.set(key, result);
  return result;
}

function compared(files: Files, shard: ReferenceShard, demanded: ReadonlySet<string>): Diff {
  const { context, sources } = examine(files, catalog, null);
  const alignment = align(context, shard.reference, {
    byPrompt: true,
    demanded: new Map([...demanded].map((check) => [check, 'certain'])),
  });
  const assessing = { align: context, sources, prompt: null, borneOut: false, libraries: context.evaluated.imports };
  const deviations = merge(
    assessing,
    alignment.facets.filter(isDeviating).map((facet) => assess(assessing, shard, facet, true)),
  ).map(({ deviation }) => deviation);
  const held = new Set(
    alignment.facets.filter(({ state }) => state === 'present' || state === 'accepted').map(({ safeguard }) => safeguard),
  );
  const settled = new Set(
    shard.reference.safeguards.filter(({ instead }) => instead !== null && select(context, instead).length > 0).map(({ id }) => id),
  );
  return { deviations, alignment, held, settled, bad: badOf(alignment.facets) };
}

function badOf(facets: readonly Facet[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { safeguard, state } of facets) {
    if (state === 'present' || state === 'accepted' || state === 'not-applicable') continue;
    found.set(safeguard, (found.get(safeguard) ?? new Set()).add(state));
  }
  return new Map([...found].map(([safeguard, states]) => [safeguard, [...states].sort()]));
}
