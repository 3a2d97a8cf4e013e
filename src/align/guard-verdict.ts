/** Guards by the verdict of another operation: a check whose result decides, or one that throws when it refuses. */
import type { Condition } from '../model/event.ts';
import type { Facet } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Rule, Safeguard } from '../model/reference.ts';
import type { TermId } from '../model/term.ts';
import { truthiness } from '../evaluate/index.ts';
import { completeness } from './argument.ts';
import { at, type Comparison, conditionsOf, mentions, weakest } from './context.ts';
import { facet } from './facets.ts';
import { before } from './happens.ts';
import { operationShape } from './shape.ts';
import { opensTo, speaksOf, type Standing, standingOf } from './standing.ts';

/** Why a check that was only started decides nothing. */
export const NOT_AWAITED = 'nobody waits for the check';

type GuardRule = Extract<Rule, { kind: 'guard' }>;

/** A truthy verdict of an earlier operation decides: `if (!(await verify(…))) return`. */
export function byVerdict(comparison: Comparison, safeguard: Safeguard, rule: GuardRule, operation: Operation): Facet {
  const { context } = comparison;
  const checks = rule.verdict.flatMap((role) => context.byRole.get(role) ?? []).filter((one) => one.event.entry === operation.event.entry);
  const verdicts = new Set(checks.flatMap(({ event }) => (event.result >= 0 ? [event.result] : [])));
  const standings = [...conditionsOf(operation.event.pc)].flatMap((condition) => {
    const standing = standingOf(context, verdicts, condition.term, condition.holds);
    return standing === null ? [] : [{ condition, standing }];
  });
  const decided = standings.find(({ standing }) => standing.is === 'passed') ?? standings.find(({ standing }) => standing.is === 'failed');
  const deciding = checks.find((one) => one.event.result >= 0 && decided && speaksOf(context, decided.condition.term, one.event.result));
  if (decided?.standing.is === 'passed') return facet(safeguard, operation, 'present', { at: at(deciding?.event ?? operation.event) });
  const either = standings.find(({ standing }) => standing.is === 'either');
  if (either?.standing.open) return bypassed(comparison, safeguard, operation, checks, either.condition, either.standing.open);
  if (decided === undefined || deciding === undefined) return undecided(comparison, safeguard, operation, checks);
  return facet(safeguard, operation, 'altered', {
    at: { source: deciding.event.source, range: decided.condition.range },
    related: [at(operation.event)],
    by: 'it goes on when the check fails',
    confidence: operation.certainty,
    ...operationShape(context, operation, [decided.condition.term], 'inverted', deciding),
  });
}

/** Another condition lets it pass as well; whether that is a gap depends on who can bring it about. */
function bypassed(
  comparison: Comparison,
  safeguard: Safeguard,
  operation: Operation,
  checks: readonly Operation[],
  condition: Condition,
  open: NonNullable<Standing['open']>,
): Facet {
  const { context } = comparison;
  const near = checks.find((one) => one.event.result >= 0 && speaksOf(context, condition.term, one.event.result)) ?? operation;
  const confidence = weakest(operation.certainty, near.certainty, completeness(comparison, operation));
  return facet(safeguard, operation, 'bypassable', {
    at: { source: near.event.source, range: condition.range },
    related: [at(operation.event)],
    by: 'another condition lets it pass as well',
    confidence: opensTo(context, open) === 'anybody' ? confidence : weakest(confidence, 'possible'),
    ...operationShape(context, operation, [condition.term], 'ignored', near),
  });
}

/** Nothing that could guard the operation stands before it. */
function unguarded({ context }: Comparison, safeguard: Safeguard, operation: Operation, confidence: Facet['confidence']): Facet {
  const terms = operation.event.args.map(({ term }) => term);
  return facet(safeguard, operation, 'missing', { confidence, ...operationShape(context, operation, terms, null) });
}

