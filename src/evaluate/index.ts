/** Evaluates parsed texts to the normal form: terms, and events under path conditions. */
import type { ts } from 'ts-morph';
import type { Evaluation } from '../model/event.ts';
import type { TermId } from '../model/term.ts';
import { loadTypeScript } from '../parse/index.ts';
import type { TableIndex } from '../tables/index.ts';
import { createArena } from './arena.ts';
import { destinationsAt } from './destinations.ts';
import { entriesIn, runAll } from './entries.ts';
import type { Machine, Module, Place } from './machine.ts';
import { childScope } from './names.ts';
import type { Ladder } from './resolve.ts';

export type { Arena, Draft } from './arena.ts';
export { isSetting } from './idioms.ts';
export { apiPath, type Ladder, type Resolved, resolve, resolveMember, type TypedAs, typeOf, weaker } from './resolve.ts';
export type { Place } from './machine.ts';
export { RULES } from './rules/index.ts';
export { truthiness } from './rules/rule.ts';

export interface EvaluatedSource {
  readonly path: string;
  readonly file: ts.SourceFile;
  readonly cutAt: number | null;
}

/** The result, with the ladder that later stages ask what a callee is. */
export interface Evaluated extends Evaluation {
  readonly ladder: Ladder;
  /** Where a term was made, in the order of evaluation. */
  placesOf(term: TermId): readonly Place[];
  /** Where a member of an object literal was written. */
  memberPlace(object: TermId, key: string): Place | null;
  /** Names under which the value of the expression at a place is kept, nearest first. */
  destinationsAt(place: Place): readonly string[];
}

/** Evaluates several texts that may import each other. Never throws on any parsed input; limits are values. */
export function evaluate(sources: readonly EvaluatedSource[], tables: TableIndex): Evaluated {
  const arena = createArena();
  const modules = sources.map(
    ({ path, file, cutAt }, source): Module => ({
      source,
      path,
      file,
      cutAt,
      scope: childScope(null, true),
      exports: new Map(),
      state: 'waiting',
    }),
  );
  const machine: Machine = {
    ts: loadTypeScript(),
    arena,
    tables,
    modules,
    top: { pc: null, store: { own: new Map(), parent: null }, ended: false, branch: [] },
    active: [],
    functions: new Map(),
    classes: new Map(),
    intrinsics: new Map(),
    params: new Map(),
    events: [],
    limits: [],
    chains: new Map(),
    pending: new Map(),
    called: new Set(),
    evaluated: new Set(),
    queue: [],
    instances: new Map(),
    places: new Map(),
    memberPlaces: new Map(),
    typeMemo: new Map(),
    fieldTypes: new Map(),
    entry: -1,
    seq: 0,
    sites: 0,
    fuel: 0,
    inlinings: 0,
  };
  runAll(machine);
  const imports = [...new Set(sources.flatMap(({ file }) => importsOf(machine, file)))];
  return {
    terms: arena,
    events: machine.events,
    entries: entriesIn(machine),
    params: machine.params,
    limits: machine.limits,
    imports,
    ladder: machine,
    placesOf: (term) => machine.places.get(term) ?? [],
    memberPlace: (object, key) => machine.memberPlaces.get(`${object}.${key}`) ?? null,
    destinationsAt: ({ source, range }) => (modules[source] ? destinationsAt(machine.ts, modules[source].file, range) : []),
  };
}

function importsOf(machine: Machine, file: ts.SourceFile): readonly string[] {
  const { ts, tables } = machine;
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const name = statement.moduleSpecifier.text;
    return [tables.libraryOf(name) ?? name.replace(/^node:/, '')];
  });
}
