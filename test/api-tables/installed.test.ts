/**
 * Compares the rows with the types of installed packages: members that do not exist, options that no overload has.
 *
 * Run by hand, because it needs the packages: `AIDIFF_API_PACKAGES=references npx vitest run test/api-tables/installed.test.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { ApiRow } from '../../src/model/api.ts';
import { decodeTables } from '../../src/tables/index.ts';
import { builtInTableFiles } from './built-in.ts';

const folder = process.env['AIDIFF_API_PACKAGES'];

describe.runIf(folder !== undefined)('rows agree with the installed types', async () => {
  const { tables } = await decodeTables(builtInTableFiles());
  const packages = resolve(folder ?? '.');
  const rows = tables.rows.filter(({ form, api, library }) => CHECKED_FORMS.has(form) && !api.startsWith('*') && !NO_MODULES.has(library));
  const modules = Object.entries(tables.modules).filter(([module, library]) => library !== 'globalThis' && isInstalled(packages, module));
  const check = checkerOf(packages, modules);
  const wrong = rows.flatMap((row) => check(row));
  const report = process.env['AIDIFF_API_REPORT'];
  if (report !== undefined) writeFileSync(report, `${wrong.join('\n')}\n`);

  test('except those that are known to be of other versions or untyped', () => {
    const known = readFileSync(new URL('not-in-types.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const libraries = new Set(['globalThis', ...modules.map(([, library]) => library)]);
    const checkable = known.filter((line) => [...libraries].some((library) => line.startsWith(library) || line.startsWith(`? ${library}`)));
    expect(wrong.filter((line) => !known.includes(line))).toEqual([]);
    expect(checkable.filter((line) => !wrong.includes(line))).toEqual([]);
  });
});

const CHECKED_FORMS = new Set(['call', 'new', 'get', 'tag']);
const NO_MODULES = new Set(['idiom', 'conventional', 'any-receiver', 'jsx']);

function isInstalled(packages: string, module: string): boolean {
  const bare = module.replace(/^node:/, '');
  if (builtinModules.includes(bare)) return true;
  const top = bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/');
  return [top, `@types/${typesName(top)}`].some((name) => existsSync(join(packages, 'node_modules', name))) && !bare.startsWith('@types/');
}

function typesName(name: string): string {
  return name.startsWith('@') ? name.slice(1).replace('/', '__') : name;
}

/** A function that lists what is wrong with a row; lines that start with `?` say what could not be looked up. */
function checkerOf(packages: string, modules: readonly (readonly [string, string])[]): (row: ApiRow) => readonly string[] {
  const entry = join(packages, 'aidiff-api-check.mts');
  const imports = modules.flatMap(([module], at) => [
    `export * as m${at} from '${module}';`,
    `export { default as d${at} } from '${module}';`,
  ]);
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.d.ts'],
    esModuleInterop: true,
    strict: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(packages, 'node_modules/@types')],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === entry
      ? ts.createSourceFile(name, imports.join('\n'), { languageVersion: ts.ScriptTarget.ES2023, impliedNodeFormat: ts.ModuleKind.ESNext })
      : read(name, ...rest);
  host.fileExists = (name) => name === entry || ts.sys.fileExists(name);
  const program = ts.createProgram([entry], options, host);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  if (file === undefined) throw new Error('the entry file is in the program');
  const symbols = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(file) as ts.Symbol).map((symbol) => [symbol.name, symbol]),
  );
  const rootsOf = (library: string): readonly ts.Symbol[] =>
    modules
      .flatMap(([, of], at) => (of === library ? [symbols.get(`m${at}`), symbols.get(`d${at}`)] : []))
      .flatMap((symbol) => {
        if (symbol === undefined) return [];
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        return checker.isUnknownSymbol(target) ? [] : [target];
      });
  return (row) => checkRow(row, { checker, file, rootsOf });
}

interface Context {
  readonly checker: ts.TypeChecker;
  readonly file: ts.SourceFile;
  readonly rootsOf: (library: string) => readonly ts.Symbol[];
}

function checkRow(row: ApiRow, context: Context): readonly string[] {
  const types = typesOf(row, context);
  if (types === 'not installed') return [];
  if (types === null) return [`? ${row.api}: its type is not in the package's types`];
  if (types.length === 0) return [`${row.api}: no such member`];
  const { checker } = context;
  const signatures = types.flatMap((type) =>
    parts(type).flatMap((part) => [...part.getCallSignatures(), ...part.getConstructSignatures()]),
  );
  if (row.form === 'get' || row.form === 'tag') return [];
  if (signatures.length === 0 && !types.some((type) => (type.flags & ts.TypeFlags.Any) !== 0)) return [`${row.api}: cannot be called`];
  return Object.entries(row.arguments).flatMap(([name, paths]) =>
    paths.flatMap((path) => (signatures.length === 0 || hasPath(path, signatures, checker) ? [] : [`${row.api}: ${name} at ${path}`])),
  );
}

