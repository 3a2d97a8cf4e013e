/**
 * The receiver ladder: which library member a callee is, and how sure that is.
 *
 * 1 import of a table module · 2 what a table row returns · 3 an imported type annotation → certain;
 * 4 the position of a handler's parameter · 5 a conventional free name → likely; 6 a distinctive member → likely for danger.
 */
import type { ApiRow, Certainty } from '../model/api.ts';
import type { TermId } from '../model/term.ts';
import type { Machine } from './machine.ts';

export interface TypedAs {
  /** `library.Type`, or a module's canonical name. */
  readonly type: string;
  readonly certainty: Certainty;
}

export interface Resolved {
  /** Canonical id, or null when nothing is known of the callee. */
  readonly api: string | null;
  readonly rows: readonly ApiRow[];
  readonly certainty: Certainty;
}

/** What the ladder needs; the evaluator's machine has it, and so has a finished evaluation. */
export type Ladder = Pick<Machine, 'arena' | 'tables' | 'params' | 'typeMemo' | 'fieldTypes'>;

const UNKNOWN: Resolved = { api: null, rows: [], certainty: 'possible' };
const RANK: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

export const weaker = (a: Certainty, b: Certainty): Certainty => (RANK[a] >= RANK[b] ? a : b);

/** Canonical path of a term that is a module, a member of one, or a global; else null. */
export function apiPath(ladder: Ladder, id: TermId): { readonly path: string; readonly certainty: Certainty } | null {
  const { arena, tables } = ladder;
  const term = arena.get(id);
  if (term.op === 'import') return { path: String(term.lit), certainty: 'certain' };
  if (term.op === 'free') {
    const name = String(term.lit);
    const type = tables.nameType(name);
    // `bcrypt` → the module; `exec` → child_process.exec; `pool` → an instance, which has a type and no path.
    if (type !== null) return !type.includes('.') || type.endsWith(`.${name}`) ? { path: type, certainty: 'likely' } : null;
    const library = tables.libraryOf(name);
    if (library !== null) return { path: library, certainty: 'likely' };
    return name === 'globalThis' || name === 'window' || name === 'self' || name === 'global'
      ? { path: 'globalThis', certainty: 'certain' }
      : { path: `globalThis.${name}`, certainty: 'certain' };
  }
  if (term.op !== 'get') return null;
  const owner = apiPath(ladder, term.args[0] as TermId);
  return owner && { path: tables.resolveAlias(`${owner.path}.${String(term.lit)}`), certainty: owner.certainty };
}

/** `fs.promises` → the module `fs`, `x.default` of a module → the module; else null. */
export function moduleAlias(ladder: Ladder, object: TermId, name: string): TermId | null {
  const { arena, tables } = ladder;
  const owner = arena.get(object);
  if (owner.op !== 'import') return null;
  if (name === 'default') return object;
  const full = `${String(owner.lit)}.${name}`;
  const alias = tables.resolveAlias(full);
  return alias !== full && !alias.includes('.') ? arena.make({ op: 'import', lit: alias }) : null;
}

/** The type of a value as tables name it. */
export function typeOf(ladder: Ladder, id: TermId): TypedAs | null {
  const known = ladder.typeMemo.get(id);
  if (known !== undefined) return known;
  ladder.typeMemo.set(id, null); // A cycle through field types ends here.
  const type = findType(ladder, id);
  ladder.typeMemo.set(id, type);
  return type;
}

