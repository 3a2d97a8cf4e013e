/** kinds: same and every-path, which look at groups of exits. */
import type { Event } from '../model/event.ts';
import type { Facet, SourceRange } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Rule, Safeguard } from '../model/reference.ts';
import { at, type Comparison, conditionsOf, weakest } from './context.ts';
import { type GroupExit, exitsOf } from './exits.ts';
import { facet } from './facets.ts';
import { dominates, hasSettled } from './happens.ts';
import { judge } from './judge.ts';

type SameRule = Extract<Rule, { kind: 'same' }>;
type EveryPathRule = Extract<Rule, { kind: 'every-path' }>;

/** An exit of a shared helper (`refuse(res)`) is where the handler calls it. */
const exitPlace = (event: Event): SourceRange => at(event, event.via[1] ?? event.range);

/** All exits of the group look alike to an outsider. */
export function alignSame(comparison: Comparison, safeguard: Safeguard, rule: SameRule, operation: Operation): Facet {
  const group = comparison.reference.groups[rule.among];
  const exits = group ? exitsOf(comparison, group, operation.event.entry) : [];
  if (rule.like !== null) return alignLike(comparison, safeguard, { ...rule, like: rule.like }, operation, exits);
  if (exits.length < 2) return facet(safeguard, operation, exits.length === 0 ? 'not-applicable' : 'present');
  const look = (exit: GroupExit) => rule.compare.map((axis) => exit[axis as 'status' | 'body' | 'location'] ?? '').join(' | ');
  const first = exits[0] as GroupExit;
  const other = exits.find((exit) => look(exit) !== look(first));
  if (!other) return facet(safeguard, operation, 'present', { at: at(first.event) });
  return facet(safeguard, operation, 'altered', {
    at: exitPlace(other.event),
    related: [exitPlace(first.event)],
    found: shownApart(first, other, rule.compare),
    confidence: weakest(operation.certainty, 'likely'),
    shape: exits.map((exit) => look(exit)),
  });
}

/** Each exit of the group looks like one of another group: what is answered for an unknown user is answered for others too. */
function alignLike(
  comparison: Comparison,
  safeguard: Safeguard,
  rule: SameRule & { readonly like: string },
  operation: Operation,
  exits: readonly GroupExit[],
): Facet {
  const { entry } = operation.event;
  const group = comparison.reference.groups[rule.like];
  const own = new Set(exits.map(({ event }) => event.id));
  const speaks = (exit: GroupExit) => exit.event.kind !== 'return' || exit.body !== 'undefined';
  const others = (group ? exitsOf(comparison, group, entry) : []).filter((exit) => !own.has(exit.event.id) && speaks(exit));
  const told = exits.filter(speaks);
  if (others.length === 0) return facet(safeguard, operation, 'not-applicable');
  if (told.length === 0) return facet(safeguard, operation, 'present', { at: at((others[0] as GroupExit).event) });
  const look = (exit: GroupExit) => rule.compare.map((axis) => exit[axis as 'status' | 'body' | 'location'] ?? '').join(' | ');
  const known = new Set(others.map(look));
  const odd = told.find((exit) => !known.has(look(exit)));
  if (!odd) return facet(safeguard, operation, 'present', { at: at((told[0] as GroupExit).event) });
  return facet(safeguard, operation, 'altered', {
    at: exitPlace(odd.event),
    related: others.slice(0, 1).map((other) => exitPlace(other.event)),
    found: shownApart(odd, others[0] as GroupExit, rule.compare),
    confidence: weakest(operation.certainty, 'likely'),
    shape: [look(odd), ...known],
  });
}

/** `404 {error:"No such user"} or 401 {error:"Wrong password"}` */
function shownApart(one: GroupExit, other: GroupExit, axes: readonly string[]): string {
  const shown = (exit: GroupExit): string => {
    const parts = axes
      .map((axis) => exit[axis as 'status' | 'body' | 'location'] ?? '')
      .filter((part) => part !== '' && part !== 'undefined');
    return [...new Set(parts)].join(' ') || 'nothing';
  };
  return `${shown(one)} or ${shown(other)}`;
}

/** On each path from the anchor to an exit of the group, an operation of one of the roles has happened. */
export function alignEveryPath(comparison: Comparison, safeguard: Safeguard, rule: EveryPathRule, operation: Operation): Facet {
  const group = comparison.reference.groups[rule.to];
  const exits = group ? exitsOf(comparison, group, operation.event.entry) : [];
  if (exits.length === 0) return facet(safeguard, operation, 'not-applicable');
  const workers = rule.roles
    .flatMap((role) => comparison.context.byRole.get(role) ?? [])
    .filter((one) => one.event.entry === operation.event.entry);
  if (workers.length === 0) return facet(safeguard, operation, 'not-applicable');
  for (const exit of exits) {
    const done = workers.filter(
      (one) => one.event.seq < exit.event.seq && dominates(one.event, exit.event) && hasSettled(one.event, exit.event.seq),
    );
    const good = done.find((one) => testWorker(comparison, safeguard, rule, one).length === 0);
    if (good) continue;
    const [weak] = done;
    const [reason] = weak ? testWorker(comparison, safeguard, rule, weak) : [];
    return facet(safeguard, operation, weak ? 'altered' : 'missing', {
      at: weak ? at(weak.event) : exitPlace(exit.event),
      related: [at(operation.event)],
      by: reason ?? 'this way out comes without the work',
      confidence: weakest(operation.certainty, 'likely', exit.event.complete ? 'certain' : 'possible'),
      shape: weak ? [reason ?? ''] : [],
    });
  }
  return facet(safeguard, operation, 'present');
}

function testWorker(comparison: Comparison, safeguard: Safeguard, rule: EveryPathRule, worker: Operation): readonly string[] {
  const conditions = [...conditionsOf(worker.event.pc)];
  return Object.entries(rule.test).flatMap(([name, test]) => {
    const found = worker.argument(name);
    if (found.state !== 'found') return [];
    return judge({ comparison, test, found, trigger: safeguard.trigger, conditions, tagged: false })
      .faults.filter((fault) => fault.kind === 'broken')
      .map((fault) => fault.reason);
  });
}
