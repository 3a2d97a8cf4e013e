/**
 * Facts: where a value comes from, what it keeps secret, which type it has, and where it may stand without harm.
 *
 * A value's facts are those of its leaves: `cat('a', req.query.q)` has the leaf `req.query.q` of origin request. Facts do
 * not look at path conditions; refinement by conditions is the alignment's work.
 */
import type { ApiRow } from '../model/api.ts';
import type { Context, Facts, Leaf, Origin, RequestPart, Secrecy, ValueType } from '../model/facts.ts';
import type { Term, TermId } from '../model/term.ts';
import { apiPath, type Evaluated, resolve, typeOf } from '../evaluate/index.ts';
import { findArgument } from './paths.ts';
import { routeFacts, schemaFacts } from './schemas.ts';

/** Leaves that a value keeps; more are counted as widened. */
const MAX_LEAVES = 24;
const NO_CONTEXTS: ReadonlySet<Context> = new Set();
const LITERAL: Facts = { leaves: [], type: 'any', widened: false };

export interface FactSource {
  facts(id: TermId): Facts;
}

/** Remembers what was computed: asks for the same term cost nothing. */
export function createFacts(evaluated: Evaluated): FactSource {
  const memo = new Map<TermId, Facts>();
  const source: FactSource = {
    facts(id) {
      const known = memo.get(id);
      if (known) return known;
      memo.set(id, LITERAL); // Terms are acyclic; this ends walks through field types only.
      const facts = compute(evaluated, source, id);
      memo.set(id, facts);
      return facts;
    },
  };
  return source;
}

export const leafOf = (term: TermId, origin: Origin, more: Partial<Leaf> = {}): Leaf => ({
  term,
  origin,
  part: null,
  secrecy: 'none',
  type: 'any',
  safeFor: NO_CONTEXTS,
  throughUnknown: false,
  byName: false,
  ...more,
});

export const single = (leaf: Leaf): Facts => ({ leaves: [leaf], type: leaf.type, widened: false });

export function union(parts: readonly Facts[], type: ValueType = 'any'): Facts {
  const seen = new Set<string>();
  const leaves = parts
    .flatMap((part) => part.leaves)
    .filter((leaf) => {
      const key = `${leaf.term} ${leaf.secrecy} ${leaf.safeFor.size} ${leaf.throughUnknown}`;
      return seen.has(key) ? false : (seen.add(key), true);
    });
  return { leaves: leaves.slice(0, MAX_LEAVES), type, widened: leaves.length > MAX_LEAVES || parts.some((part) => part.widened) };
}

const retyped = (facts: Facts, type: ValueType): Facts => ({ ...facts, type, leaves: facts.leaves.map((leaf) => ({ ...leaf, type })) });
const unknownCall = (facts: Facts): Facts => ({ ...facts, leaves: facts.leaves.map((leaf) => ({ ...leaf, throughUnknown: true })) });

function compute(evaluated: Evaluated, source: FactSource, id: TermId): Facts {
  const term = evaluated.terms.get(id);
  const of = (index: number): Facts => source.facts(term.args[index] as TermId);
  const all = (from = 0, type: ValueType = 'any') =>
    union(
      term.args.slice(from).map((arg) => source.facts(arg)),
      type,
    );
  switch (term.op) {
    case 'lit':
      return single(leafOf(id, 'literal', { type: literalType(term) }));
    case 'regex':
    case 'closure':
    case 'import':
      return single(leafOf(id, 'literal', { type: 'none' }));
    case 'lambda':
      return of(0);
    case 'param':
      return paramFacts(evaluated, id);
    case 'free':
      return freeFacts(evaluated, id, term);
    case 'get':
    case 'index':
      return memberFacts(evaluated, source, id, term);
    case 'call':
    case 'new':
    case 'tagged':
      return callFacts(evaluated, source, id, term);
    case 'cat':
      return all(0, 'string');
    case 'ite':
      return union([of(1), of(2)], of(1).type === of(2).type ? of(1).type : 'any');
    case 'or':
    case 'and':
    case 'nullish':
    case 'phi':
    case 'spread':
    case 'promise':
    case 'jsx':
      return all();
    case 'element':
      return elementFacts(of(0), id, term.args[0] as TermId);
    case 'object':
      return all(0, 'object');
    case 'array':
      return all(0, 'array');
    case 'binary':
      return ['===', '==', '<', '<=', 'in', 'instanceof'].includes(String(term.lit))
        ? single(leafOf(id, 'literal', { type: 'boolean' }))
        : sum(term, all());
    case 'not':
    case 'isnil':
      return single(leafOf(id, 'literal', { type: 'boolean' }));
    case 'unary':
      return term.lit === 'typeof' ? single(leafOf(id, 'literal', { type: 'string' })) : retyped(of(0), 'number');
    case 'error':
      return single(leafOf(id, 'error', { secrecy: 'internal-text' }));
    case 'instance':
      return all(1, 'object');
    case 'this':
      return single(leafOf(id, 'config'));
    case 'opaque':
      // What destructuring left over is a part of the whole.
      if (term.lit === 'rest') return all();
      return term.args.length === 0
        ? single(leafOf(id, term.lit === 'loop counter' ? 'literal' : 'unknown', { type: term.lit === 'loop counter' ? 'number' : 'any' }))
        : unknownCall(all());
  }
}

