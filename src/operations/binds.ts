/**
 * Whether the password of a log-in at a directory may be empty: servers take a name without a password for an anonymous visitor, and say yes
 * (RFC 4513, section 5.1.2).
 *
 * ```
 * client.bind(dn, password)                                   empty: accepted
 * if (!password) return null; client.bind(dn, password)       empty: refused
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import { type Evaluated, weaker } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';

/** Log-ins at directories, with what becomes of an empty password that outsiders bring. */
export function withBinds(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  return operations.map((operation) => {
    const password = operation.role === 'ldap.bind' ? operation.argument('password') : null;
    if (password?.state !== 'found') return operation;
    const brought = facts
      .facts(password.term)
      .leaves.filter(({ origin, throughUnknown }) => (origin === 'request' || origin === 'param') && !throughUnknown);
    if (brought.length === 0) return operation;
    const isRefused = brought.every(({ term }) => looksInto(evaluated, operation.event, term));
    const empty: Found = {
      state: 'found',
      term: evaluated.ladder.arena.make({ op: 'lit', lit: isRefused ? 'refused' : 'accepted' }),
      range: password.range,
      by: 'argument',
    };
    const certainty = weaker(operation.certainty, brought.some(({ origin }) => origin === 'request') ? 'certain' : 'likely');
    return { ...operation, certainty, argument: (name) => (name === 'empty' ? empty : operation.argument(name)) };
  });
}

/** A condition asks more of a value than its type or that it is there. */
function looksInto({ terms }: Evaluated, event: Event, value: TermId): boolean {
  for (let cell = event.pc; cell; cell = cell.rest) {
    const { op, args } = terms.get(cell.condition.term);
    const isType = op === 'isnil' || (op === 'binary' && args.some((arg) => terms.get(arg).op === 'unary'));
    if (!isType && reaches({ terms } as Evaluated, cell.condition.term, value)) return true;
  }
  return false;
}

function reaches({ terms }: Evaluated, from: TermId, value: TermId): boolean {
  const stack = [from];
  const seen = new Set<TermId>();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === value) return true;
    if (seen.has(id) || id < value) continue;
    seen.add(id);
    stack.push(...terms.get(id).args);
  }
  return false;
}
