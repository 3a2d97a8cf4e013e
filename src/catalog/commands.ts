/** The commands `aidiff catalog …` as functions; the command line prints what they return. */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog, CatalogFault } from '../model/catalog.ts';
import { runInstalled, writeNewFolder } from '../io/index.ts';
import { checkReferences } from './check.ts';
import type { BaseCatalog } from './layer.ts';
import { BUILT_IN_REFERENCES, openCatalog, readCatalogFiles, showFault, withBaseTables } from './open.ts';
import { scaffoldReference } from './scaffold.ts';
import type { Sign } from './shard.ts';
import { catalogStats, listReferences, showReference } from './show.ts';
import { checksOf, type Verifier } from './verify.ts';

/** The text for standard output, and false when something is wrong. */
export interface CommandResult {
  readonly output: string;
  readonly ok: boolean;
}

export interface CommandOptions {
  /** A user's references; without any the built-in ones are checked and tested. */
  readonly folders: readonly string[];
  readonly sign: Sign;
  /** The pipeline on a catalog, for `test`. */
  readonly verifier: (catalog: Catalog) => Verifier;
}

export interface Commands {
  readonly list: () => Promise<CommandResult>;
  readonly show: (id: string) => Promise<CommandResult>;
  readonly create: (id: string, folder: string) => Promise<CommandResult>;
  readonly check: (ids: readonly string[], options: { readonly types: boolean }) => Promise<CommandResult>;
  readonly test: (ids: readonly string[]) => Promise<CommandResult>;
  readonly stats: () => Promise<CommandResult>;
}

/** The commands over the built-in catalog with a user's folders layered over it. */
export function catalogCommands(options: CommandOptions): Commands {
  const withCatalog = async (use: (catalog: BaseCatalog) => CommandResult | Promise<CommandResult>): Promise<CommandResult> => {
    const opened = await openCatalog(options);
    return 'faults' in opened ? failed(opened.faults) : use(opened.catalog);
  };
  return {
    list: () => withCatalog((catalog) => succeeded(listReferences(catalog))),
    show: (id) => withCatalog((catalog) => shown(catalog, id)),
    stats: () => withCatalog((catalog) => succeeded(catalogStats(catalog))),
    create: async (id, folder) => create(id, folder),
    check: (ids, { types }) => check(options, ids, types),
    test: (ids) => withCatalog((catalog) => test(options, catalog, ids)),
  };
}

function succeeded(output: string): CommandResult {
  return { output, ok: true };
}

function failed(lines: readonly string[]): CommandResult {
  return { output: lines.map((line) => `${line}\n`).join(''), ok: false };
}

function shown(catalog: Catalog, id: string): CommandResult {
  const text = showReference(catalog, id);
  return text === null ? failed([`there is no reference "${id}"; \`aidiff catalog list\` names them`]) : succeeded(text);
}

function create(id: string, folder: string): CommandResult {
  const target = join(folder, id);
  const schema = relative(resolve(target), fileURLToPath(new URL('../schemas/reference.schema.json', import.meta.url)));
  const files = scaffoldReference(id, schema.replaceAll('\\', '/'));
  const fault = writeNewFolder(target, files);
  if (fault !== null) return failed([fault.message]);
  const lines = files.map(({ path }) => `  ${target}/${path}\n`).join('');
  return succeeded(
    `Wrote\n${lines}It is a working reference about another job: replace it piece by piece, then run \`aidiff catalog check ${id}\`.\n`,
  );
}

/** The folders that a check or a test is about. */
function foldersOf({ folders }: CommandOptions): readonly string[] {
  return folders.length === 0 ? [BUILT_IN_REFERENCES] : folders;
}