/** An item of a list that came as one value is told apart from the list. */
function elementFacts(list: Facts, id: TermId, owner: TermId): Facts {
  const leaves = list.leaves.map((leaf) => ({
    ...leaf,
    term: leaf.term === owner ? id : leaf.term,
    type: leaf.type === 'array' ? ('any' as const) : leaf.type,
  }));
  return { ...list, type: 'any', leaves };
}

/** `a + b` of unknowns may join text; every other operator gives a number. */
const sum = (term: Term, facts: Facts): Facts =>
  term.lit === '+' && !facts.leaves.every((leaf) => leaf.type === 'number') ? facts : retyped(facts, 'number');

const literalType = (term: Term): ValueType => {
  const type = typeof term.lit;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'none';
};

const TYPE_TEXT: Readonly<Record<string, ValueType>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  'string[]': 'array',
  'number[]': 'array',
  bigint: 'number',
};

function paramFacts(evaluated: Evaluated, id: TermId): Facts {
  const info = evaluated.params.get(id);
  const decorated = info?.decorators
    .flatMap((callee) => resolve(evaluated.ladder, callee, 'decorator').rows)
    .find((row) => row.returns.origin !== null);
  if (decorated?.returns.origin)
    return single(leafOf(id, decorated.returns.origin, { part: decorated.returns.part, type: decorated.returns.valueType ?? 'any' }));
  const name = info?.name ?? '';
  const type = TYPE_TEXT[info?.typeText ?? ''] ?? 'any';
  const named = byName(evaluated, name);
  if (info?.role === 'input') return single(leafOf(id, 'request', { part: 'any', type }));
  const chain = evaluated.ladder.tables.sourceAt(name);
  if (chain) return single(leafOf(id, chain.origin, { part: chain.part, type: chain.type, secrecy: chain.secrecy }));
  const origin: Origin = info?.role === 'error' ? 'error' : info?.role === 'config' ? 'config' : (named.origin ?? 'param');
  // As a caught one: it is shown with what it says. What is asked of it by name is not (`err.status`).
  const secrecy = named.secrecy === 'none' && info?.role === 'error' ? 'internal-text' : named.secrecy;
  return single(leafOf(id, origin, { type, secrecy }));
}

/** What the words of a name say: secrecy, and origins such as config for `options`. */
function byName(evaluated: Evaluated, name: string): { readonly secrecy: Secrecy; readonly origin: Origin | null } {
  const rows = evaluated.ladder.tables.wordsOf(name);
  return {
    secrecy: rows.find((row) => row.secrecy !== null)?.secrecy ?? 'none',
    origin: rows.find((row) => row.origin !== null)?.origin ?? null,
  };
}

function freeFacts(evaluated: Evaluated, id: TermId, term: Term): Facts {
  const name = String(term.lit);
  const row = evaluated.ladder.tables.sourceAt(name) ?? evaluated.ladder.tables.sourceAt(`globalThis.${name}`);
  if (row) return single(leafOf(id, row.origin, { part: row.part, type: row.type, secrecy: row.secrecy }));
  const named = byName(evaluated, name);
  // Upper-case names are constants by convention.
  const origin = named.origin ?? (/^[A-Z][A-Z0-9_]+$/.test(name) ? 'config' : 'unknown');
  return single(leafOf(id, origin, { secrecy: named.secrecy }));
}

