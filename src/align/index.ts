/**
 * Aligns a snippet with one reference: for every operation of an anchor, how each safeguard stands.
 *
 * ```
 * reference login-endpoint            snippet
 *   anchor lookup      ───────────►   users.findOne({ email })
 *   anchor identity    ───────────►   req.session.userId = user.id
 *     session-regenerated (order)     → missing, likely
 * ```
 */
import type { Facet } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Reference, Safeguard } from '../model/reference.ts';
import { alignArgument } from './argument.ts';
import { alignBound } from './bound.ts';
import { at, type AlignContext, type Comparison, demandFor, weakest } from './context.ts';
import { facet } from './facets.ts';
import { alignEveryPath, alignSame } from './groups.ts';
import { alignGuard } from './guard.ts';
import { alignOrder } from './order.ts';
import { alignAbsence, alignPresence } from './presence.ts';
import { passes, select } from './select.ts';

export {
  at,
  type AlignContext,
  type Comparison,
  conditionsOf,
  createContext,
  literalPlace,
  mentions,
  nameOf,
  weakest,
} from './context.ts';
export { disclosure } from './disclosure.ts';
export { type Exposed, exposedLeaves, holesOf } from './exposed.ts';
export { NOT_AWAITED } from './guard-verdict.ts';
export { amount } from './judge.ts';
export { openNumber } from './open-numbers.ts';
export { passesTest } from './select.ts';
export { dice } from './shape.ts';
export { judgeText } from './text.ts';

/** What the prompt says about a reference. */
export type AlignOptions = Pick<Comparison, 'byPrompt' | 'demanded'>;

export interface Alignment {
  readonly reference: string;
  readonly facets: readonly Facet[];
  /** Operations by anchor; an anchor without any is not in the snippet. */
  readonly anchors: ReadonlyMap<string, readonly Operation[]>;
  /** Half or more of the task anchors have a counterpart. */
  readonly fits: boolean;
}

export function align(context: AlignContext, reference: Reference, options: AlignOptions): Alignment {
  const anchors = new Map(Object.entries(reference.anchors).map(([name, anchor]) => [name, select(context, anchor.selector)] as const));
  const task = Object.entries(reference.anchors).filter(([, anchor]) => anchor.task);
  const met = task.filter(([name]) => (anchors.get(name)?.length ?? 0) > 0).length;
  const fits = met > 0 && met * 2 >= task.length;
  if (!options.byPrompt && !fits) return { reference: reference.id, facets: [], anchors, fits };
  const comparison: Comparison = { context, reference, anchors, ...options };
  const whole = met === task.length;
  const facets = reference.safeguards
    .filter((safeguard) => options.byPrompt || whole || isLocal(safeguard) || isAskedOfAll(comparison, safeguard))
    .flatMap((safeguard) => alignSafeguard(comparison, safeguard));
  return { reference: reference.id, facets, anchors, fits };
}

/**
 * What a reference contributes that the code alone points to with part of its task: properties of values, and orders that hold whatever the
 * rest of the task is. That nothing was verified before a session write is no finding when the code may not be a login at all.
 */
const isLocal = ({ rule, independent, isOfWholeTask }: Safeguard): boolean =>
  !isOfWholeTask &&
  (rule.kind === 'argument' ||
    rule.kind === 'absence' ||
    (rule.kind === 'order' && independent) ||
    (rule.kind === 'guard' && rule.verdict.length === 0 && rule.passed.length === 0));

/** Whose the records are is asked of whatever reads or changes them, beside the prompt's own task. */
const isAskedOfAll = (comparison: Comparison, safeguard: Safeguard): boolean =>
  safeguard.rule.kind === 'bound' && demandFor(comparison, safeguard) === 'certain';

