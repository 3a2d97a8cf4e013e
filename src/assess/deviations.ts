/** Facets → deviations: words, cause, place, one deviation for one cause. */
import { createHash } from 'node:crypto';
import type { ReferenceShard } from '../model/catalog.ts';
import type { Facet, SourceRange } from '../model/facet.ts';
import type { PromptFacts } from '../model/prompt.ts';
import type { Safeguard } from '../model/reference.ts';
import type { Deviation, DeviationState, ReferenceLocation } from '../model/report.ts';
import type { SourceText } from '../model/source.ts';
import { attributeCause } from '../prompt/index.ts';
import { type AlignContext, nameOf } from '../align/index.ts';
import { locationOf, textOf } from './places.ts';
import { resembled } from './signature.ts';

export interface AssessContext {
  readonly align: AlignContext;
  readonly sources: readonly SourceText[];
  readonly prompt: PromptFacts | null;
  /** The code repeats the prompt's words: it may be the code that was asked for. */
  readonly borneOut: boolean;
  /** Canonical names of the libraries that the snippet imports. */
  readonly libraries: readonly string[];
}

/** A deviation with what decides which of two about one thing is kept. */
export interface Assessed {
  readonly deviation: Deviation;
  /** The prompt asks for the reference's task. */
  readonly asked: boolean;
  readonly at: SourceRange;
  readonly use: SourceRange;
  /** Identity of the cause: safeguard and offending term. */
  readonly cause: string;
  readonly event: number;
  /** What was compared, for repairing it; null when no reference stands behind it. */
  readonly facet: Facet | null;
  readonly shard: ReferenceShard | null;
}

const DEVIATING: ReadonlySet<string> = new Set(['altered', 'missing', 'moved', 'bypassable']);

export const isDeviating = (facet: Facet): boolean => DEVIATING.has(facet.state);

/** Assesses a deviating facet of a reference. */
export function assess(context: AssessContext, shard: ReferenceShard, facet: Facet, asked: boolean): Assessed {
  const safeguard = shard.reference.safeguards.find(({ id }) => id === facet.safeguard) as Safeguard;
  const lookAlike = resembled(facet, shard.lookAlikes);
  const state = (lookAlike && facet.state === 'missing' ? 'altered' : facet.state) as DeviationState;
  const offending = facet.offending === null ? '' : nameOf(context.align, facet.offending);
  const found = facet.found ?? textOf(context.sources, facet.at);
  const mark = markOf(context, shard, facet.safeguard, found);
  const { witness } = facet;
  const cause = attributeCause(
    context.prompt,
    {
      id: safeguard.id,
      title: safeguard.title,
      checks: safeguard.checks,
      waivedBy: safeguard.waivedBy,
      elsewhere: safeguard.elsewhere,
      words: [],
    },
    {
      offendingNames: offending === '' ? [] : [offending],
      libraries: facet.byDefault && facet.operation?.row ? [facet.operation.row.library] : [],
    },
  );
  const deviation: Deviation = {
    id: `${shard.reference.id}/${safeguard.id}/`,
    reference: shard.reference.id,
    safeguard: safeguard.id,
    ...(lookAlike ? { lookalike: lookAlike.id } : {}),
    state,
    severity: safeguard.severity,
    confidence: facet.confidence,
    category: shard.reference.category,
    cwe: safeguard.cwe,
    owasp: safeguard.owasp,
    title: titleOf(safeguard, state),
    change: { expected: mark?.text ?? safeguard.title, found },
    cause,
    impact: [lookAlike?.why, facet.by && !lookAlike ? sentence(facet.by) : null, safeguard.impact].filter(Boolean).join(' '),
    attack: witness
      ? { input: offending === '' ? witness.input : `${offending} = ${witness.input}`, effect: witness.effect }
      : safeguard.attack,
    repair: safeguard.repair,
    location: locationOf(context.sources, facet.at),
    related: facet.related.map((place) => locationOf(context.sources, place)),
    referenceLocation: mark?.location ?? null,
  };
  return {
    deviation,
    asked,
    at: facet.at,
    use: facet.related[0] ?? facet.at,
    cause: `${shard.reference.id} ${safeguard.id} ${facet.at.source} ${facet.at.range.start}`,
    event: facet.operation?.event.id ?? -1,
    facet,
    shard,
  };
}

const STATE_WORDS: Readonly<Record<DeviationState, string>> = {
  missing: 'missing',
  altered: 'weakened',
  moved: 'too late',
  bypassable: 'can be bypassed',
  extra: 'extra',
};