/** `GET(request: Request, { params })`: what stands beside a web request is the route's context, with the parts of its path. */
function isSecondToRequest({ params }: Evaluated, id: TermId): boolean {
  const info = params.get(id);
  if (info?.index !== 1) return false;
  return [...params.values()].some(({ fn, index, typeApi }) => fn === info.fn && index === 0 && WEB_REQUESTS.has(typeApi ?? ''));
}

const WEB_REQUESTS = new Set(['globalThis.Request', 'globalThis.NextRequest', 'next.NextRequest']);

function memberFacts(evaluated: Evaluated, source: FactSource, id: TermId, term: Term): Facts {
  const name = term.op === 'get' ? String(term.lit) : '';
  if (name === 'params' && isSecondToRequest(evaluated, term.args[0] as TermId))
    return single(leafOf(id, 'request', { part: 'path', type: 'any' }));
  const row = name === '' ? null : sourceRow(evaluated, id, term, name);
  if (row)
    return routeFacts(
      evaluated,
      id,
      single(
        leafOf(id, row.origin, {
          part: row.part,
          type: row.type,
          secrecy: row.secrecy === 'none' ? byName(evaluated, name).secrecy : row.secrecy,
        }),
      ),
    );
  const schema = schemaFacts(evaluated, source, id);
  if (schema) return schema;
  const object = evaluated.terms.get(term.args[0] as TermId);
  if (object.op === 'object') return unionOfMembers(source, object, term);
  const owner = source.facts(term.args[0] as TermId);
  // How long a secret is does not tell it.
  if (name === 'length' || name === 'size')
    return {
      ...owner,
      type: 'number',
      leaves: owner.leaves.map((leaf) => ({ ...leaf, type: 'number' as const, secrecy: 'none' as const })),
    };
  const named = byName(evaluated, name);
  return {
    ...owner,
    type: 'any',
    leaves: owner.leaves.map((leaf) => ({
      ...leaf,
      term:
        owner.leaves.length === 1 && !isParsedUrl(evaluated, object, leaf) && !(name === '0' && isSplit(evaluated, object))
          ? id
          : leaf.term,
      type: memberType(leaf),
      origin: (leaf.origin === 'literal' && leaf.type === 'none') || (leaf.part === 'file' && STORED.has(name)) ? 'config' : leaf.origin,
      // A member of what an unknown call made of a password is something else (`(await signIn(email, password)).name`).
      secrecy:
        named.secrecy !== 'none'
          ? named.secrecy
          : leaf.throughUnknown || leaf.secrecy === 'record' || (leaf.secrecy === 'internal-text' && leaf.origin === 'error')
            ? 'none'
            : leaf.secrecy,
    })),
  };
}

/** Where a parser has put an uploaded file: its own choice, not the client's. */
const STORED = new Set(['path', 'filepath', 'destination', 'tempFilePath']);

/** Parts of a parsed URL are told by parsing: what refuses the URL refuses them. */
const isParsedUrl = ({ ladder }: Evaluated, object: Term, { part }: Leaf): boolean =>
  object.op === 'new' &&
  part !== 'url' &&
  resolve(ladder, object.args[0] as TermId, 'new').rows.some(({ returns }) => returns.type === 'globalThis.URL' || returns.type === 'URL');

/** `text.split(…)`: its first part is there for every text, and interpreting it tells what it can be. */
const isSplit = ({ terms }: Evaluated, { op, args }: Term): boolean =>
  op === 'call' && terms.get(args[0] as TermId).op === 'get' && terms.get(args[0] as TermId).lit === 'split';

const memberType = (leaf: Leaf): ValueType => {
  if (leaf.part === 'path' || leaf.part === 'cookie') return 'string';
  if (leaf.part === 'query') return 'query';
  return leaf.part === 'header' ? 'string-or-array' : leaf.part === 'url' ? 'string' : 'any';
};

/** Projecting a literal table by any key gives one of its values. */
function unionOfMembers(source: FactSource, object: Term, term: Term): Facts {
  const key = term.op === 'get' ? object.keys.lastIndexOf(String(term.lit)) : -1;
  if (key >= 0) return source.facts(object.args[key] as TermId);
  return union(object.args.map((arg) => source.facts(arg)));
}