function alignSafeguard(comparison: Comparison, safeguard: Safeguard): readonly Facet[] {
  const { rule } = safeguard;
  const anchored = protectedBy(comparison, safeguard);
  const operations =
    safeguard.applies === null
      ? anchored
      : anchored.filter((operation) => passes(comparison.context, safeguard.applies as NonNullable<Safeguard['applies']>, operation));
  if (rule.kind === 'absence') return alignAbsence(comparison, safeguard, rule, operations);
  if (operations.length === 0) return [facet(safeguard, null, 'not-applicable')];
  const [next, ...rest] = once(safeguard, operations).slice(MAX_OPERATIONS);
  return [
    ...once(safeguard, operations)
      .slice(0, MAX_OPERATIONS)
      .flatMap((operation) =>
        alignOne(comparison, safeguard, operation).map((found) =>
          toNotSeen(comparison, safeguard, unlessDoneElsewhere(comparison, safeguard, found)),
        ),
      ),
    ...(next
      ? [facet(safeguard, next, 'unproven', { by: `${rest.length + 1} more operations are not compared`, confidence: 'possible' })]
      : []),
  ];
}

/** Operations of one anchor that are compared; a text that has more was written by a machine. */
const MAX_OPERATIONS = 300;

/** The operations that a safeguard protects: those of its anchor, or of the anchor that its group of exits follows. */
function protectedBy({ reference, anchors }: Comparison, safeguard: Safeguard): readonly Operation[] {
  const { rule } = safeguard;
  const group = rule.kind === 'same' ? reference.groups[rule.among] : rule.kind === 'every-path' ? reference.groups[rule.to] : undefined;
  const name = rule.kind === 'every-path' ? rule.from : rule.kind === 'bound' ? rule.object : (group?.after ?? safeguard.protects);
  return anchors.get(name) ?? [];
}

/** Route-wide properties are asked once an entry, those of an operation for each. */
function once(safeguard: Safeguard, operations: readonly Operation[]): readonly Operation[] {
  const { rule } = safeguard;
  const isWide = rule.kind === 'same' || rule.kind === 'every-path' || (rule.kind === 'presence' && rule.scope !== 'operation');
  if (!isWide) return operations;
  const seen = new Set<number>();
  return operations.filter(({ event }) => (seen.has(event.entry) ? false : (seen.add(event.entry), true)));
}

/** A setting that does the work for all operations makes up for what one of them lacks. */
function unlessDoneElsewhere({ context }: Comparison, { instead }: Safeguard, found: Facet): Facet {
  if (instead === null || ['present', 'accepted', 'not-applicable'].includes(found.state)) return found;
  const [setting] = select(context, instead);
  return setting ? { ...found, state: 'accepted', by: 'a setting does it for all', at: at(setting.event), related: [] } : found;
}

function alignOne(comparison: Comparison, safeguard: Safeguard, operation: Operation): readonly Facet[] {
  const { rule } = safeguard;
  switch (rule.kind) {
    case 'argument':
      return alignArgument(comparison, safeguard, rule, operation);
    case 'guard':
      return [alignGuard(comparison, safeguard, rule, operation)];
    case 'order':
      return [alignOrder(comparison, safeguard, rule, operation)];
    case 'presence':
      return [alignPresence(comparison, safeguard, rule, operation)];
    case 'same':
      return [alignSame(comparison, safeguard, rule, operation)];
    case 'every-path':
      return [alignEveryPath(comparison, safeguard, rule, operation)];
    case 'bound':
      return [alignBound(comparison, safeguard, operation)];
    case 'absence':
      return [facet(safeguard, operation, 'not-applicable')];
  }
}

/** What a snippet cannot show, and the prompt did not ask for, is listed and not reported. */
function toNotSeen(comparison: Comparison, safeguard: Safeguard, found: Facet): Facet {
  if (found.state !== 'missing') return found;
  const quiet =
    safeguard.evidence === 'absence' || safeguard.evidence === 'external' || (safeguard.tier === 'hardening' && found.witness === null);
  const weakPresence = safeguard.rule.kind === 'presence' && (found.confidence === 'possible' || safeguard.severity === 'low');
  if (!quiet && !weakPresence) return found;
  const demand = demandFor(comparison, safeguard);
  return demand === null
    ? { ...found, state: 'not-seen', by: `${safeguard.title}: not seen in this snippet` }
    : { ...found, confidence: weakest(found.confidence, demand) };
}
