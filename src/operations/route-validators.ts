/**
 * Values that a validator among a route's middleware let through: the schema is written where the route is registered.
 *
 * ```
 * app.post('/issues', zValidator('json', Issue), async (c) => { const issue = c.req.valid('json'); … })
 * ```
 */
import type { ApiRow } from '../model/api.ts';
import type { TermId } from '../model/term.ts';
import { type Evaluated, resolve } from '../evaluate/index.ts';

interface Routes {
  /** Entries by the result of a call in them. */
  readonly entryOf: ReadonlyMap<TermId, number>;
  /** Calls that gave the middleware of an entry. */
  readonly middleware: ReadonlyMap<number, readonly TermId[]>;
}

const known = new WeakMap<Evaluated, Routes>();

/** The calls that gave the middleware of the entry in which a call stands, the last one first: it decides what is left. */
export function middlewareBefore(evaluated: Evaluated, call: TermId): readonly TermId[] {
  const routes = known.get(evaluated) ?? read(evaluated);
  known.set(evaluated, routes);
  const entry = routes.entryOf.get(call);
  return entry === undefined ? [] : (routes.middleware.get(entry) ?? []);
}

function read({ events, terms }: Evaluated): Routes {
  const entryOf = new Map<TermId, number>();
  const middleware = new Map<number, TermId[]>();
  for (const { entry, kind, idiom, callee, result } of events) {
    if (idiom === 'middleware' && callee >= 0 && terms.get(callee).op === 'call')
      middleware.set(entry, [callee, ...(middleware.get(entry) ?? [])]);
    else if (kind === 'call' && result >= 0 && !entryOf.has(result)) entryOf.set(result, entry);
  }
  return { entryOf, middleware };
}

/** The row of `zValidator('json', Issue)` for 'json'; null for the middleware of another part, or of another kind. */
export function validatorOf(evaluated: Evaluated, call: TermId, part: TermId): ApiRow | null {
  const [callee, first] = evaluated.terms.get(call).args;
  if (callee === undefined || first !== part) return null;
  const { rows } = resolve(evaluated.ladder, callee, 'call');
  return rows.find(({ roles, arguments: args }) => roles.includes('schema.parse') && 'part' in args) ?? null;
}
