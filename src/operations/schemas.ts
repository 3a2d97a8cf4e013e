/**
 * Validated values: what a schema lets through has the schema's types, keys and contexts.
 *
 * ```
 * const { email } = z.object({ email: z.string() }).parse(req.body)   →  email: origin request, type string
 * check = Schema.safeParse(body); body.email                          →  unchanged: only check.data has the schema's facts
 * ```
 */
import type { ApiRow } from '../model/api.ts';
import type { Context, Facts, Leaf, Origin, Secrecy, ValueType } from '../model/facts.ts';
import type { TermId } from '../model/term.ts';
import { type Evaluated, resolve, type Resolved } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';
import { findArgument } from './paths.ts';
import { middlewareBefore, validatorOf } from './route-validators.ts';

/** What a schema says of a value. */
export interface Schema {
  readonly type: ValueType;
  readonly safeFor: readonly Context[];
  readonly members: ReadonlyMap<string, Schema> | null;
  readonly items: Schema | null;
  /** Keys that the shape does not name are kept in the result. */
  readonly open: boolean;
  /** Values with such keys are refused: the value itself, not only the result, has none. */
  readonly rejects: boolean;
  /** The value is one of these; null = any. */
  readonly values: readonly TermId[] | null;
  readonly pattern: TermId | null;
  readonly max: TermId | null;
  readonly min: TermId | null;
  /** A function of the program checks it as well. */
  readonly custom: boolean;
}

const ANY: Schema = {
  type: 'any',
  safeFor: [],
  members: null,
  items: null,
  open: true,
  rejects: false,
  values: null,
  pattern: null,
  max: null,
  min: null,
  custom: false,
};

/** Facts of a term that is (a member of) a validated value, or null when it is none. */
export function schemaFacts(evaluated: Evaluated, source: FactSource, id: TermId): Facts | null {
  const found = validatedBy(evaluated, id, 0);
  if (!found) return null;
  const { schema, value, path, origin } = found;
  const raw = source.facts(value);
  const dynamic = raw.leaves.filter((leaf) => leaf.origin !== 'literal');
  const secrecyOf = (leaf: Leaf) => (path === '' ? ofWhole(evaluated, leaf, schema) : ofMember(evaluated, leaf, path));
  const leaves = (dynamic.length > 0 ? dynamic : raw.leaves).map(
    (leaf): Leaf => refine({ ...leaf, secrecy: secrecyOf(leaf), origin: origin ?? leaf.origin }, schema, path === '' ? leaf.term : id),
  );
  return { leaves, type: schema.type, widened: raw.widened };
}

/** What of an environment a closed schema lets through is no record of secrets, when none of its members is called one. */
function ofWhole(evaluated: Evaluated, { secrecy, origin }: Leaf, { members, open }: Schema): Secrecy {
  if (secrecy !== 'record' || origin !== 'env' || members === null || open) return secrecy;
  const hasSecret = [...members.keys()].some((name) => ['secret', 'credential'].includes(secrecyByName(evaluated, name)));
  return hasSecret ? 'record' : 'none';
}

/** A member of a record keeps what its own name says. */
function ofMember(evaluated: Evaluated, { secrecy }: Leaf, path: string): Secrecy {
  const named = secrecyByName(evaluated, path.split('.').at(-1) ?? '');
  return named !== 'none' ? named : secrecy === 'record' ? 'none' : secrecy;
}

const secrecyByName = ({ ladder }: Evaluated, name: string): Secrecy =>
  ladder.tables.wordsOf(name).find((row) => row.secrecy !== null)?.secrecy ?? 'none';

function refine(leaf: Leaf, schema: Schema, term: TermId): Leaf {
  return {
    ...leaf,
    term,
    type: schema.type,
    origin: schema.values === null ? leaf.origin : 'literal',
    safeFor: new Set([...leaf.safeFor, ...schema.safeFor]),
  };
}

export interface Validated {
  readonly schema: Schema;
  /** What was validated. */
  readonly value: TermId;
  /** Keys from the validated value to the term. */
  readonly path: string;
  /** Where the value comes from, when the call says so and the value alone does not: `c.req.valid('json')`. */
  readonly origin?: Origin;
}

