/**
 * Who is known already where something is put into the session: a log-in makes somebody known, a change of a profile does not.
 *
 * ```
 * req.session.userId = user.id                                              visitor: absent
 * req.session.user = await users.findById(req.session.userId)               visitor: req.session.userId
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';

/** Writes to the session, with who was known before in their entry. */
export function withVisitors(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  if (!operations.some(({ role }) => role === 'session.write')) return operations;
  const known = new Map<number, { readonly seq: number; readonly term: TermId }>();
  const isKnown = (term: TermId) => facts.facts(term).leaves.some(({ origin }) => origin === 'principal' || origin === 'claims');
  for (const { entry, seq, args } of evaluated.events) {
    const named = known.has(entry) ? undefined : args.find(({ term }) => isKnown(term));
    if (named) known.set(entry, { seq, term: named.term });
  }
  return operations.map((operation) => {
    if (operation.role !== 'session.write') return operation;
    const { entry, seq, range } = operation.event;
    const before = known.get(entry);
    const visitor: Found = before && before.seq < seq ? { state: 'found', term: before.term, range, by: 'implied' } : { state: 'absent' };
    return { ...operation, argument: (name) => (name === 'visitor' ? visitor : operation.argument(name)) };
  });
}