function sourceRow(evaluated: Evaluated, id: TermId, term: Term, name: string) {
  const { ladder } = evaluated;
  const owner = typeOf(ladder, term.args[0] as TermId);
  const typed = owner ? ladder.tables.sourceAt(`${owner.type}.${name}`) : null;
  if (typed) return typed;
  const path = apiPath(ladder, id);
  const global = path ? ladder.tables.sourceAt(path.path) : null;
  return global ?? ladder.tables.sourceAt(conventional(evaluated, id, 0));
}

/** The chain of names as written: `req.body`, `ctx.state.user`. */
function conventional(evaluated: Evaluated, id: TermId, depth: number): string {
  const term = evaluated.terms.get(id);
  if (term.op === 'param' || term.op === 'free') return String(term.lit);
  if (term.op === 'this') return 'this';
  if (term.op !== 'get' || depth > 6) return '?';
  return `${conventional(evaluated, term.args[0] as TermId, depth + 1)}.${String(term.lit)}`;
}

function callFacts(evaluated: Evaluated, source: FactSource, id: TermId, term: Term): Facts {
  const { ladder } = evaluated;
  const callee = term.args[0] as TermId;
  const form = term.op === 'new' ? 'new' : term.op === 'tagged' ? 'tag' : 'call';
  const { rows } = resolve(ladder, callee, form);
  const validated = schemaFacts(evaluated, source, id);
  if (validated) return validated;
  const row = rows.find((candidate) => saysSomething(candidate)) ?? rows[0];
  if (row) return rowFacts(evaluated, source, id, term, row);
  return unknownFacts(evaluated, source, id, term);
}

const saysSomething = ({ returns }: ApiRow): boolean =>
  returns.origin !== null || returns.valueType !== null || returns.safeFor.length > 0 || returns.from !== null || returns.secrecy !== null;

/** One parameter of a query: whoever writes the URL chooses it freely. */
const PARAMETERS = /URLSearchParams#(?:get|getAll)$/;

function rowFacts(evaluated: Evaluated, source: FactSource, id: TermId, term: Term, row: ApiRow): Facts {
  const { returns } = row;
  const calleeTerm = evaluated.terms.get(term.args[0] as TermId);
  const receiver = calleeTerm.op === 'get' ? (calleeTerm.args[0] as TermId) : -1;
  const type = returns.valueType ?? 'any';
  if (returns.reads !== null && term.args.length - 1 > returns.reads) return single(leafOf(id, 'config'));
  if (returns.origin !== null && returns.from === null) {
    return single(
      leafOf(id, returns.origin, { part: returns.part, type, secrecy: returns.secrecy ?? 'none', safeFor: new Set(returns.safeFor) }),
    );
  }
  const args = term.args.slice(1).map((arg) => ({ term: arg, range: { start: 0, end: 0 } }));
  const context = { evaluated, args, receiver, result: id, range: { start: 0, end: 0 }, named: {} };
  const inputs =
    returns.from === null
      ? [...term.args.slice(1), ...(receiver >= 0 ? [receiver] : [])]
      : returns.from.flatMap((path) => {
          const found = findArgument(context, [path]);
          return found.state === 'found' ? [found.term] : [];
        });
  const flowing = union(
    inputs.map((input) => source.facts(input)),
    type,
  );
  const leaves = flowing.leaves.map((leaf) => ({
    ...leaf,
    type: returns.valueType ?? leaf.type,
    // A yes or no tells neither the text nor the secret that it was made of.
    secrecy: returns.secrecy ?? (returns.valueType === 'boolean' ? 'none' : leaf.secrecy),
    safeFor: contextsAfter(leaf.safeFor, returns),
    origin: returns.origin ?? leaf.origin,
    part: returns.part ?? leaf.part,
    term: PARAMETERS.test(row.api) ? id : leaf.term,
  }));
  if (leaves.length === 0)
    return single(
      leafOf(id, returns.origin ?? 'config', {
        part: returns.part,
        type,
        secrecy: returns.secrecy ?? 'none',
        safeFor: new Set(returns.safeFor),
      }),
    );
  return { leaves, type, widened: flowing.widened };
}

function contextsAfter(before: Leaf['safeFor'], { safeFor, undoes }: ApiRow['returns']): Leaf['safeFor'] {
  if (safeFor.length === 0 && undoes.length === 0) return before;
  return new Set([...[...before].filter((context) => !undoes.includes(context)), ...safeFor]);
}

