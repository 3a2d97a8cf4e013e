/**
 * Guards of a framework answer by what they return: a visitor without any rights must not get `true`.
 *
 * ```
 * canActivate() { if (!user?.roles) return true; return user.roles.includes('admin'); }      access.open
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { conditionsOf, derive, say, someTerm, withMore } from './tell.ts';

/** The operations, with verdicts put in that let nobody through. */
export function withGuardVerdicts(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.access.open');
  const checks = operations.filter((one) => one.role === 'compare.role' && isGuard(evaluated, one.event.entry));
  if (row === undefined || checks.length === 0) return operations;
  const seen = new Set<number>();
  const found = checks.flatMap((check): readonly Operation[] => {
    const role = check.argument('role');
    if (role.state !== 'found' || seen.has(check.event.entry)) return [];
    const open = evaluated.events.find(
      (event) =>
        event.entry === check.event.entry &&
        event.kind === 'return' &&
        event.args[0] !== undefined &&
        evaluated.terms.get(event.args[0].term).lit === true &&
        conditionsOf(event).some(({ term, holds }) => isAbsent(evaluated, term, holds, role.term)),
    );
    if (open === undefined) return [];
    seen.add(check.event.entry);
    return [derive(check, row, 'likely', { missing: say(evaluated, open.range, 'let through') }, open)];
  });
  return withMore(operations, found);
}

/** The verdict of a guard is made of a check. */
export const isVerdictOf = ({ events, entries, terms }: Evaluated, { event }: Operation): boolean =>
  isGuard({ entries }, event.entry) &&
  events.some(
    (one) =>
      one.entry === event.entry &&
      one.kind === 'return' &&
      one.args[0] !== undefined &&
      someTerm({ terms }, [one.args[0].term], (id) => id === event.result),
  );

/** A guard hands the request on where it returns `true`; what is said of the route itself, such as that it is public, is no matter of the request. */
export function isAdmission(evaluated: Pick<Evaluated, 'entries' | 'terms'>, event: Event): boolean {
  const [verdict] = event.args;
  if (!isGuard(evaluated, event.entry) || event.enclosing !== 'canActivate' || verdict === undefined) return false;
  const { op, lit } = evaluated.terms.get(verdict.term);
  return op === 'lit' && lit === true && !conditionsOf(event).some(({ term, holds }) => holds && isOfRoute(evaluated, term));
}

/** `reflector.get('public', context.getHandler())`. */
const isOfRoute = (evaluated: Pick<Evaluated, 'terms'>, id: TermId): boolean =>
  someTerm(evaluated, [id], (one) => {
    const { op, lit } = evaluated.terms.get(one);
    return op === 'get' && (lit === 'getHandler' || lit === 'getClass');
  });

const isGuard = ({ entries }: Pick<Evaluated, 'entries'>, entry: number): boolean => entries[entry]?.name === 'canActivate';

/** A condition says that the role, or who has it, is not there. */
function isAbsent({ terms }: Evaluated, id: TermId, holds: boolean, role: TermId): boolean {
  const { op, args } = terms.get(id);
  if (op === 'not') return isAbsent({ terms } as Evaluated, args[0] as TermId, !holds, role);
  if (op === 'isnil') return holds && isHolder({ terms } as Evaluated, role, args[0] as TermId);
  if (op === 'or' && holds) return args.some((arg) => isAbsent({ terms } as Evaluated, arg, true, role));
  return !holds && isHolder({ terms } as Evaluated, role, id);
}

/** The value itself or what it is a member of: `user.roles`, `user`. */
function isHolder({ terms }: Evaluated, role: TermId, id: TermId): boolean {
  for (let at = role, steps = 0; steps < 3; steps += 1) {
    if (at === id) return true;
    const { op, args } = terms.get(at);
    if (op !== 'get' || args[0] === undefined) return false;
    at = args[0];
  }
  return false;
}