const titleOf = (safeguard: Safeguard, state: DeviationState): string => `${safeguard.title}: ${STATE_WORDS[state]}`;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The marked code of the variant that uses most of the snippet's libraries; of several, the one that is written most like what was found. */
function markOf(
  context: AssessContext,
  shard: ReferenceShard,
  safeguard: string,
  found: string,
): { readonly text: string; readonly location: ReferenceLocation } | null {
  const shared = (libraries: readonly string[]) => libraries.filter((library) => context.libraries.includes(library)).length;
  const written = new Set(wordsIn(found));
  const marked = shard.variants.flatMap(({ name, file, libraries, marks }) => {
    const mark = marks.find((one) => one.kind === 'safeguard' && one.id === safeguard);
    if (mark === undefined) return [];
    return [{ name, file, mark, shared: shared(libraries), like: wordsIn(mark.text).filter((word) => written.has(word)).length }];
  });
  const [best] = marked.sort((a, b) => b.shared - a.shared || b.like - a.like || (a.name < b.name ? -1 : 1));
  return best ? { text: best.mark.text, location: { file: best.file, ...best.mark.location } } : null;
}

/** The different names in a piece of code. */
const wordsIn = (text: string): readonly string[] => [...new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [])];

/**
 * One cause is one deviation; two references that say the same of one place keep the first. Ids are made unique by ordinals.
 * The order is by place.
 */
export function merge(context: AssessContext, all: readonly Assessed[]): readonly Assessed[] {
  const byCause = new Map<string, Assessed>();
  for (const one of all) {
    const known = byCause.get(one.cause);
    byCause.set(
      one.cause,
      known ? (isBuilding(context, known) && !isBuilding(context, one) ? joined(one, known) : joined(known, one)) : one,
    );
  }
  const kept: Assessed[] = [];
  const keptAt = new Map<string, readonly Assessed[]>();
  // Of two that say the same, the reference that the prompt asks for keeps the word, then the one that knows why.
  const rank = (one: Assessed) => (one.asked ? 0 : 2) + (one.deviation.lookalike === undefined ? 1 : 0);
  for (const one of [...byCause.values()].sort((a, b) => rank(a) - rank(b))) {
    const spots = spotsOf(one);
    if (spots.some((spot) => keptAt.get(spot)?.some((other) => saysTheSame(other, one)))) continue;
    kept.push(one);
    for (const spot of spots) keptAt.set(spot, [...(keptAt.get(spot) ?? []), one]);
  }
  return numbered(
    context,
    kept.sort(
      (a, b) =>
        a.at.source - b.at.source || a.at.range.start - b.at.range.start || (a.deviation.safeguard < b.deviation.safeguard ? -1 : 1),
    ),
  );
}

/** A text where it is put together; where it is used says more. */
const isBuilding = (context: AssessContext, { event }: Assessed): boolean => context.align.evaluated.events[event]?.kind === 'idiom';

function joined(first: Assessed, other: Assessed): Assessed {
  const places = [...first.deviation.related, other.deviation.location, ...other.deviation.related];
  const own = first.deviation.location;
  const seen = new Set([JSON.stringify(own)]);
  const related = places.filter((place) => {
    const key = JSON.stringify(place);
    return seen.has(key) ? false : (seen.add(key), true);
  });
  const confidence =
    (['certain', 'likely', 'possible'] as const).find((level) => [first, other].some(({ deviation }) => deviation.confidence === level)) ??
    'possible';
  return { ...first, deviation: { ...first.deviation, related, confidence } };
}

/** Where two deviations have to meet to be about one thing: where they begin, or the operation. */
const spotsOf = ({ at, event }: Assessed): readonly string[] => [
  `${at.source} at ${at.range.start}`,
  ...(event >= 0 ? [`${at.source} by ${event}`] : []),
];

/** Of two at one spot: the same weakness, told by two references. */
function saysTheSame(a: Assessed, b: Assessed): boolean {
  if (a.deviation.reference !== null && a.deviation.reference === b.deviation.reference) return false;
  return a.deviation.cwe.some((cwe) => b.deviation.cwe.includes(cwe));
}

function numbered(context: AssessContext, list: readonly Assessed[]): readonly Assessed[] {
  const ordinals = new Map<string, number>();
  const apis = new Map<number, string>();
  for (const { event, api } of context.align.operations) if (!apis.has(event.id)) apis.set(event.id, api ?? '');
  return list.map((one) => {
    const event = context.align.evaluated.events[one.event];
    const key = [context.sources[one.at.source]?.path ?? '', event?.enclosing ?? '', apis.get(one.event) ?? '', one.deviation.id].join(
      '\n',
    );
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    const hash = createHash('sha256').update(`${key}\n${ordinal}`).digest('hex').slice(0, 10);
    return { ...one, deviation: { ...one.deviation, id: one.deviation.id + hash } };
  });
}
