/** Built HTML that an operation puts into a page or a reply is judged there, as a part of it: alone it would be told twice. */
import type { Operation } from '../model/operation.ts';
import type { TermId, Terms } from '../model/term.ts';
import { type Evaluated, typeOf } from '../evaluate/index.ts';

const SINKS: Readonly<Record<string, string>> = { 'html.write': 'html', 'jsx.html': 'html', 'reply.html': 'body', 'reply.send': 'body' };
/** What jQuery makes elements of is no longer text. */
const ELEMENT = 'jquery.JQuery';
/** Subterms that are looked at, over all sinks. */
const MAX_TERMS = 5000;

/** Operations without the built texts that are parts of what a later operation of the same entry writes. */
export function withoutSunkTexts(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const { terms } = evaluated;
  const built = operations.filter(({ role }) => role === 'html.build');
  if (built.length === 0) return operations;
  const sunk = new Map<number, Set<TermId>>();
  for (const { role, event, argument } of operations) {
    const name = SINKS[role];
    const found = name === undefined ? null : argument(name);
    if (found?.state === 'found') collect(evaluated, found.term, sunk.get(event.entry) ?? newSet(sunk, event.entry));
  }
  const dropped = new Set(built.filter(({ event }) => isSunk(terms, event.result, sunk.get(event.entry))));
  return dropped.size === 0
    ? operations
    : operations.filter((operation) => !dropped.has(operation)).map((operation, id) => ({ ...operation, id }));
}

/** The text itself, or all that is not fixed in it: fixed text at the seams is merged with what follows. */
function isSunk(terms: Terms, text: TermId, sunk: ReadonlySet<TermId> | undefined): boolean {
  if (sunk === undefined) return false;
  if (sunk.has(text)) return true;
  const { op, args } = terms.get(text);
  const open = args.filter((arg) => terms.get(arg).op !== 'lit');
  return op === 'cat' && open.length > 0 && open.every((arg) => sunk.has(arg));
}

function newSet(sunk: Map<number, Set<TermId>>, entry: number): Set<TermId> {
  const made = new Set<TermId>();
  sunk.set(entry, made);
  return made;
}

/** An element that was made of text (`$('<li>' + name + '</li>')`) is no text where it is inserted: its text is judged where it was built. */
function collect({ terms, ladder }: Evaluated, root: TermId, into: Set<TermId>): void {
  const stack = [root];
  for (let id = stack.pop(); id !== undefined && into.size < MAX_TERMS; id = stack.pop()) {
    if (into.has(id)) continue;
    into.add(id);
    const { op, args } = terms.get(id);
    if (op !== 'call' || typeOf(ladder, id)?.type !== ELEMENT) stack.push(...args);
  }
}
