/** kind: order. An operation has finished before the protected one, on every path. */
import type { Facet, FacetState } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Rule, Safeguard } from '../model/reference.ts';
import { completeness } from './argument.ts';
import { at, type Comparison, weakest } from './context.ts';
import { facet } from './facets.ts';
import { type Before, before } from './happens.ts';
import { select } from './select.ts';
import { operationShape } from './shape.ts';

type OrderRule = Extract<Rule, { kind: 'order' }>;

const STATES: Readonly<Record<Exclude<Before, 'always'>, FacetState>> = {
  after: 'moved',
  'not-waited-for': 'altered',
  'some-paths': 'bypassable',
  never: 'bypassable',
};
const WORDS: Readonly<Record<Exclude<Before, 'always'>, string>> = {
  after: 'it comes after',
  'not-waited-for': 'nobody waits for it',
  'some-paths': 'a path goes around it',
  never: 'a path goes around it',
};

export function alignOrder(comparison: Comparison, safeguard: Safeguard, rule: OrderRule, operation: Operation): Facet {
  const { context } = comparison;
  const candidates = select(context, rule.before).filter(
    (one) =>
      one.event.entry === operation.event.entry &&
      one.id !== operation.id &&
      (!rule.sameReceiver || sameReceiver(comparison, one, operation)),
  );
  const standing = candidates.map((one) => ({ one, is: before(one.event, operation.event) }));
  const good = standing.find(({ is }) => is === 'always');
  if (good) return facet(safeguard, operation, 'present', { at: at(good.one.event) });
  const confidence = weakest(operation.certainty, completeness(comparison, operation));
  const near = standing[0];
  if (!near || near.is === 'always')
    return facet(safeguard, operation, 'missing', {
      confidence,
      ...operationShape(
        context,
        operation,
        operation.event.args.map((arg) => arg.term),
        null,
      ),
    });
  return facet(safeguard, operation, STATES[near.is], {
    related: [at(near.one.event)],
    confidence,
    by: WORDS[near.is],
    ...operationShape(context, operation, [near.one.event.result], near.is, near.one),
  });
}

/** Both work on one object: the same receiver, or a member chain of it (`req.session` and `req`). */
function sameReceiver({ context }: Comparison, a: Operation, b: Operation): boolean {
  const [first, second] = [a.event.receiver, b.event.receiver];
  if (first < 0 || second < 0 || first === second) return true;
  const { terms } = context.evaluated;
  const owner = (id: number): number => (terms.get(id).op === 'get' ? (terms.get(id).args[0] as number) : id);
  return owner(first) === second || owner(second) === first || owner(first) === owner(second);
}
