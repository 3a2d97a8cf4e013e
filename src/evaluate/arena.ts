/** Interns terms: equal terms have equal ids, arguments have smaller ids than the term that holds them. */
import type { Literal, Op, Term, TermId, Terms } from '../model/term.ts';
import { simplify } from './rules/index.ts';

export interface Draft {
  readonly op: Op;
  readonly args?: readonly TermId[];
  readonly lit?: Literal;
  readonly keys?: readonly string[];
  readonly site?: number;
}

export interface Arena extends Terms {
  /** Interns the simplified form of `draft`. */
  make(draft: Draft): TermId;
  /** Nesting depth of a term, for the depth limit. */
  depth(id: TermId): number;
}

const NO_ARGS: readonly TermId[] = [];
const NO_KEYS: readonly string[] = [];

/** Terms deeper than this are cut to `opaque`, so that walks over terms may recurse. */
export const MAX_DEPTH = 200;
/** Terms an arena holds before everything new is `opaque`. */
export const MAX_TERMS = 200_000;

export function createArena(): Arena {
  const terms: Term[] = [];
  const depths: number[] = [];
  const ids = new Map<string, TermId>();

  function intern(draft: Draft): TermId {
    const args = draft.args ?? NO_ARGS;
    const keys = draft.keys ?? NO_KEYS;
    const site = draft.site ?? 0;
    const key = `${draft.op} ${typeof draft.lit}:${String(draft.lit)} ${site} ${args.join(',')} ${keys.length > 0 ? JSON.stringify(keys) : ''}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const depth = args.reduce((deepest, arg) => Math.max(deepest, depths[arg] ?? 0), 0) + 1;
    if (depth > MAX_DEPTH && draft.op !== 'opaque') return intern({ op: 'opaque', lit: 'term too deep' });
    if (terms.length >= MAX_TERMS && draft.op !== 'opaque') return intern({ op: 'opaque', lit: 'too many terms' });
    const id = terms.length;
    terms.push({ op: draft.op, args, lit: draft.lit, keys, site });
    depths.push(depth);
    ids.set(key, id);
    return id;
  }

  const arena: Arena = {
    get size() {
      return terms.length;
    },
    get: (id) => terms[id] as Term,
    depth: (id) => depths[id] ?? 0,
    make: (draft) => {
      const simpler = simplify(arena, draft);
      return typeof simpler === 'number' ? simpler : intern(simpler);
    },
  };
  return arena;
}

export const lit = (arena: Arena, value: Literal): TermId => arena.make({ op: 'lit', lit: value });
export const opaque = (arena: Arena, reason: string, args: readonly TermId[] = NO_ARGS): TermId =>
  arena.make({ op: 'opaque', lit: reason, args });
export const get = (arena: Arena, object: TermId, name: string): TermId => arena.make({ op: 'get', args: [object], lit: name });
export const not = (arena: Arena, term: TermId): TermId => arena.make({ op: 'not', args: [term] });
export const ite = (arena: Arena, condition: TermId, then: TermId, otherwise: TermId): TermId =>
  arena.make({ op: 'ite', args: [condition, then, otherwise] });
