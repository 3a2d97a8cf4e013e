/**
 * Repairs in the snippet's own names, each tried before it is shown: the repaired text goes through the same comparison, and a
 * repair counts only if its deviation is gone, the safeguard holds instead, and nothing new deviates.
 *
 * All repairs that do not touch each other are tried in one go, so that the cost is that of a few more reviews however many
 * deviations there are.
 */
import type { SourceText } from './model/source.ts';
import type { AlignContext } from './align/index.ts';
import type { Assessed } from './assess/index.ts';
import { collide, type Edit, edited, type Repair, repairsFor, withText } from './repair/index.ts';

/** Characters of all texts together above which nothing is tried. */
const MAX_CHARACTERS = 60_000;
/** Deviations of one review that get a repair of their own. */
const MAX_DEVIATIONS = 60;
const MAX_ROUNDS = 4;

/** What a comparison found, as far as a repair can change it. */
export interface Outcome {
  readonly deviations: readonly Assessed[];
  /** How often a safeguard (`reference/safeguard`) holds, and how often that stays open. */
  readonly holds: ReadonlyMap<string, number>;
  readonly open: ReadonlyMap<string, number>;
}

export interface Trial {
  readonly before: Outcome;
  readonly sources: readonly SourceText[];
  readonly context: AlignContext;
  readonly libraries: readonly string[];
  /** Compares other texts in the same way. */
  readonly compare: (sources: readonly SourceText[]) => Outcome;
}

interface Pending {
  readonly one: Assessed;
  /** The next to try. */
  readonly repair: Repair;
  readonly others: Iterator<Repair>;
}

/** The deviations, those with a repair that holds showing it as their change. */
export function withRepairs(trial: Trial): readonly Assessed[] {
  const { before, sources } = trial;
  if (sources.reduce((sum, { text }) => sum + text.length, 0) > MAX_CHARACTERS) return before.deviations;
  let pending: readonly Pending[] = before.deviations.slice(0, MAX_DEVIATIONS).flatMap((one) => next(one, proposalsFor(trial, one)));
  const changes = new Map<Assessed, Repair['change']>();
  for (let round = 0; round < MAX_ROUNDS && pending.length > 0; round++) {
    const chosen = compatible(pending);
    const texts = sources.map((source, index) =>
      repairedSource(
        source,
        chosen.filter(({ one }) => one.at.source === index),
      ),
    );
    const after = trial.compare(texts);
    for (const each of chosen) if (holds(each, chosen, before, after)) changes.set(each.one, each.repair.change);
    const tried = new Set(chosen.map(({ one }) => one));
    pending = pending
      .filter(({ one }) => !changes.has(one))
      .flatMap((entry) => (tried.has(entry.one) ? next(entry.one, entry.others) : [entry]));
  }
  return before.deviations.map((one) => {
    const change = changes.get(one);
    return change === undefined ? one : { ...one, deviation: { ...one.deviation, change } };
  });
}

function proposalsFor({ sources, context, libraries }: Trial, { facet, shard, at }: Assessed): Iterator<Repair> {
  const source = sources[at.source];
  if (facet === null || shard === null || source === undefined) return [].values();
  return repairsFor({ facet, shard, context, source, at: at.range, libraries });
}

/** Nothing once all repairs were tried. */
function next(one: Assessed, others: Iterator<Repair>): readonly Pending[] {
  const { value, done } = others.next();
  return done ? [] : [{ one, repair: value, others }];
}

/** The next repair of each deviation, as far as they can be made together. */
function compatible(pending: readonly Pending[]): readonly Pending[] {
  const chosen: Pending[] = [];
  for (const entry of pending) {
    const isFree = chosen.every((other) => other.one.at.source !== entry.one.at.source || !collide(other.repair.edits, entry.repair.edits));
    if (isFree) chosen.push(entry);
  }
  return chosen;
}

function repairedSource(source: SourceText, chosen: readonly Pending[]): SourceText {
  const [first, ...others] = chosen;
  if (first === undefined) return source;
  if (others.length === 0) return first.repair.repaired;
  const edits = chosen.flatMap(({ repair }) => repair.edits);
  return withText(source, edited(source.text, edits));
}

const keyOf = ({ deviation }: Assessed): string => `${deviation.reference ?? ''}/${deviation.safeguard}`;

function holds(each: Pending, chosen: readonly Pending[], before: Outcome, after: Outcome): boolean {
  const key = keyOf(each.one);
  const group = chosen.filter(({ one }) => keyOf(one) === key);
  const left = after.deviations.filter((one) => keyOf(one) === key);
  const wanted = countOf(before, key) - group.length;
  if (left.length > wanted && (group.length === 1 || left.some((one) => isNear(one, each, chosen)))) return false;
  // Where something must be absent, nothing holds in its place.
  const isAbsence = each.one.shard?.reference.safeguards.some(
    ({ id, rule }) => id === each.one.deviation.safeguard && rule.kind === 'absence',
  );
  const held = (before.holds.get(key) ?? 0) + (isAbsence ? 0 : 1);
  if ((after.holds.get(key) ?? 0) < held || (after.open.get(key) ?? 0) > (before.open.get(key) ?? 0)) return false;
  return after.deviations.every(
    (one) => countOf(after, keyOf(one)) <= countOf(before, keyOf(one)) || (chosen.length > 1 && !isNear(one, each, chosen)),
  );
}

const countOf = ({ deviations }: Outcome, key: string): number => deviations.filter((one) => keyOf(one) === key).length;

/** A deviation of the repaired text lies where a repair was made, or where its deviation was. */
function isNear(found: Assessed, { one, repair }: Pending, chosen: readonly Pending[]): boolean {
  const { at } = found;
  if (at.source !== one.at.source) return false;
  const edits = chosen.filter((other) => other.one.at.source === at.source).flatMap((other) => other.repair.edits);
  if (opOf(found) !== null && opOf(found) === moved(opOf(one) ?? -1, edits)) return true;
  const places = [one.at.range, ...(one.use.source === at.source ? [one.use.range] : []), ...repair.edits];
  return places.some(({ start, end }) => at.range.start <= moved(end, edits) && moved(start, edits) <= at.range.end);
}

/** Where the compared operation ends. */
const opOf = ({ facet }: Assessed): number | null => facet?.operation?.event.range.end ?? null;

/** Where an offset is after edits. */
function moved(offset: number, edits: readonly Edit[]): number {
  return edits.reduce((at, edit) => (edit.end <= offset ? at + edit.text.length - (edit.end - edit.start) : at), offset);
}
