/** kinds: presence and absence. An operation of a role is there, or is not there, in the scope that the safeguard names. */
import type { Facet } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { ArgumentTest, Rule, Safeguard, Scope } from '../model/reference.ts';
import type { TermId } from '../model/term.ts';
import { knowsUser } from './bound.ts';
import { at, type Comparison, conditionsOf, demandFor, mentions, weakest } from './context.ts';
import { facet } from './facets.ts';
import { judge } from './judge.ts';
import { select } from './select.ts';
import { operationShape } from './shape.ts';

type PresenceRule = Extract<Rule, { kind: 'presence' }>;
type AbsenceRule = Extract<Rule, { kind: 'absence' }>;

/** One facet an operation that it protects. */
export function alignPresence(comparison: Comparison, safeguard: Safeguard, rule: PresenceRule, operation: Operation): Facet {
  const candidates = select(comparison.context, rule.of).filter((one) => inScope(comparison, one, operation, rule.scope));
  const results = candidates.map((one) => ({ one, faults: testAll(comparison, safeguard, rule.test, one) }));
  const good = results.find(({ faults }) => faults.length === 0);
  if (good) return facet(safeguard, operation, 'present', { at: at(good.one.event) });
  const [bad] = results;
  if (bad) {
    const [worst] = bad.faults;
    return facet(safeguard, operation, 'altered', {
      at: at(bad.one.event),
      related: [at(operation.event)],
      by: worst?.reason ?? null,
      offending: worst?.term ?? null,
      confidence: weakest(operation.certainty, bad.one.certainty, worst?.confidence ?? 'certain'),
      ...operationShape(
        comparison.context,
        bad.one,
        bad.one.event.args.map((arg) => arg.term),
        worst?.reason ?? null,
      ),
    });
  }
  return absent(comparison, safeguard, rule, operation);
}

/** Absence is a deviation only where all of the place that it belongs to is in view. */
function absent(comparison: Comparison, safeguard: Safeguard, rule: PresenceRule, operation: Operation): Facet {
  const entry = comparison.context.evaluated.entries[operation.event.entry];
  const wholeChain = entry?.via === 'route' || entry?.via === 'top' || rule.scope === 'operation';
  const demand = demandFor(comparison, safeguard);
  const local = safeguard.evidence === 'local' || safeguard.evidence === 'flow';
  const open = select(comparison.context, { roles: rule.of.roles, where: {} }).some(
    (one) => inScope(comparison, one, operation, rule.scope) && isOpen(rule.of.where, one),
  );
  if (open) return facet(safeguard, operation, 'not-seen', { at: at(operation.event), by: `${safeguard.title}: not seen in this snippet` });
  // A machine calls a route, and without a session: an action of a page, or one for somebody who is known, is no call of that kind.
  if (rule.of.roles.includes('webhook.verify') && (isAction(comparison, operation) || knowsUser(comparison, operation)))
    return facet(safeguard, operation, 'not-seen', { at: at(operation.event), by: `${safeguard.title}: not seen in this snippet` });
  const speaks = (local && comparison.byPrompt) || (local && operation.certainty === 'certain' && wholeChain);
  const route =
    entry && rule.scope !== 'operation' && safeguard.reportAt !== 'operation'
      ? { source: entry.source, range: entry.range }
      : at(operation.event);
  if (!speaks && demand === null)
    return facet(safeguard, operation, 'not-seen', { at: route, by: `${safeguard.title}: not seen in this snippet` });
  return facet(safeguard, operation, 'missing', {
    at: route,
    related: [at(operation.event)],
    confidence: weakest(
      operation.certainty,
      wholeChain ? 'certain' : 'likely',
      demand === 'certain' ? 'certain' : speaks ? 'likely' : (demand ?? 'likely'),
      operation.event.complete ? 'certain' : 'possible',
    ),
    ...operationShape(
      comparison.context,
      operation,
      operation.event.args.map((arg) => arg.term),
      null,
    ),
  });
}

/** What is looked for may stand in something that the text does not show: options of another file, a set-up elsewhere. */
const isOpen = (where: PresenceRule['of']['where'], operation: Operation): boolean =>
  Object.entries(where).some(([name, { present }]) => present === true && operation.argument(name).state === 'unknown');