async function check(options: CommandOptions, ids: readonly string[], types: boolean): Promise<CommandResult> {
  const base = options.folders.length === 0 ? undefined : await openCatalog({ folders: [], sign: options.sign });
  if (base !== undefined && 'faults' in base) return failed(base.faults);
  const texts: string[] = [];
  const faults: string[] = [];
  const missing = new Set(ids);
  for (const folder of foldersOf(options)) {
    const read = readCatalogFiles(folder);
    if ('fault' in read) return failed([read.fault]);
    const files = base === undefined ? read.files : withBaseTables(read.files);
    const result = await checkReferences(files, ids, base?.catalog);
    texts.push(result.text);
    for (const id of result.ids) missing.delete(id);
    faults.push(...result.faults.map((fault: CatalogFault) => showFault(fault)), ...(types ? typeFaults(folder, result.ids) : []));
  }
  faults.push(...[...missing].map((id) => `there is no reference "${id}"`));
  const end =
    faults.length === 0 ? 'No faults.\n' : `${faults.join('\n')}\n${faults.length === 1 ? '1 fault.' : `${faults.length} faults.`}\n`;
  return { output: `${[...texts, end].join('\n')}`, ok: faults.length === 0 };
}

/** The compiler's own lines about the checked references; the libraries that they use are installed in their folder. */
function typeFaults(folder: string, ids: readonly string[]): readonly string[] {
  const ran = runInstalled('typescript', 'bin/tsc', ['-p', 'tsconfig.json', '--noEmit', '--pretty', 'false'], folder);
  if (ran === null) return ['the package "typescript" is not installed, so that the types cannot be checked'];
  if (ran.status === 0) return [];
  // Indented lines explain the one before; lines without a file are about the whole run.
  const lines = ran.output.split('\n').filter((line) => /^\S/.test(line));
  return lines.length === 0
    ? ['the compiler failed without a word']
    : lines.filter((line) => !/^[\w-]+\//.test(line) || ids.some((id) => line.startsWith(`${id}/`)));
}

async function test(options: CommandOptions, catalog: BaseCatalog, ids: readonly string[]): Promise<CommandResult> {
  const folders = foldersOf(options).map((folder) => ({
    folder,
    own: ownIds(folder).filter((id) => ids.length === 0 || ids.includes(id)),
  }));
  const chosen = folders.flatMap(({ own }) => own);
  const unknown = ids.filter((id) => !chosen.includes(id));
  if (unknown.length > 0) return failed(unknown.map((id) => `there is no reference "${id}"`));
  const verifier = options.verifier(catalog);
  const isThere = (id: string): boolean => catalog.references.some((reference) => reference.id === id);
  const checks = chosen.filter(isThere).flatMap((id) => checksOf(catalog.reference(id), verifier));
  const failures = checks.flatMap(({ name, file, line, run }) => run().map((message) => `${file}:${line} ${name}: ${message}\n`));
  const behavior = folders.map(({ folder, own }) => behaviorTests(folder, own));
  const end = `${checks.length} checks, ${failures.length} failures\n`;
  return {
    output: `${failures.join('')}${end}${behavior.map(({ output }) => output).join('')}`,
    ok: failures.length === 0 && behavior.every(({ ok }) => ok),
  };
}

/** The names of the folders that hold a reference. */
function ownIds(folder: string): readonly string[] {
  const read = readCatalogFiles(folder);
  return 'fault' in read ? [] : read.files.flatMap(({ path }) => /^([^/]+)\/reference\.yaml$/.exec(path)?.[1] ?? []);
}

/** Runs behavior.test.ts of the references (attack inputs are refused, good ones served) from the folder above, where a project has its settings. */
function behaviorTests(folder: string, ids: readonly string[]): CommandResult {
  const above = dirname(resolve(folder));
  const args = ['run', '--passWithNoTests', ...ids.map((id) => `${basename(resolve(folder))}/${id}/behavior.test`)];
  const ran = runInstalled('vitest', 'vitest.mjs', args, above);
  if (ran === null) return succeeded('Behavior tests were not run: the package "vitest" is not installed.\n');
  return { output: ran.output, ok: ran.status === 0 };
}