function findType(ladder: Ladder, id: TermId): TypedAs | null {
  const { arena, tables, params } = ladder;
  const term = arena.get(id);
  switch (term.op) {
    case 'param':
      return paramType(ladder, id);
    case 'import':
      return storedModel(ladder, String(term.lit), '');
    case 'free': {
      const type = tables.nameType(String(term.lit));
      return type?.includes('.') && !type.endsWith(`.${String(term.lit)}`) ? { type, certainty: 'likely' } : null;
    }
    case 'new':
      return returned(ladder, term.args, 'new') ?? constructed(ladder, term.args[0] as TermId);
    case 'call':
    case 'tagged':
      return returned(ladder, term.args, 'call');
    case 'get':
      return fieldType(ladder, id, term.args[0] as TermId, String(term.lit)) ?? viaApi(ladder, id);
    case 'or':
    case 'nullish':
    case 'phi':
    case 'promise':
      return term.args.map((arg) => typeOf(ladder, arg)).find((type) => type !== null) ?? null;
    case 'ite':
      return typeOf(ladder, term.args[1] as TermId) ?? typeOf(ladder, term.args[2] as TermId);
    case 'error':
      return { type: 'globalThis.Error', certainty: 'certain' };
    case 'regex':
      return { type: 'globalThis.RegExp', certainty: 'certain' };
    default:
      return params.has(id) ? paramType(ladder, id) : null;
  }
}

function paramType(ladder: Ladder, id: TermId): TypedAs | null {
  const info = ladder.params.get(id);
  if (!info) return null;
  const decorated = info.decorators.flatMap((callee) => resolve(ladder, callee, 'decorator').rows).find((row) => row.returns.type !== null);
  if (decorated?.returns.type) return { type: decorated.returns.type, certainty: 'certain' };
  if (info.typeApi) return { type: info.typeApi, certainty: info.role === null ? 'certain' : 'likely' };
  const type = ladder.tables.nameType(info.name);
  return type?.includes('.') ? { type, certainty: 'likely' } : null;
}

/** A member of an imported module that stands for a typed value, by the table's source or row; or a member typed by name. */
function viaApi(ladder: Ladder, id: TermId): TypedAs | null {
  const { arena, tables } = ladder;
  const term = arena.get(id);
  const path = apiPath(ladder, id);
  const rows = path ? tables.rowsFor(path.path).filter((row) => row.form === 'get') : [];
  const type = rows.find((row) => row.returns.type !== null)?.returns.type;
  if (type) return { type, certainty: path?.certainty ?? 'likely' };
  const owner = arena.get(term.args[0] as TermId);
  const model = owner.op === 'import' ? storedModel(ladder, String(owner.lit), String(term.lit)) : null;
  if (model) return model;
  if (path && isLibrary(ladder, id)) return null;
  const named = tables.nameType(String(term.lit));
  return named?.includes('.') ? { type: named, certainty: 'likely' } : null;
}

/** A member of a library that a table describes; own modules (`@/lib/db`) and plain objects are none. */
function isLibrary(ladder: Ladder, id: TermId): boolean {
  const term = ladder.arena.get(id);
  if (term.op === 'get') return isLibrary(ladder, term.args[0] as TermId);
  return term.op === 'import' ? ladder.tables.libraryOf(String(term.lit)) !== null : term.op === 'free';
}

/** Classes that a program keeps in its own folder of models: `../models/User`, `{ User }` of `@/models`. */
function storedModel({ tables }: Ladder, path: string, member: string): TypedAs | null {
  const parts = path.split('/');
  const last = parts.at(-1) ?? '';
  const named = /^[A-Z]|[Mm]odel$/.test(member === '' ? last : member);
  if (parts.length < 2 || !named) return null;
  const folders = member === '' || parts.length > 2 ? parts.slice(0, -1) : parts;
  const type = [...folders, last].map((part) => tables.nameType(`${part}/`)).find((found) => found !== null);
  return type ? { type, certainty: 'likely' } : null;
}

function fieldType(ladder: Ladder, id: TermId, object: TermId, name: string): TypedAs | null {
  const declared = ladder.fieldTypes.get(id);
  if (declared) return { type: declared, certainty: 'certain' };
  const owner = typeOf(ladder, object);
  if (!owner) return null;
  for (const type of ladder.tables.typesOf(owner.type)) {
    const row = ladder.tables.rowsFor(`${type}#${name}`).find((found) => found.form === 'get' && found.returns.type !== null);
    if (row?.returns.type) return { type: row.returns.type, certainty: owner.certainty };
  }
  return null;
}

function constructed(ladder: Ladder, callee: TermId): TypedAs | null {
  const path = apiPath(ladder, callee);
  return path?.path.includes('.') && !path.path.startsWith('.') ? { type: path.path, certainty: path.certainty } : null;
}