/** The schema that a term's value has passed, with the value it was given. */
export function validatedBy(evaluated: Evaluated, id: TermId, depth: number): Validated | null {
  const term = evaluated.terms.get(id);
  if (depth > 8) return null;
  if (term.op === 'call') return parseResult(evaluated, id);
  if (term.op === 'param') return decorated(evaluated, id);
  if (term.op !== 'get') return null;
  const routed = routeSchema(evaluated, id);
  if (routed) return { schema: routed, value: id, path: '' };
  const owner = validatedBy(evaluated, term.args[0] as TermId, depth + 1);
  if (!owner) return null;
  const name = String(term.lit);
  if (owner.path === 'result') return RESULTS.has(name) ? { ...owner, path: '' } : null;
  const member = owner.schema.members?.get(name) ?? (owner.schema.open ? ANY : { ...ANY, type: 'none' as const });
  return { ...owner, schema: owner.schema.members === null ? ANY : member, path: `${owner.path}.${name}` };
}

/** Members of an outcome that hold what was validated: zod's, joi's, valibot's. */
const RESULTS: ReadonlySet<string> = new Set(['data', 'value', 'output']);
/** Members that say whether it was refused. */
const STANDINGS = ['error', 'success', 'issues'] as const;

/**
 * `{ error, value } = schema.validate(body); value.name`: the value is there even when it was refused, so that its facts hold
 * only after a look at one of these terms; null for values that are there only when they are valid.
 */
export function standingsOf(evaluated: Evaluated, id: TermId): readonly TermId[] | null {
  const { terms, ladder } = evaluated;
  let at = id;
  while (terms.get(at).op === 'get') at = terms.get(at).args[0] as TermId;
  const { op, args } = terms.get(at);
  if (at === id || op !== 'call') return null;
  const isOutcome = resolve(ladder, args[0] as TermId, 'call').rows.some(({ returns }) => returns.validates === 'outcome');
  return isOutcome ? STANDINGS.map((lit) => ladder.arena.make({ op: 'get', args: [at], lit })) : null;
}

/** What a schema says of a term that is a value which it let through, or a member of one; null = no part of the value. */
export function memberSchema(evaluated: Evaluated, schema: Schema, value: TermId, id: TermId): Schema | null {
  if (id === value) return schema;
  const term = evaluated.terms.get(id);
  if (term.op !== 'get' || id < value) return null;
  const owner = memberSchema(evaluated, schema, value, term.args[0] as TermId);
  return owner === null ? null : (owner.members?.get(String(term.lit)) ?? ANY);
}

/** Keys of a route's schema by the request's member that they describe. */
const ROUTE_KEYS: Readonly<Record<string, readonly string[]>> = {
  body: ['body'],
  query: ['querystring', 'query'],
  params: ['params'],
  headers: ['headers'],
};

/** The schema that a route was registered with, for `request.body` and its like; else null. */
function routeSchema(evaluated: Evaluated, id: TermId): Schema | null {
  const { op, args, lit } = evaluated.terms.get(id);
  const schema = op === 'get' ? evaluated.params.get(args[0] as TermId)?.schema : undefined;
  const keys = schema === undefined ? undefined : ROUTE_KEYS[String(lit)];
  if (schema === undefined || keys === undefined || evaluated.terms.get(schema).op !== 'object') return null;
  const described = evaluated.terms.get(schema);
  const at = described.keys.findIndex((key) => keys.includes(key));
  return at < 0 ? null : readSchema(evaluated, described.args[at] as TermId, 0);
}

/** What the route's own schema adds to the facts of a part of its request. */
export function routeFacts(evaluated: Evaluated, id: TermId, facts: Facts): Facts {
  const schema = routeSchema(evaluated, id);
  if (schema === null) return facts;
  return { ...facts, type: schema.type, leaves: facts.leaves.map((leaf) => refine(leaf, schema, leaf.term)) };
}

/** A request part typed by a class whose members carry validation decorators. */
function decorated(evaluated: Evaluated, id: TermId): Validated | null {
  const info = evaluated.params.get(id);
  if (!info?.members || info.decorators.length === 0 || ![...info.members.values()].some((calls) => calls.length > 0)) return null;
  const members = new Map([...info.members].map(([name, calls]) => [name, byDecorators(evaluated, calls)] as const));
  return { schema: { ...ANY, type: 'object', members, open: info.closed !== true }, value: id, path: '' };
}

