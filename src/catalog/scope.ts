/** What the words of a reference may refer to, so that a misspelt name is a fault at its line. */
import type { Anchor, Selector } from '../model/reference.ts';
import type { ApiTables } from '../model/api.ts';
import { type Cursor, entries, fault, fields, type Fields, text, texts } from '../yaml/index.ts';
import { decodeFactTest } from '../tables/index.ts';

/** Names that exist outside a reference's own folder. */
export interface Vocabulary {
  /** Role → the names of its arguments. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Word classes. */
  readonly words: ReadonlySet<string>;
  readonly probes: ReadonlySet<string>;
}

/** Collects the names that references may use. */
export function vocabularyOf(tables: ApiTables, probes: Iterable<string>): Vocabulary {
  return {
    roles: new Map(tables.roles.map((role) => [role.id, new Set(role.arguments)])),
    words: new Set(tables.words.map(({ id }) => id)),
    probes: new Set(probes),
  };
}

/** The names inside one reference. */
export interface Scope extends Vocabulary {
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly groups: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly safeguards: ReadonlySet<string>;
}

/** A required text; its absence is a fault of the mapping. */
export function required(from: Fields, key: string, at: Cursor): string {
  const found = from.get(key);
  if (found !== undefined) return text(found);
  fault(at, `expected the key "${key}"`);
  return '';
}

/** A text that names one of the known things; null when absent. */
export function nameOf(at: Cursor | undefined, known: (name: string) => boolean, what: string): string | null {
  if (at === undefined) return null;
  const name = text(at);
  if (name !== '' && !known(name)) fault(at, `no ${what} "${name}"`);
  return name;
}

/** Texts that each name one of the known things. */
export function namesOf(at: Cursor | undefined, known: (name: string) => boolean, what: string): readonly string[] {
  const names = texts(at);
  if (at !== undefined) for (const name of names.filter((each) => each !== '' && !known(each))) fault(at, `no ${what} "${name}"`);
  return names;
}

/** Roles that the tables have. */
export function rolesOf(at: Cursor | undefined, vocabulary: Vocabulary): readonly string[] {
  return namesOf(at, (role) => vocabulary.roles.has(role), 'role');
}

/** `{ role | roles, where, any }`; without a role it applies to `otherwise`. */
export function decodeSelector(at: Cursor, vocabulary: Vocabulary, otherwise: readonly string[] = []): Selector {
  return selectorOf(fields(at, ['role', 'roles', 'where', 'any']), at, vocabulary, otherwise);
}

/** The selector among the members of a mapping that holds other keys too. */
export function selectorOf(members: Fields, at: Cursor, vocabulary: Vocabulary, otherwise: readonly string[] = []): Selector {
  const named = [...rolesOf(members.get('role'), vocabulary), ...rolesOf(members.get('roles'), vocabulary)];
  const roles = named.length > 0 ? named : otherwise;
  if (roles.length === 0) fault(at, 'expected a role');
  const any = members.get('any');
  return {
    roles,
    where: factTests(members.get('where'), roles, vocabulary),
    ...(any !== undefined && { any: factTests(any, roles, vocabulary) }),
  };
}

function factTests(at: Cursor | undefined, roles: readonly string[], vocabulary: Vocabulary): Selector['where'] {
  const tests = at === undefined ? [] : [...entries(at)];
  for (const [argument, test] of tests) checkArgument(argument, test, roles, vocabulary);
  return Object.fromEntries(tests.map(([argument, test]) => [argument, factTest(test, vocabulary)]));
}

function factTest(at: Cursor, vocabulary: Vocabulary): Selector['where'][string] {
  const test = decodeFactTest(at);
  for (const word of [...(test.words ?? []), ...(test.notWords ?? [])]) {
    if (!vocabulary.words.has(word)) fault(at, `no word class "${word}" in _words.yaml`);
  }
  return test;
}

/** An argument name is one that some of the roles has. */
export function checkArgument(argument: string, at: Cursor, roles: readonly string[], vocabulary: Vocabulary): void {
  const known = roles.flatMap((role) => [...(vocabulary.roles.get(role) ?? [])]);
  if (argument === '' || known.includes(argument) || roles.length === 0) return;
  fault(at, `no role of ${roles.join(', ')} has an argument "${argument}"; known are ${[...new Set(known)].join(', ') || 'none'}`);
}