function returned(ladder: Ladder, args: readonly TermId[], form: 'call' | 'new'): TypedAs | null {
  const callee = args[0] as TermId;
  const resolved = resolve(ladder, callee, form);
  for (const row of resolved.rows) {
    const { reads } = row.returns;
    if (reads !== null && args.length - 1 <= reads) return null;
    if (row.returns.type !== null) return { type: row.returns.type, certainty: resolved.certainty };
    if (row.returns.self || reads !== null) {
      const term = ladder.arena.get(callee);
      const receiver = term.op === 'get' ? typeOf(ladder, term.args[0] as TermId) : null;
      if (receiver) return receiver;
    }
  }
  return null;
}

/** Which table member `callee` is, for calls, constructions and tagged templates. */
export function resolve(ladder: Ladder, callee: TermId, form: ApiRow['form'] = 'call'): Resolved {
  const { arena, tables } = ladder;
  const fits = (rows: readonly ApiRow[]) => rows.filter((row) => row.form === form);
  const path = apiPath(ladder, callee);
  if (path) {
    const rows = fits(tables.rowsFor(path.path));
    if (rows.length > 0) return { api: path.path, rows, certainty: path.certainty };
    if (arena.get(callee).op !== 'get') return calledValue(ladder, callee, fits) ?? { api: path.path, rows, certainty: path.certainty };
  }
  const term = arena.get(callee);
  if (term.op !== 'get')
    return calledValue(ladder, callee, fits) ?? (path ? { api: path.path, rows: [], certainty: path.certainty } : UNKNOWN);
  return (
    resolveMember(ladder, term.args[0] as TermId, String(term.lit), form) ??
    calledMember(ladder, callee, fits) ??
    (path ? { api: path.path, rows: [], certainty: path.certainty } : UNKNOWN)
  );
}

/** `new models.User(…)`, `db('users')` of another file: a member that is itself a class or a function of a known type. */
function calledMember(ladder: Ladder, callee: TermId, fits: (rows: readonly ApiRow[]) => readonly ApiRow[]): Resolved | null {
  // `skill.exec(…)` shares no more than its name with a function of a library.
  const found = calledValue(ladder, callee, (rows) => fits(rows).filter((row) => row.form === 'new' || row.api.endsWith('#.')));
  return found !== null && found.rows.length > 0 ? found : null;
}

/** A value of a known type that is called itself: `next()`, a limiter, a tag made by a library. */
function calledValue(ladder: Ladder, callee: TermId, fits: (rows: readonly ApiRow[]) => readonly ApiRow[]): Resolved | null {
  const type = typeOf(ladder, callee);
  if (!type) return null;
  const rows = fits(ladder.tables.rowsFor(type.type));
  return { api: type.type, rows, certainty: type.certainty };
}

/** The member `name` of a receiver, by its type, else by a name that only one kind of object has. */
export function resolveMember(ladder: Ladder, receiver: TermId, name: string, form: ApiRow['form']): Resolved | null {
  const { tables } = ladder;
  const path = apiPath(ladder, receiver);
  const global = path === null ? [] : tables.rowsFor(`${path.path}.${name}`).filter((row) => row.form === form);
  if (path !== null && global.length > 0) return { api: global[0]?.api ?? null, rows: global, certainty: path.certainty };
  const type = typeOf(ladder, receiver);
  if (type) {
    const separator = type.type.includes('.') ? '#' : '.';
    const rows = tables.rowsFor(`${type.type}${separator}${name}`).filter((row) => row.form === form);
    if (rows.length > 0) return { api: rows[0]?.api ?? null, rows, certainty: type.certainty };
  }
  const distinctive = tables.rowsOfAnyReceiver(name).filter((row) => row.form === form);
  if (distinctive.length === 0) return type ? { api: `${type.type}#${name}`, rows: [], certainty: type.certainty } : null;
  return {
    api: `*#${name}`,
    rows: distinctive,
    certainty: distinctive.reduce<Certainty>((worst, row) => weaker(worst, row.certainty), 'likely'),
  };
}