function byDecorators(evaluated: Evaluated, calls: readonly TermId[]): Schema {
  const rows = calls.flatMap((call) =>
    resolve(evaluated.ladder, evaluated.terms.get(call).args[0] as TermId, 'decorator').rows.map((row) => ({ row, call })),
  );
  const typed = rows.find(({ row }) => row.returns.valueType !== null);
  const listed = rows.find(({ row }) => row.arguments['values'] !== undefined);
  const values = listed ? namedArgument(evaluated, listed.call, listed.row, 'values') : null;
  return {
    ...ANY,
    type: typed?.row.returns.valueType ?? 'any',
    safeFor: rows.flatMap(({ row }) => row.returns.safeFor),
    values: values === null ? null : literalsIn(evaluated, values),
  };
}

function parseResult(evaluated: Evaluated, id: TermId): Validated | null {
  const term = evaluated.terms.get(id);
  const callee = term.args[0] as TermId;
  const { rows } = resolve(evaluated.ladder, callee, 'call');
  const row = rows.find((candidate) => candidate.returns.validates !== null);
  if (!row) return null;
  const value = namedArgument(evaluated, id, row, 'value');
  const own = namedArgument(evaluated, id, row, 'schema');
  const shape = own ?? schemaOfRoute(evaluated, id, row);
  if (value === null || shape === null) return null;
  const schema = readSchema(evaluated, shape, 0);
  return {
    schema,
    value,
    path: ['result', 'outcome'].includes(row.returns.validates ?? '') ? 'result' : '',
    ...(own === null && row.returns.origin !== null && { origin: row.returns.origin }),
  };
}

/** The schema of the middleware that looked at the same part of the request. */
function schemaOfRoute(evaluated: Evaluated, id: TermId, row: ApiRow): TermId | null {
  const part = namedArgument(evaluated, id, row, 'part');
  for (const call of part === null ? [] : middlewareBefore(evaluated, id)) {
    const validator = validatorOf(evaluated, call, part as TermId);
    if (validator !== null) return namedArgument(evaluated, call, validator, 'schema');
  }
  return null;
}

function namedArgument(evaluated: Evaluated, id: TermId, row: ApiRow, name: string): TermId | null {
  const term = evaluated.terms.get(id);
  const callee = evaluated.terms.get(term.args[0] as TermId);
  const receiver = callee.op === 'get' ? (callee.args[0] as TermId) : -1;
  const range = { start: 0, end: 0 };
  const args = term.args.slice(1).map((arg) => ({ term: arg, range }));
  const found = findArgument({ evaluated, args, receiver, result: id, range, named: {} }, row.arguments[name] ?? []);
  return found.state === 'found' ? found.term : null;
}

/** Reads a schema that is built by calls (zod, joi, yup) or written as JSON Schema. */
export function readSchema(evaluated: Evaluated, id: TermId, depth: number): Schema {
  const term = evaluated.terms.get(id);
  if (depth > 12) return ANY;
  if (term.op === 'object') return readJsonSchema(evaluated, id, depth);
  if (term.op !== 'call' && term.op !== 'new') return ANY;
  const resolved: Resolved = resolve(evaluated.ladder, term.args[0] as TermId, term.op === 'new' ? 'new' : 'call');
  const row = resolved.rows.find((candidate) => candidate.roles.includes('schema.define'));
  return row ? readCall(evaluated, id, row, depth) : ANY;
}

/** A schema and what is done after it: each step adds to what is known, and one that makes another value leaves nothing of it. */
function readSteps(evaluated: Evaluated, id: TermId, depth: number): Schema {
  const { op, args } = evaluated.terms.get(id);
  return (op === 'array' ? args : [id]).reduce((known: Schema, step) => {
    const { rows } = resolve(evaluated.ladder, evaluated.terms.get(step).args[0] ?? step, 'call');
    if (rows.some(({ returns }) => returns.valueType === 'any')) return ANY;
    const added = readSchema(evaluated, step, depth + 1);
    return {
      ...(added.members === null && added.items === null ? known : added),
      type: added.type === 'any' ? known.type : added.type,
      safeFor: [...known.safeFor, ...added.safeFor],
      values: added.values ?? known.values,
      pattern: added.pattern ?? known.pattern,
      max: added.max ?? known.max,
      min: added.min ?? known.min,
    };
  }, ANY);
}

