/**
 * Queries that are built by chaining: the clauses on the way belong to the operation that ends the chain.
 *
 * ```
 * knex('user').where({ id }).first('name')    →   db.read { filter: { id }, columns: 'name' }
 * db.update(users).set(values).where(filter)   →   db.write { values, filter }
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

/** Links that one chain may have. */
const MAX_LINKS = 80;

/** The operations with each database operation's arguments completed from the clauses of its chain. */
export function withClauses(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const clauses = new Map<TermId, Operation>();
  for (const operation of operations)
    if (operation.role === 'db.clause' && operation.event.result >= 0) clauses.set(operation.event.result, operation);
  if (clauses.size === 0) return operations;
  const later = laterClauses(evaluated, operations, clauses);
  return operations.map((operation) => {
    if (!OPERATION.test(operation.role)) return operation;
    const chain = [...chainOf(evaluated, operation.event.receiver, clauses), ...(later.get(operation.event.result) ?? [])];
    return chain.length === 0 ? operation : { ...operation, argument: (name: string) => joined(evaluated, [operation, ...chain], name) };
  });
}

const OPERATION = /^db\.(read|write|delete)$/;

/** The clauses behind the operation that begins their chain, by its result. */
function laterClauses(
  evaluated: Evaluated,
  operations: readonly Operation[],
  clauses: ReadonlyMap<TermId, Operation>,
): ReadonlyMap<TermId, readonly Operation[]> {
  const begun = new Set(operations.flatMap(({ role, event }) => (OPERATION.test(role) && event.result >= 0 ? [event.result] : [])));
  const later = new Map<TermId, Operation[]>();
  for (const clause of clauses.values()) {
    const first = [...linksOf(evaluated, clause.event.receiver)].find((id) => begun.has(id));
    if (first === undefined) continue;
    const known = later.get(first);
    if (known === undefined) later.set(first, [clause]);
    else known.push(clause);
  }
  return later;
}

function chainOf(evaluated: Evaluated, receiver: TermId, clauses: ReadonlyMap<TermId, Operation>): readonly Operation[] {
  return [...linksOf(evaluated, receiver)].flatMap((id) => clauses.get(id) ?? []);
}

/** A value, what the call that made it was called on, and so on. */
function* linksOf({ terms }: Evaluated, from: TermId): Iterable<TermId> {
  let id = from;
  for (let steps = 0; id >= 0 && steps < MAX_LINKS; steps += 1) {
    yield id;
    const term = terms.get(id);
    const callee = term.op === 'call' ? terms.get(term.args[0] as TermId) : null;
    if (term.op === 'promise') id = term.args[0] as TermId;
    else id = callee?.op === 'get' ? (callee.args[0] as TermId) : -1;
  }
}

/** What the links of a chain say of one argument, together; an unknown part leaves what the others say. */
function joined({ ladder }: Evaluated, links: readonly Operation[], name: string): Found {
  const all = links.map((link) => link.argument(name));
  const found = all.filter((one): one is Extract<Found, { state: 'found' }> => one.state === 'found');
  const [first] = found;
  if (!first) return all.find((one) => one.state === 'unknown') ?? { state: 'absent' };
  const terms = [...new Set(found.map((one) => one.term))];
  return terms.length === 1 ? first : { ...first, term: ladder.arena.make({ op: 'array', args: terms }) };
}