function undecided(comparison: Comparison, safeguard: Safeguard, operation: Operation, checks: readonly Operation[]): Facet {
  const { context } = comparison;
  const [near] = checks;
  const confidence = weakest(operation.certainty, completeness(comparison, operation));
  if (!near) return unguarded(comparison, safeguard, operation, confidence);
  const either = [...conditionsOf(operation.event.pc)].find(
    (condition) => near.event.result >= 0 && speaksOf(context, condition.term, near.event.result),
  );
  const state = near.event.seq > operation.event.seq ? 'moved' : either ? 'bypassable' : 'altered';
  return facet(safeguard, operation, state, {
    at: either ? { source: near.event.source, range: either.range } : at(near.event),
    related: [at(operation.event)],
    confidence: weakest(confidence, near.certainty),
    by: either ? 'another condition lets it pass as well' : near.event.settled.length === 0 ? NOT_AWAITED : 'nothing depends on the result',
    ...operationShape(context, operation, [near.event.result], near.event.settled.length === 0 ? 'not awaited' : 'ignored', near),
  });
}

/** An operation that throws when it refuses must have finished before, on every path. */
export function byPassing(comparison: Comparison, safeguard: Safeguard, rule: GuardRule, operation: Operation): Facet {
  const { context } = comparison;
  const checks = rule.passed
    .flatMap((role) => context.byRole.get(role) ?? [])
    .filter((one) => one.event.entry === operation.event.entry && one.id !== operation.id);
  const standing = checks.map((one) => ({ one, is: before(one.event, operation.event) }));
  const conditions = [...conditionsOf(operation.event.pc)];
  const always = standing.find(
    ({ one, is }) =>
      is === 'always' ||
      (one.event.result >= 0 && conditions.some((condition) => impliesResult(context, condition.term, condition.holds, one.event.result))),
  );
  if (always) return facet(safeguard, operation, 'present', { at: at(always.one.event) });
  const confidence = weakest(operation.certainty, completeness(comparison, operation));
  const near = standing.find(({ is }) => is !== 'never') ?? standing[0];
  if (!near) return unguarded(comparison, safeguard, operation, confidence);
  const state = near.is === 'after' ? 'moved' : near.is === 'not-waited-for' ? 'altered' : 'bypassable';
  return facet(safeguard, operation, state, {
    related: [at(near.one.event)],
    confidence,
    by: BEFORE_WORDS[near.is] ?? null,
    ...operationShape(context, operation, [near.one.event.result], near.is, near.one),
  });
}

/** A value that is there only when the check came through: `try { return verify(t) } catch { return null }`, then `if (!claims) return`. */
function impliesResult(context: Comparison['context'], id: TermId, holds: boolean, result: TermId): boolean {
  const term = context.evaluated.terms.get(id);
  if (term.op === 'isnil') return !holds && impliesResult(context, term.args[0] as TermId, true, result);
  if (!holds) return false;
  if (term.op === 'get') return impliesResult(context, term.args[0] as TermId, true, result);
  const arms = term.op === 'phi' ? term.args : term.op === 'ite' ? term.args.slice(1) : null;
  if (arms !== null)
    return arms.every((arm) => truthiness(context.evaluated.terms, arm) === false || impliesResult(context, arm, true, result));
  return term.op !== 'or' && mentions(context, id, result) && !hasOtherMaker(context, id, result);
}

/** `sent ? verify(body) : JSON.parse(body)`: one arm is made without the check. */
function hasOtherMaker(context: Comparison['context'], id: TermId, result: TermId): boolean {
  const { terms } = context.evaluated;
  const isOther = (arm: TermId): boolean => truthiness(terms, arm) !== false && !mentions(context, arm, result);
  const seen = new Set<TermId>();
  const stack = [id];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one <= result || seen.has(one)) continue;
    seen.add(one);
    const { op, args } = terms.get(one);
    const arms = op === 'phi' ? args : op === 'ite' ? args.slice(1) : [];
    if (arms.some((arm) => mentions(context, arm, result)) && arms.some(isOther)) return true;
    stack.push(...args);
  }
  return false;
}

const BEFORE_WORDS: Readonly<Record<string, string>> = {
  after: 'the check comes after it',
  'not-waited-for': NOT_AWAITED,
  'some-paths': 'a path reaches it without the check',
  never: 'a path reaches it without the check',
};