function readCall(evaluated: Evaluated, id: TermId, row: ApiRow, depth: number): Schema {
  const callee = evaluated.terms.get(evaluated.terms.get(id).args[0] as TermId);
  const receiver = callee.op === 'get' ? (callee.args[0] as TermId) : -1;
  const isChained = receiver >= 0 && evaluated.terms.get(receiver).op === 'call';
  const base = isChained ? readSchema(evaluated, receiver, depth + 1) : ANY;
  const named = (name: string) => namedArgument(evaluated, id, row, name);
  const steps = named('steps');
  if (steps !== null) return readSteps(evaluated, steps, depth);
  const unknownKeys = row.implies['unknown-keys'];
  const shape = named('shape');
  const values = named('values');
  const items = named('items');
  const inner = shape === null || shape === receiver ? null : readShape(evaluated, shape, depth);
  return {
    type: row.returns.valueType ?? (isChained ? base.type : (inner?.type ?? 'any')),
    safeFor: [...base.safeFor, ...(inner?.safeFor ?? []), ...row.returns.safeFor],
    members: merged(base.members, inner?.members ?? null),
    items: items === null ? base.items : readSchema(evaluated, items, depth + 1),
    open: unknownKeys === undefined ? (isChained ? base.open : (inner?.open ?? true)) : unknownKeys === 'keep',
    rejects: unknownKeys === undefined ? (isChained ? base.rejects : (inner?.rejects ?? false)) : unknownKeys === 'reject',
    values: values === null ? base.values : literalsIn(evaluated, values),
    pattern: named('pattern') ?? base.pattern,
    max: named('max') ?? base.max,
    min: named('min') ?? impliedMin(evaluated, row) ?? base.min,
    custom: base.custom || named('check') !== null,
  };
}

/** `.positive()`, `.nonnegative()`: the member's own name says it. */
const impliedMin = ({ ladder: { arena } }: Evaluated, { implies }: ApiRow): TermId | null =>
  'min' in implies ? arena.make({ op: 'lit', lit: implies['min'] }) : null;

function merged(a: Schema['members'], b: Schema['members']): Schema['members'] {
  if (a === null || b === null) return a ?? b;
  return new Map([...a, ...b]);
}

/** JSON Schema names its type by a text; a builder's member of that name is a schema. */
function isJsonSchema({ terms }: Evaluated, id: TermId): boolean {
  const { keys, args } = terms.get(id);
  return keys.some((key, i) => key === 'type' && Object.hasOwn(JSON_TYPES, String(terms.get(args[i] as TermId).lit)));
}

/** `{ key: schema }` of a builder, or another schema that is passed on. */
function readShape(evaluated: Evaluated, id: TermId, depth: number): Schema {
  const term = evaluated.terms.get(id);
  if (term.op !== 'object' || isJsonSchema(evaluated, id)) return readSchema(evaluated, id, depth + 1);
  const members = new Map(term.keys.map((key, i) => [key, readSchema(evaluated, term.args[i] as TermId, depth + 1)] as const));
  return { ...ANY, type: 'object', members, open: term.keys.includes('...') };
}

function literalsIn(evaluated: Evaluated, id: TermId): readonly TermId[] | null {
  const term = evaluated.terms.get(id);
  if (term.op === 'lit') return [id];
  if (term.op !== 'array' && term.op !== 'object') return null;
  return term.args.every((arg) => evaluated.terms.get(arg).op === 'lit') ? term.args : null;
}

const JSON_TYPES: Readonly<Record<string, ValueType>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
};

function readJsonSchema(evaluated: Evaluated, id: TermId, depth: number): Schema {
  const term = evaluated.terms.get(id);
  const member = (key: string): TermId | null => {
    const at = term.keys.lastIndexOf(key);
    return at < 0 ? null : (term.args[at] as TermId);
  };
  const literal = (key: string) => {
    const found = member(key);
    return found === null ? undefined : evaluated.terms.get(found).lit;
  };
  const properties = member('properties');
  const shape = properties === null ? null : evaluated.terms.get(properties);
  const values = member('enum') ?? member('const');
  const pattern = member('pattern');
  const items = member('items');
  return {
    ...ANY,
    type: JSON_TYPES[String(literal('type'))] ?? 'any',
    members:
      shape?.op === 'object'
        ? new Map(shape.keys.map((key, i) => [key, readJsonSchema(evaluated, shape.args[i] as TermId, depth + 1)]))
        : null,
    items: items === null || depth > 12 ? null : readJsonSchema(evaluated, items, depth + 1),
    open: literal('additionalProperties') !== false,
    rejects: literal('additionalProperties') === false,
    values: values === null ? null : literalsIn(evaluated, values),
    pattern,
    max: member('maxLength') ?? member('maximum'),
    min: member('minLength') ?? member('minimum'),
  };
}
