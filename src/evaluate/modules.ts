/** Imports and exports, between the evaluated texts and from libraries. */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { get, opaque } from './arena.ts';
import { declareClass } from './classes.ts';
import { evaluateExpression, readMember } from './expressions.ts';
import { makeClosure } from './functions.ts';
import type { Frame, Machine, Module, Path } from './machine.ts';
import { define, readName } from './names.ts';
import { runModule } from './entries.ts';

/** The namespace of a module: an evaluated text's exports, or a library under its canonical name. */
export function moduleTerm(machine: Machine, from: number, specifier: string): TermId {
  const { arena, tables } = machine;
  const local = specifier.startsWith('.') ? resolveLocal(machine, from, specifier) : null;
  if (local) return exportsOf(machine, local);
  return arena.make({ op: 'import', lit: tables.libraryOf(specifier) ?? specifier.replace(/^node:/, '') });
}

function resolveLocal(machine: Machine, from: number, specifier: string): Module | null {
  const base = machine.modules[from]?.path ?? '';
  const wanted = normalize(`${base.slice(0, base.lastIndexOf('/') + 1)}${specifier}`);
  return machine.modules.find((module) => module.source !== from && [wanted, `${wanted}/index`].includes(normalize(module.path))) ?? null;
}

/** Without `.` and `..` steps and without extension. */
function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/').replace(/\.[cm]?[jt]sx?$/, '');
}

function exportsOf(machine: Machine, module: Module): TermId {
  runModule(machine, module);
  const names = [...module.exports];
  return machine.arena.make({ op: 'object', keys: names.map(([name]) => name), args: names.map(([, value]) => value) });
}

export function declareImport(machine: Machine, frame: Frame, path: Path, node: ts.ImportDeclaration | ts.ImportEqualsDeclaration): void {
  const { ts } = machine;
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    const name = ts.isExternalModuleReference(reference) && ts.isStringLiteral(reference.expression) ? reference.expression.text : null;
    if (name !== null) define(frame.scope, path, node.name.text, moduleTerm(machine, frame.source, name));
    return;
  }
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const module = moduleTerm(machine, frame.source, node.moduleSpecifier.text);
  const clause = node.importClause;
  if (clause?.name) define(frame.scope, path, clause.name.text, member(machine, module, 'default'));
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) define(frame.scope, path, bindings.name.text, module);
  if (bindings && ts.isNamedImports(bindings)) {
    for (const element of bindings.elements)
      define(frame.scope, path, element.name.text, member(machine, module, (element.propertyName ?? element.name).text));
  }
}

function member(machine: Machine, module: TermId, name: string): TermId {
  const term = machine.arena.get(module);
  if (term.op === 'import') return readMember(machine, machine.top, module, name);
  return get(machine.arena, module, name);
}

export function exportStatement(machine: Machine, frame: Frame, path: Path, node: ts.ExportAssignment | ts.ExportDeclaration): void {
  const { ts } = machine;
  const module = machine.modules[frame.source];
  if (!module) return;
  if (ts.isExportAssignment(node)) {
    module.exports.set('default', evaluateExpression(machine, frame, path, node.expression));
    return;
  }
  const clause = node.exportClause;
  if (!clause || !ts.isNamedExports(clause)) return;
  const from =
    node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? moduleTerm(machine, frame.source, node.moduleSpecifier.text) : null;
  for (const { name, propertyName } of clause.elements) {
    const inner = propertyName ?? name;
    const value =
      from === null
        ? ts.isIdentifier(inner)
          ? readName(machine, frame, path, inner)
          : opaque(machine.arena, 'export')
        : member(machine, from, inner.text);
    module.exports.set(name.text, value);
  }
}

/** Adds what `export` modifiers and CommonJS writes export, once the module's statements have run. */
export function collectExports(machine: Machine, module: Module, frame: Frame): void {
  const { ts, arena } = machine;
  const path = machine.top;
  for (const statement of module.file.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) module.exports.set(name.text, readName(machine, frame, path, name));
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      const value = readName(machine, frame, path, statement.name);
      module.exports.set(statement.name.text, value);
      if (isDefault) module.exports.set('default', value);
    } else if (ts.isFunctionDeclaration(statement) && statement.body)
      module.exports.set('default', makeClosure(machine, frame, path, statement, 'default'));
    else if (ts.isClassDeclaration(statement)) module.exports.set('default', declareClass(machine, frame, statement));
  }
  const commonJs = readMember(machine, path, arena.make({ op: 'free', lit: 'module' }), 'exports');
  const exported = arena.get(commonJs);
  if (exported.op === 'object') for (const [i, key] of exported.keys.entries()) module.exports.set(key, exported.args[i] as TermId);
  else if (exported.op !== 'get') module.exports.set('default', commonJs);
}
