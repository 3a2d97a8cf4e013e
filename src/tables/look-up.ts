/** Constant-time questions to the API tables. */
import type { ApiRow, ApiTables, RoleRow, SourceRow, WordRow } from '../model/api.ts';
import { memberOf } from './ids.ts';
import { classesOf, indexWords } from './words.ts';

export interface TableIndex {
  readonly tables: ApiTables;
  /**
   * Rows of an id, options left out. A member that its type does not have is looked up in the supertypes, nearest first, and then as
   * the type's `#*` row (any other member). A type alone finds the rows for a value of it being called or constructed (`Type#.`).
   */
  rowsFor(api: string): readonly ApiRow[];
  /** Rows that apply to a member of this name whatever the receiver (`*#findOneAndUpdate`). */
  rowsOfAnyReceiver(member: string): readonly ApiRow[];
  /** Every row whose last name is `member`, of any library. */
  rowsByMember(member: string): readonly ApiRow[];
  /** Rows of form `option` that are lifted from the arguments of the row with this id. */
  optionsOf(api: string): readonly ApiRow[];
  /** Canonical library of a module name, with or without `node:`; null when no table knows it. */
  libraryOf(module: string): string | null;
  /** What an id is another name of (`fs.promises` → `fs`), else the id itself. */
  resolveAlias(api: string): string;
  /** The type and all its supertypes, nearest first. */
  typesOf(type: string): readonly string[];
  /** The type that an undeclared name stands for, or null. */
  nameType(name: string): string | null;
  /** Word classes of an identifier. */
  wordsOf(identifier: string): readonly WordRow[];
  /** The source at a path such as `express.Request.body` or `req.body`, supertypes included; null when none is. */
  sourceAt(path: string): SourceRow | null;
  role(id: string): RoleRow | null;
}

const NO_ROWS: readonly ApiRow[] = [];

/** Prepares the look-ups; costs time linear in the tables. */
export function indexTables(tables: ApiTables): TableIndex {
  const plain = tables.rows.filter(({ of }) => of === null);
  const byApi = groupBy(plain, ({ api }) => api);
  const byMember = groupBy(plain, ({ api }) => memberOf(api));
  const options = groupBy(
    tables.rows.filter(({ of }) => of !== null),
    ({ of }) => of?.api ?? '',
  );
  const names = new Map(tables.names.flatMap(({ names: all, type }) => all.map((name) => [name, type] as const)));
  const prefixes = [...names]
    .filter(([name]) => name.length > 1 && name.endsWith('*'))
    .map(([name, type]) => [name.slice(0, -1), type] as const);
  const sources = new Map(tables.sources.map((source) => [source.path, source]));
  const roles = new Map(tables.roles.map((role) => [role.id, role]));
  const modules = new Map(Object.entries(tables.modules));
  const aliases = new Map(Object.entries(tables.aliases));
  const words = indexWords(tables.words);
  const supertypes = new Map(Object.entries(tables.supertypes));
  const typesOf = memoized((type) => withSupertypes(type, supertypes));
  const rowsFor = memoized((api) => inherited(api, byApi, typesOf));
  return {
    tables,
    rowsFor,
    rowsOfAnyReceiver: (member) => byApi.get(`*#${member}`) ?? NO_ROWS,
    rowsByMember: (member) => byMember.get(member) ?? NO_ROWS,
    optionsOf: memoized((api) => inherited(api, options, typesOf)),
    libraryOf: (module) => modules.get(module) ?? modules.get(module.replace(/^node:/, '')) ?? null,
    resolveAlias: (api) => aliases.get(api) ?? api,
    typesOf,
    nameType: (name) => names.get(name) ?? prefixes.find(([prefix]) => name.startsWith(prefix) && name.length > prefix.length)?.[1] ?? null,
    wordsOf: (identifier) => classesOf(identifier, words),
    sourceAt: (path) => inheritedSource(path, sources, typesOf),
    role: (id) => roles.get(id) ?? null,
  };
}

function groupBy(rows: readonly ApiRow[], key: (row: ApiRow) => string): ReadonlyMap<string, readonly ApiRow[]> {
  const groups = new Map<string, ApiRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Remembers answers for as many different questions as a large file asks. */
function memoized<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const fresh = ask(key);
    // Keys come from hostile text, so the memory is bounded.
    if (known.size < 20_000) known.set(key, fresh);
    return fresh;
  };
}

/** Breadth first, so that nearer types come earlier; a cycle in the tables ends the walk. */
function withSupertypes(type: string, supertypes: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = [type];
  for (let at = 0; at < found.length; at += 1) {
    for (const above of supertypes.get(found[at] ?? '') ?? []) {
      if (!found.includes(above)) found.push(above);
    }
  }
  return found;
}

type Rows = ReadonlyMap<string, readonly ApiRow[]>;

function inherited(api: string, rows: Rows, typesOf: (type: string) => readonly string[]): readonly ApiRow[] {
  const exact = rows.get(api);
  if (exact !== undefined) return exact;
  const split = api.lastIndexOf('#');
  if (split < 0) return rows.get(asMethod(api)) ?? calledItself(api, rows, typesOf);
  const types = typesOf(api.slice(0, split));
  const member = api.slice(split);
  const owner = types.find((type) => rows.has(type + member));
  if (owner !== undefined) return rows.get(owner + member) ?? NO_ROWS;
  const open = types.find((type) => rows.has(`${type}#*`));
  return rows.get(`${open}#*`) ?? NO_ROWS;
}

/** `next/server.NextRequest.headers` is looked up as `globalThis.Request.headers`; the type is the longest prefix that has supertypes. */
function inheritedSource(
  path: string,
  sources: ReadonlyMap<string, SourceRow>,
  typesOf: (type: string) => readonly string[],
): SourceRow | null {
  const exact = sources.get(path);
  if (exact !== undefined) return exact;
  const split = path.lastIndexOf('.');
  if (split < 0) return null;
  for (const type of typesOf(path.slice(0, split)).slice(1)) {
    const source = sources.get(type + path.slice(split));
    if (source !== undefined) return source;
  }
  return null;
}

/** Static members are written like methods in the tables: `sequelize.Model.findOne` is `sequelize.Model#findOne`. */
function asMethod(api: string): string {
  const dot = api.lastIndexOf('.');
  return `${api.slice(0, dot)}#${api.slice(dot + 1)}`;
}

/** A value of the type is itself called or constructed: `knex('users')`, `new User()`. */
function calledItself(type: string, rows: Rows, typesOf: (type: string) => readonly string[]): readonly ApiRow[] {
  const owner = typesOf(type).find((each) => rows.has(`${each}#.`));
  return rows.get(`${owner}#.`) ?? NO_ROWS;
}
