/**
 * kind: bound. The object that an operation reads or changes is tied to who is logged in: by the key of the query, by a
 * comparison that decides, or by a grant that names both.
 */
import type { Condition } from '../model/event.ts';
import type { Facet } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Safeguard } from '../model/reference.ts';
import type { TermId } from '../model/term.ts';
import { completeness } from './argument.ts';
import { type Comparison, conditionsOf, mentions, weakest } from './context.ts';
import { facet } from './facets.ts';
import { shapeOf } from './shape.ts';

export function alignBound(comparison: Comparison, safeguard: Safeguard, operation: Operation): Facet {
  // Query text that is understood is compared as the read, write or deletion that it does.
  const understood = operation.role === 'db.query' && comparison.context.operations.some((one) => one.event.id === operation.event.id && one.role !== 'db.query');
  if (understood) return facet(safeguard, operation, 'not-applicable');
  const keys = keyTerms(operation);
  if (keys.length === 0) return facet(safeguard, operation, 'unproven', { by: 'the key of the query is not shown', confidence: 'possible' });
  if (keys.some((key) => hasOrigin(comparison, key, 'principal', 'claims'))) return facet(safeguard, operation, 'present', { by: 'in the key' });
  if (!keys.some((key) => hasOrigin(comparison, key, 'request', 'param'))) return facet(safeguard, operation, 'not-applicable');
  const conditions = [...conditionsOf(operation.event.pc)];
  const objects = [operation.event.result, ...earlierLoads(comparison, operation, keys)].filter((id) => id >= 0);
  const tied = conditions.find((condition) => ties(comparison, condition, objects, keys));
  if (tied) return facet(safeguard, operation, 'present', { by: 'compared', at: { source: operation.event.source, range: tied.range } });
  const compared = comparedAfter(comparison, operation);
  if (compared === 'before-use') return facet(safeguard, operation, 'present', { by: 'compared after loading' });
  const opaque = conditions.find((condition) => isUnknownCheck(comparison, condition.term));
  if (opaque) return facet(safeguard, operation, 'unproven', { by: 'a check that is not in the snippet may tie it to the user', at: { source: operation.event.source, range: opaque.range }, confidence: 'possible' });
  const knowsUser = comparison.context.evaluated.events.some((event) => event.entry === operation.event.entry && [...conditionsOf(event.pc)].some((condition) => hasOrigin(comparison, condition.term, 'principal')));
  return facet(safeguard, operation, compared === 'late' ? 'moved' : 'missing', {
    offending: keys[0] ?? null,
    confidence: weakest(operation.certainty, comparison.byPrompt || knowsUser ? 'likely' : 'possible', completeness(comparison, operation)),
    shape: shapeOf(comparison.context, keys),
  });
}

function keyTerms(operation: Operation): readonly TermId[] {
  return ['filter', 'values', 'key'].flatMap((name) => {
    const found = operation.argument(name);
    return found.state === 'found' ? [found.term] : [];
  });
}

const hasOrigin = ({ context }: Comparison, id: TermId, ...origins: readonly string[]): boolean => context.facts.facts(id).leaves.some((leaf) => origins.includes(leaf.origin));

/** Results of earlier reads with the same key: what a later change of the same object is checked through. */
function earlierLoads({ context }: Comparison, operation: Operation, keys: readonly TermId[]): readonly TermId[] {
  return (context.byRole.get('db.read') ?? [])
    .filter((one) => one.event.entry === operation.event.entry && one.event.seq < operation.event.seq)
    .filter((one) => keyTerms(one).some((key) => keys.some((own) => sharesLeaf(context, key, own) || mentions(context, own, one.event.result))))
    .map((one) => one.event.result);
}

function sharesLeaf(context: Comparison['context'], a: TermId, b: TermId): boolean {
  const leaves = new Set(context.facts.facts(a).leaves.filter((leaf) => leaf.origin !== 'literal').map((leaf) => leaf.term));
  return context.facts.facts(b).leaves.some((leaf) => leaves.has(leaf.term));
}

/** `object.owner === user.id`, or a grant row that was looked up by the user and the object. */
function ties(comparison: Comparison, condition: Condition, objects: readonly TermId[], keys: readonly TermId[]): boolean {
  const { context } = comparison;
  const { terms } = context.evaluated;
  const term = terms.get(condition.term);
  const isPrincipal = (id: TermId) => hasOrigin(comparison, id, 'principal', 'claims');
  const isObject = (id: TermId) => objects.some((object) => mentions(context, id, object)) || keys.some((key) => sharesLeaf(context, id, key));
  if (term.op === 'or') return condition.holds && term.args.every((arg) => ties(comparison, { ...condition, term: arg }, objects, keys));
  if (term.op === 'not') return ties(comparison, { ...condition, term: term.args[0] as TermId, holds: !condition.holds }, objects, keys);
  if (!condition.holds) return term.op === 'isnil' ? isPrincipal(term.args[0] as TermId) && isObject(term.args[0] as TermId) : false;
  if (term.op === 'binary' && term.lit === '===') {
    const [left, right] = term.args as [TermId, TermId];
    return (isPrincipal(left) && isObject(right)) || (isPrincipal(right) && isObject(left));
  }
  return isPrincipal(condition.term) && isObject(condition.term) && term.op !== 'param';
}

/** A comparison of the loaded object with the user that comes before the object is answered or changed. */
function comparedAfter(comparison: Comparison, operation: Operation): 'before-use' | 'late' | null {
  const { context } = comparison;
  const result = operation.event.result;
  if (result < 0) return null;
  const uses = context.operations.filter((one) => one.event.entry === operation.event.entry && one.event.seq > operation.event.seq && isUse(one) && one.event.args.some((arg) => mentions(context, arg.term, result)));
  if (uses.length === 0) return null;
  const guarded = uses.filter((one) => [...conditionsOf(one.event.pc)].some((condition) => ties(comparison, condition, [result], [])));
  return guarded.length === uses.length ? 'before-use' : null;
}

const isUse = (operation: Operation): boolean => operation.role.startsWith('reply.') || operation.role.startsWith('db.');

const isUnknownCheck = ({ context }: Comparison, id: TermId): boolean => {
  const term = context.evaluated.terms.get(id);
  return term.op === 'call' && context.evaluated.terms.get(term.args[0] as TermId).op !== 'get' && context.facts.facts(id).leaves.every((leaf) => leaf.throughUnknown || leaf.origin === 'unknown');
};
