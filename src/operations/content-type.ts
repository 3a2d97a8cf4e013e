/**
 * Whether a browser reads a reply as HTML: by the content type that is set before it, else by the library's own (the rows' `as-html`).
 *
 * ```
 * res.send(`Hi ${name}`)                       as-html: true, Express's own
 * res.type('text/plain').send(`Hi ${name}`)    as-html: false
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

const REPLIES: ReadonlySet<string> = new Set(['reply.send', 'reply.html']);
const HEADERS: ReadonlySet<string> = new Set(['reply.header', 'reply.status', ...REPLIES]);

/** Replies whose argument `as-html` follows the content type that the code sets. */
export function withContentTypes(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const types = new Map<number, { readonly event: Event; readonly type: TermId }[]>();
  for (const operation of operations) {
    const type = HEADERS.has(operation.role) ? contentTypeOf(evaluated, operation) : null;
    if (type !== null) types.set(operation.event.entry, [...(types.get(operation.event.entry) ?? []), { event: operation.event, type }]);
  }
  return operations.map((operation) => {
    if (!REPLIES.has(operation.role)) return operation;
    const set = types
      .get(operation.event.entry)
      ?.findLast(({ event }) => event.seq <= operation.event.seq && holdsAt(event, operation.event));
    return set === undefined ? operation : withType(evaluated, operation, set.type);
  });
}

function withType(evaluated: Evaluated, operation: Operation, type: TermId): Operation {
  const { op, lit } = evaluated.terms.get(type);
  const html: Found =
    op === 'lit'
      ? {
          state: 'found',
          term: evaluated.ladder.arena.make({ op: 'lit', lit: /html|svg|xml/i.test(String(lit)) }),
          range: operation.event.range,
          by: 'implied',
        }
      : { state: 'unknown', term: type };
  return { ...operation, argument: (name) => (name === 'as-html' ? html : operation.argument(name)) };
}

/** The content type that a call sets: by name and value, or in an object of headers. */
function contentTypeOf(evaluated: Evaluated, { argument, event }: Operation): TermId | null {
  const { terms } = evaluated;
  const [name, value] = [argument('name'), argument('value')];
  if (name.state === 'found' && value.state === 'found' && isContentType(terms.get(name.term).lit)) return value.term;
  return event.args.map(({ term }) => inHeaders(evaluated, term, 0)).find((found) => found !== null) ?? null;
}

function inHeaders(evaluated: Evaluated, id: TermId, depth: number): TermId | null {
  const term = evaluated.terms.get(id);
  if (term.op !== 'object') return null;
  const at = term.keys.findIndex(isContentType);
  if (at >= 0) return term.args[at] as TermId;
  const headers = term.keys.indexOf('headers');
  return headers >= 0 && depth === 0 ? inHeaders(evaluated, term.args[headers] as TermId, 1) : null;
}

const isContentType = (name: unknown): boolean => typeof name === 'string' && name.toLowerCase() === 'content-type';

/** Every condition of the earlier event also holds at the later one. */
function holdsAt(earlier: Event, later: Event): boolean {
  const conditions = new Set<string>();
  for (let cell = later.pc; cell; cell = cell.rest) conditions.add(`${cell.condition.term} ${cell.condition.holds}`);
  for (let cell = earlier.pc; cell; cell = cell.rest) if (!conditions.has(`${cell.condition.term} ${cell.condition.holds}`)) return false;
  return true;
}
