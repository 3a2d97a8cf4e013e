/** Repairs in the snippet's own names: proposals from the reference's code and rules; whoever composes the stages tries them. */
import type { ReferenceShard } from '../model/catalog.ts';
import type { Facet } from '../model/facet.ts';
import type { Range, SourceText } from '../model/source.ts';
import type { AlignContext } from '../align/index.ts';
import { parseSource, parseText } from '../parse/index.ts';
import { argumentProposals } from './arguments.ts';
import { awaitProposals } from './awaits.ts';
import { donorsOf } from './donors.ts';
import { changeIn, covers, type Edit, edited } from './edits.ts';
import { exitProposals } from './exits.ts';
import { guardProposals } from './guards.ts';
import { queryProposals } from './queries.ts';
import type { RepairRequest } from './request.ts';
import { stepProposals } from './steps.ts';
import { valueProposals } from './values.ts';

export { collide, type Edit, edited } from './edits.ts';

/** A repair that parses: edits of the source text, and what a reader sees of them. */
export interface Repair {
  readonly edits: readonly Edit[];
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

/** Repairs to try, the best first; all of them parse. */
export function repairsFor({ facet, shard, context, source, at, libraries }: RepairInput): readonly Repair[] {
  const safeguard = shard.reference.safeguards.find(({ id }) => id === facet.safeguard);
  const parsed = parseSource(source);
  if (safeguard === undefined || 'failed' in parsed || facet.operation?.event.source !== facet.at.source) return [];
  const { file } = parsed;
  const donors = donorsOf(shard, safeguard, libraries);
  const request: RepairRequest = { facet, safeguard, shard, context, source, file, at, donors };
  const proposals = [
    ...queryProposals(request),
    ...valueProposals(request),
    ...argumentProposals(request),
    ...guardProposals(request),
    ...(AWAITABLE.has(safeguard.rule.kind) ? awaitProposals(request) : []),
    ...(safeguard.rule.kind === 'order' ? stepProposals(request) : []),
    ...(safeguard.rule.kind === 'same' ? exitProposals(request) : []),
  ];
  const errors = parsed.errors.length;
  const seen = new Set<string>();
  const repairs: Repair[] = [];
  for (const { edits, shown } of proposals) {
    if (repairs.length === MAX_REPAIRS) break;
    const text = edited(source.text, edits);
    // What was put in front of a fragment is not the reader's.
    if (text === source.text || seen.has(text) || shown.start < source.shift || edits.some(({ start }) => start < source.shift)) continue;
    seen.add(text);
    const trial = parseText(text, source.language);
    if ('failed' in trial || trial.errors.length > errors) continue;
    const isAtPlace = edits.every((edit) => isInside(at, edit)) && at.end - at.start <= MAX_SHOWN;
    repairs.push({ edits, change: changeIn(source.text, isAtPlace ? at : shown, edits) });
  }
  return repairs;
}

/** What is put in at the edge of a place is no part of it. */
function isInside(at: Range, edit: Edit): boolean {
  return edit.start === edit.end ? at.start < edit.start && edit.end < at.end : covers(at, edit);
}
