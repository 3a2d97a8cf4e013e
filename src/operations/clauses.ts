/**
 * Queries that are built by chaining: the clauses on the way belong to the operation that ends the chain.
 *
 * ```
 * knex('user').where({ id }).first('name')   →   db.read { filter: { id }, columns: 'name' }
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

/** Clauses that one chain may have. */
const MAX_CLAUSES = 40;

/** The operations with each database operation's arguments completed from the clauses of its chain. */
export function withClauses(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const clauses = new Map<TermId, Operation>();
  for (const operation of operations)
    if (operation.role === 'db.clause' && operation.event.result >= 0) clauses.set(operation.event.result, operation);
  if (clauses.size === 0) return operations;
  return operations.map((operation) => {
    if (!/^db\.(read|write|delete)$/.test(operation.role)) return operation;
    const chain = chainOf(evaluated, operation.event.receiver, clauses);
    return chain.length === 0 ? operation : { ...operation, argument: (name: string) => joined(evaluated, [operation, ...chain], name) };
  });
}

function chainOf({ terms }: Evaluated, receiver: TermId, clauses: ReadonlyMap<TermId, Operation>): readonly Operation[] {
  const chain: Operation[] = [];
  for (let id = receiver; id >= 0 && chain.length < MAX_CLAUSES; ) {
    const clause = clauses.get(id);
    if (clause) chain.push(clause);
    const term = terms.get(id);
    const callee = term.op === 'call' ? terms.get(term.args[0] as TermId) : null;
    if (term.op === 'promise') id = term.args[0] as TermId;
    else id = callee?.op === 'get' ? (callee.args[0] as TermId) : -1;
  }
  return chain;
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
