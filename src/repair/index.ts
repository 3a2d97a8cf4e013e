/** Repairs in the snippet's own names: proposals from the reference's code and rules; whoever composes the stages tries them. */
import type { ReferenceShard } from '../model/catalog.ts';
import type { Facet } from '../model/facet.ts';
import type { Range, SourceText } from '../model/source.ts';
import type { AlignContext } from '../align/index.ts';
import { parseSource } from '../parse/index.ts';
import { argumentProposals } from './arguments.ts';
import { awaitProposals } from './awaits.ts';
import { catchProposals } from './catches.ts';
import { donorsOf } from './donors.ts';
import { changeIn, covers, type Edit, edited } from './edits.ts';
import { exitProposals } from './exits.ts';
import { guardProposals } from './guards.ts';
import { queryProposals } from './queries.ts';
import type { Proposal, RepairRequest } from './request.ts';
import { stepProposals } from './steps.ts';
import { valueProposals } from './values.ts';

export { collide, type Edit, edited } from './edits.ts';

/** A repair that parses: edits of the source text, and what a reader sees of them. */
export interface Repair {
  readonly edits: readonly Edit[];
  /** The source with this repair alone; parsing it costs nothing more. */
  readonly repaired: SourceText;
  readonly change: { readonly found: string; readonly expected: string };
}

export interface RepairInput {
  readonly facet: Facet;
  readonly shard: ReferenceShard;
  readonly context: AlignContext;
  readonly source: SourceText;
  readonly at: Range;
  /** Canonical names of the libraries that the snippet imports. */
  readonly libraries: readonly string[];
}

/** Kinds of safeguards that a forgotten `await` breaks. */
const AWAITABLE: ReadonlySet<string> = new Set(['guard', 'absence']);
/** Proposals for one deviation. */
const MAX_REPAIRS = 4;
/** A reader sees the deviation's own place, unless it is longer than this. */
const MAX_SHOWN = 300;

/** Repairs to try, the best first, each made when it is asked for; all of them parse. */
export function* repairsFor({ facet, shard, context, source, at, libraries }: RepairInput): Generator<Repair, undefined> {
  const safeguard = shard.reference.safeguards.find(({ id }) => id === facet.safeguard);
  const parsed = parseSource(source);
  if (safeguard === undefined || 'failed' in parsed || facet.operation?.event.source !== facet.at.source) return;
  const { file } = parsed;
  const donors = { [Symbol.iterator]: () => donorsOf(shard, safeguard, libraries) };
  const request: RepairRequest = { facet, safeguard, shard, context, source, file, at, donors };
  const errors = parsed.errors.length;
  const seen = new Set<string>();
  let count = 0;
  for (const { edits, shown } of proposalsFor(request)) {
    if (count === MAX_REPAIRS) return;
    const text = edited(source.text, edits);
    // What was put in front of a fragment is not the reader's.
    if (text === source.text || seen.has(text) || shown.start < source.shift || edits.some(({ start }) => start < source.shift)) continue;
    seen.add(text);
    const repaired = withText(source, text);
    const trial = parseSource(repaired);
    if ('failed' in trial || trial.errors.length > errors) continue;
    const isAtPlace = edits.every((edit) => isInside(at, edit)) && at.end - at.start <= MAX_SHOWN;
    count += 1;
    yield { edits, repaired, change: changeIn(source.text, isAtPlace ? at : shown, edits) };
  }
}

/** A source with another text; a cut at its end stays there. */
export const withText = (source: SourceText, text: string): SourceText => ({
  ...source,
  text,
  cutAt: source.cutAt === null ? null : source.cutAt + text.length - source.text.length,
});

/** Proposals of each kind in turn. */
function* proposalsFor(request: RepairRequest): Iterable<Proposal> {
  const { kind } = request.safeguard.rule;
  yield* queryProposals(request);
  yield* valueProposals(request);
  yield* argumentProposals(request);
  yield* guardProposals(request);
  if (AWAITABLE.has(kind)) yield* awaitProposals(request);
  if (kind === 'guard') yield* catchProposals(request);
  if (kind === 'order') yield* stepProposals(request);
  if (kind === 'same') yield* exitProposals(request);
}

/** What is put in at the edge of a place is no part of it. */
function isInside(at: Range, edit: Edit): boolean {
  return edit.start === edit.end ? at.start < edit.start && edit.end < at.end : covers(at, edit);
}