/** The types of the member; null when the type that should have it is not exported. */
function typesOf(row: ApiRow, context: Context): readonly ts.Type[] | 'not installed' | null {
  const { checker, file } = context;
  const [owner = '', member] = row.api.split('#');
  const names = owner
    .slice(row.library.length + 1)
    .split('.')
    .filter((name) => name !== '');
  if (row.library === 'globalThis') return typesOfGlobal(names, member, context);
  const roots = context.rootsOf(row.library);
  if (roots.length === 0) return 'not installed';
  const starts = roots.flatMap((root) => [root, ...exportsNamed(root, 'default', checker), ...exportsNamed(root, 'export=', checker)]);
  const found = starts.flatMap((start) => walk(start, names, checker));
  if (member === undefined) return found.map((symbol) => checker.getTypeOfSymbolAtLocation(symbol, file));
  if (found.length === 0) return null;
  const instances = found.flatMap((symbol) => instanceTypes(symbol, context));
  if (instances.length === 0) return null;
  if (member === '*') return instances;
  if (member === '.') return instances;
  return instances.flatMap((type) => parts(type)).flatMap((type) => memberType(type, member, context));
}

function typesOfGlobal(names: readonly string[], member: string | undefined, context: Context): readonly ts.Type[] | null {
  const { checker, file } = context;
  const flags = ts.SymbolFlags.Value | ts.SymbolFlags.Type;
  const first = checker.resolveName(names[0] ?? '', file, flags, false);
  if (first === undefined) return member === undefined ? [] : null;
  const found = walk(first, names.slice(1), checker);
  if (member === undefined) return found.map((symbol) => checker.getTypeOfSymbolAtLocation(symbol, file));
  const instances = found.flatMap((symbol) => instanceTypes(symbol, context));
  return instances.length === 0 ? null : instances.flatMap((type) => parts(type)).flatMap((type) => memberType(type, member, context));
}

function exportsNamed(module: ts.Symbol, name: string, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const found =
    name === 'export='
      ? module.exports?.get(ts.InternalSymbolName.ExportEquals)
      : checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  if (found === undefined) return [];
  const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  // A CommonJS module seen from an ES module: its whole export is the default. A module may also be its own default.
  const inner = name === 'default' || symbol === module ? [] : exportsNamed(symbol, 'default', checker);
  return [symbol, ...inner];
}

function walk(start: ts.Symbol, names: readonly string[], checker: ts.TypeChecker): readonly ts.Symbol[] {
  let found: readonly ts.Symbol[] = [start];
  for (const name of names) {
    found = found.flatMap((symbol) => {
      const exported =
        symbol.flags & (ts.SymbolFlags.Module | ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule)
          ? checker.getExportsOfModule(symbol).filter((each) => each.name === name)
          : [];
      const property = checker.getTypeOfSymbol(symbol).getProperty(name);
      return [...exported, ...(property === undefined ? [] : [property])].map((each) =>
        each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each,
      );
    });
  }
  return found;
}

function instanceTypes(symbol: ts.Symbol, { checker, file }: Context): readonly ts.Type[] {
  const declared =
    symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)
      ? [checker.getDeclaredTypeOfSymbol(symbol)]
      : [];
  const built = checker
    .getTypeOfSymbolAtLocation(symbol, file)
    .getConstructSignatures()
    .map((signature) => signature.getReturnType());
  // Static members are written like methods.
  const itself = symbol.flags & ts.SymbolFlags.Class ? [checker.getTypeOfSymbolAtLocation(symbol, file)] : [];
  return [...declared, ...built, ...itself];
}

function parts(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types.flatMap(parts) : [type];
}

function memberType(type: ts.Type, member: string, { checker, file }: Context): readonly ts.Type[] {
  const property = checker.getPropertyOfType(checker.getApparentType(type), member);
  return property === undefined ? [] : [checker.getTypeOfSymbolAtLocation(property, file)];
}

/** Whether some overload takes an argument at the path; paths that say nothing about a name always do. */
function hasPath(path: string, signatures: readonly ts.Signature[], checker: ts.TypeChecker): boolean {
  const [first = '', ...names] = path.replace(/\[.*?\]/g, '').split('.');
  if (!/^\d+$/.test(first)) return true;
  return signatures.some((signature) => {
    const type = parameterType(signature, Number(first), checker);
    return type !== null && hasMembers(type, names, checker);
  });
}

function parameterType(signature: ts.Signature, at: number, checker: ts.TypeChecker): ts.Type | null {
  const parameters = signature.getParameters();
  const parameter = parameters[Math.min(at, parameters.length - 1)];
  if (parameter === undefined) return null;
  const type = checker.getTypeOfSymbol(parameter);
  const declared = parameter.valueDeclaration;
  const rest = declared !== undefined && ts.isParameter(declared) && declared.dotDotDotToken !== undefined;
  if (!rest) return at < parameters.length ? type : null;
  return checker.getTypeArguments(type as ts.TypeReference)[0] ?? type;
}

function hasMembers(type: ts.Type, names: readonly string[], checker: ts.TypeChecker): boolean {
  const [name, ...rest] = names;
  if (name === undefined || name === '*') return true;
  return parts(type).some((part) => {
    if (part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) return true;
    const apparent = checker.getApparentType(part);
    if (apparent.getStringIndexType() !== undefined) return true;
    const property = checker.getPropertyOfType(apparent, name);
    return property !== undefined && hasMembers(checker.getTypeOfSymbol(property), rest, checker);
  });
}
