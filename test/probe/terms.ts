/** A small arena in which tests write terms down the way that the evaluator makes them. */
import type { Literal, Op, Term, TermId, Terms } from '../../src/model/term.ts';

export interface TestTerms extends Terms {
  readonly make: Maker;
}

export interface Maker {
  intern(op: Op, args?: readonly TermId[], lit?: Literal, keys?: readonly string[], site?: number): TermId;
  lit(value: Literal): TermId;
  param(name: string): TermId;
  free(name: string): TermId;
  /** A member of a module: `api('path', 'posix', 'join')`. */
  api(module: string, ...members: string[]): TermId;
  get(object: TermId, name: string | number): TermId;
  cat(...parts: TermId[]): TermId;
  call(callee: TermId, ...args: TermId[]): TermId;
  method(receiver: TermId, name: string, ...args: TermId[]): TermId;
  construct(name: string, ...args: TermId[]): TermId;
  regex(source: string, flags?: string): TermId;
  not(term: TermId): TermId;
  same(a: TermId, b: TermId): TermId;
  ite(condition: TermId, then: TermId, otherwise: TermId): TermId;
  array(...items: TermId[]): TermId;
  object(entries: Readonly<Record<string, TermId>>): TermId;
  /** A function of fresh parameters. */
  lambda(names: readonly string[], body: (...params: TermId[]) => TermId): TermId;
}

/** Makes an empty arena. */
export function testTerms(): TestTerms {
  const terms: Term[] = [];
  const known = new Map<string, TermId>();
  let sites = 0;
  const intern: Maker['intern'] = (op, args = [], lit = undefined, keys = [], site = 0) => {
    const key = JSON.stringify([op, args, typeof lit, String(lit), Object.is(lit, -0), keys, site]);
    const found = known.get(key);
    if (found !== undefined) return found;
    terms.push({ op, args, lit, keys, site });
    known.set(key, terms.length - 1);
    return terms.length - 1;
  };
  const get: Maker['get'] = (object, name) => intern('get', [object], name);
  const lit: Maker['lit'] = (value) => intern('lit', [], value);
  const make: Maker = {
    intern,
    lit,
    get,
    param: (name) => intern('param', [], name, [], ++sites),
    free: (name) => intern('free', [], name),
    api: (module, ...members) => members.reduce(get, intern('import', [], module)),
    cat: (...parts) => intern('cat', parts),
    call: (callee, ...args) => intern('call', [callee, ...args]),
    method: (receiver, name, ...args) => intern('call', [get(receiver, name), ...args]),
    construct: (name, ...args) => intern('new', [intern('free', [], name), ...args]),
    regex: (source, flags = '') => intern('regex', [], source, [flags]),
    not: (term) => intern('not', [term]),
    same: (a, b) => intern('binary', [a, b], '==='),
    ite: (condition, then, otherwise) => intern('ite', [condition, then, otherwise]),
    array: (...items) => intern('array', items),
    object: (entries) => intern('object', Object.values(entries), undefined, Object.keys(entries)),
    lambda: (names, body) => {
      const params = names.map((name) => intern('param', [], name, [], ++sites));
      return intern('lambda', [body(...params), ...params]);
    },
  };
  return {
    make,
    get size() {
      return terms.length;
    },
    get(id) {
      const term = terms[id];
      if (term === undefined) throw new Error(`no term ${id}`);
      return term;
    },
  };
}