/** Methods that hand on what they are called on: text stays text. */
const TEXT_METHODS = new Set([
  'trim',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'substring',
  'replace',
  'replaceAll',
  'split',
  'concat',
  'join',
  'map',
  'filter',
  'toString',
  'padStart',
  'padEnd',
  'repeat',
  'normalize',
  'match',
  'find',
  'flatMap',
  'sort',
  'reverse',
  'at',
  'pop',
  'shift',
  'trimStart',
  'trimEnd',
  'flat',
]);

/** A call that no table knows: everything that went in may come out, an encoder's name vouches a little for its result. */
function unknownFacts(evaluated: Evaluated, source: FactSource, id: TermId, term: Term): Facts {
  const callee = evaluated.terms.get(term.args[0] as TermId);
  const name =
    callee.op === 'get' || callee.op === 'free' || callee.op === 'param'
      ? String(callee.lit)
      : callee.op === 'import'
        ? String(callee.lit)
        : '';
  const receiver = callee.op === 'get' ? [callee.args[0] as TermId] : [];
  const inputs = union([...receiver, ...term.args.slice(1)].map((input) => source.facts(input)));
  if (callee.op === 'get' && TEXT_METHODS.has(name)) return textMethod(evaluated, source, callee, term, name, inputs);
  const words = evaluated.ladder.tables.wordsOf(name);
  const contexts = words.flatMap((row) => row.safeFor);
  if (contexts.length > 0) {
    return {
      ...inputs,
      leaves: inputs.leaves.map((leaf) => ({ ...leaf, byName: true, safeFor: new Set([...leaf.safeFor, ...contexts]) })),
    };
  }
  const dynamic = inputs.leaves.filter((leaf) => leaf.origin !== 'literal' && leaf.origin !== 'config');
  const secrecy = words.find((row) => row.secrecy !== null)?.secrecy ?? 'none';
  const made = madeSecrecy(evaluated, name);
  if (made !== null) return single(leafOf(id, 'unknown', { secrecy: made }));
  if (dynamic.length === 0) return single(leafOf(id, 'unknown', { secrecy }));
  return unknownCall({ ...inputs, leaves: dynamic });
}

/** Verbs of functions that give what the rest of their name says. */
const MAKES = /^(?:issue|create|generate|make|mint|new)(?=[A-Z_])/;

/** `issueAccessToken(user)` gives an access token, whatever it was made of. */
function madeSecrecy({ ladder: { tables } }: Evaluated, name: string): Secrecy | null {
  const thing = MAKES.test(name) ? name.replace(MAKES, '') : '';
  if (thing === '' || /With|From|For|By/.test(thing)) return null;
  const words = thing.match(/[A-Z]?[a-z\d]+|[A-Z]+(?![a-z])/g) ?? [];
  const said = (from: number, until: number): Secrecy | null =>
    tables.wordsOf(words.slice(from, until).join('')).find(({ secrecy }) => secrecy === 'secret' || secrecy === 'credential')?.secrecy ??
    null;
  // The last word counts: an access token is one, and a token store is none.
  for (const from of [words.length - 1, words.length - 2]) {
    if (from >= 0 && said(from, words.length - 1) === null) {
      const whole = said(from, words.length);
      if (whole !== null) return whole;
    }
  }
  return null;
}

/** What a replacement removes or splits off may have been the danger; only interpreting it can tell. */
function textMethod(evaluated: Evaluated, source: FactSource, callee: Term, term: Term, name: string, inputs: Facts): Facts {
  const own = source.facts(callee.args[0] as TermId);
  if (name === 'map' || name === 'flatMap') return mapped(evaluated, source, callee, term.args[1]) ?? own;
  if (name === 'filter' || name === 'find' || name === 'sort') return own;
  if (name === 'join' || name === 'concat') return inputs;
  // What a fixed replacement puts in is no value of its own.
  const put = inputs.leaves.filter((leaf) => leaf.origin !== 'literal');
  return name.startsWith('replace') ? union([own, { ...inputs, leaves: put }]) : own;
}

/** What a function makes of each item; null where there is none. A function of a library is described by what it gives for one. */
function mapped(evaluated: Evaluated, source: FactSource, callee: Term, fn: TermId | undefined): Facts | null {
  if (fn === undefined) return null;
  if (resolve(evaluated.ladder, fn).rows.length === 0) return source.facts(fn);
  return source.facts(evaluated.ladder.arena.make({ op: 'call', args: [fn, callee.args[0] as TermId] }));
}

export type { Facts, RequestPart };