/** The operation works with what a page gives to an action of the server. */
function isAction({ context }: Comparison, { argument }: Operation): boolean {
  const given = [...context.evaluated.params].flatMap(([id, { role }]) => (role === 'input' ? [id] : []));
  return ['filter', 'values'].some((name) => {
    const found = argument(name);
    return found.state === 'found' && given.some((id) => mentions(context, found.term, id));
  });
}

function inScope({ context }: Comparison, candidate: Operation, operation: Operation, scope: Scope): boolean {
  if (scope === 'process' || scope === 'app') return true;
  if (scope === 'operation') return isOfOne(context, candidate, operation);
  if (candidate.event.entry === operation.event.entry) return true;
  // Options of the route's own registration are recorded where the route is registered.
  const entry = context.evaluated.entries[operation.event.entry];
  return (
    scope === 'route' &&
    entry !== undefined &&
    candidate.event.source === entry.source &&
    candidate.event.range.start === entry.range.start &&
    candidate.event.range.end === entry.range.end
  );
}

/** One call, or calls on one object: the links of a builder's chain. */
function isOfOne(context: Comparison['context'], { event: one }: Operation, { event: other }: Operation): boolean {
  if (one.id === other.id) return true;
  // A module is no object of its own: all calls of its functions have it as their receiver.
  const isModule = (id: TermId): boolean => {
    const { op, args } = context.evaluated.terms.get(id);
    return op === 'import' || op === 'free' || (op === 'get' && isModule(args[0] as TermId));
  };
  const linked = (whole: TermId, part: TermId): boolean => whole >= 0 && part >= 0 && !isModule(part) && mentions(context, whole, part);
  return (
    linked(other.receiver, one.receiver) ||
    linked(one.receiver, other.receiver) ||
    linked(other.receiver, one.result) ||
    linked(one.receiver, other.result)
  );
}

function testAll(comparison: Comparison, safeguard: Safeguard, tests: Readonly<Record<string, ArgumentTest>>, operation: Operation) {
  const conditions = [...conditionsOf(operation.event.pc)];
  return Object.entries(tests).flatMap(([name, test]) => {
    const found = operation.argument(name);
    if (found.state !== 'found')
      return found.state === 'absent' && (test.absent ?? 'fail') === 'fail'
        ? [
            {
              kind: 'broken' as const,
              term: operation.event.result,
              leaf: null,
              confidence: 'likely' as const,
              reason: `${name} is not given`,
              witness: null,
            },
          ]
        : [];
    return judge({ comparison, test, found, trigger: safeguard.trigger, conditions, tagged: false }).faults.filter(
      (fault) => fault.kind === 'broken',
    );
  });
}

/** A facet for each forbidden operation in the scope; where there is none, one an entry says so. */
export function alignAbsence(
  comparison: Comparison,
  safeguard: Safeguard,
  rule: AbsenceRule,
  protectedOnes: readonly Operation[],
): readonly Facet[] {
  const forbidden = select(comparison.context, rule.of).filter(
    (one) =>
      rule.scope === 'app' ||
      rule.scope === 'process' ||
      protectedOnes.some((operation) => inScope(comparison, one, operation, rule.scope)),
  );
  const guilty = forbidden.filter(
    (one) => Object.keys(rule.unless).length === 0 || testAll(comparison, safeguard, rule.unless, one).length > 0,
  );
  if (guilty.length === 0) {
    const entries = new Set<number>();
    return protectedOnes
      .filter(({ event }) => !entries.has(event.entry) && entries.add(event.entry))
      .map((operation) => facet(safeguard, operation, 'present'));
  }
  return guilty.map((one) => {
    const [worst] = testAll(comparison, safeguard, rule.unless, one);
    return facet(safeguard, one, 'altered', {
      offending: worst?.term ?? null,
      by: worst?.reason ?? null,
      confidence: weakest(one.certainty, worst?.confidence ?? 'certain'),
      ...operationShape(
        comparison.context,
        one,
        one.event.args.map((arg) => arg.term),
        worst?.reason ?? null,
      ),
    });
  });
}
