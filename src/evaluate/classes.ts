/** Classes of the text: constructing them, their members, and their methods as entries. */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { get } from './arena.ts';
import { evaluateExpression } from './expressions.ts';
import { inline, makeClosure, makeParam } from './functions.ts';
import { type ClassValue, type Frame, type FunctionValue, type Machine, memberCell, nextSite, type Path, rangeOf } from './machine.ts';
import { annotatedType } from './types.ts';

/** The value of a class: a closure-like term whose site leads to its declaration. */
export function declareClass(machine: Machine, frame: Frame, node: ts.ClassLikeDeclaration): TermId {
  const site = nextSite(machine);
  const name = node.name?.text ?? '';
  machine.classes.set(site, { site, node, scope: frame.scope, name, source: frame.source });
  const base = node.heritageClauses?.find((clause) => clause.token === machine.ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  const parent = base ? evaluateExpression(machine, frame, machine.top, base) : null;
  const term = machine.arena.make({ op: 'opaque', lit: `class ${name}`, site, args: parent === null ? [] : [parent] });
  defineStatics(machine, frame, node, term);
  return term;
}

export const classOf = (machine: Machine, id: TermId): ClassValue | null => {
  const term = machine.arena.get(id);
  return term.op === 'opaque' && term.site !== 0 ? (machine.classes.get(term.site) ?? null) : null;
};

function defineStatics(machine: Machine, frame: Frame, node: ts.ClassLikeDeclaration, term: TermId): void {
  const { ts } = machine;
  for (const member of node.members) {
    if (!isStatic(machine, member) || !member.name || !ts.isIdentifier(member.name)) continue;
    const value = ts.isMethodDeclaration(member)
      ? makeClosure(machine, { ...frame, self: term }, machine.top, member, member.name.text)
      : ts.isPropertyDeclaration(member) && member.initializer
        ? evaluateExpression(machine, { ...frame, self: term }, machine.top, member.initializer)
        : null;
    if (value !== null) machine.top.store.own.set(memberCell(get(machine.arena, term, member.name.text)), value);
  }
}

const isStatic = (machine: Machine, member: ts.ClassElement): boolean =>
  (machine.ts.canHaveModifiers(member) ? (machine.ts.getModifiers(member) ?? []) : []).some(
    (modifier) => modifier.kind === machine.ts.SyntaxKind.StaticKeyword,
  );

/** `new Local(…)`: runs the field initializers and the constructor; null when the callee is no class of the text. */
export function construct(
  machine: Machine,
  frame: Frame,
  path: Path,
  callee: TermId,
  args: readonly TermId[],
  range: Range,
): TermId | null {
  const cls = classOf(machine, callee);
  if (!cls) return null;
  const self = machine.arena.make({ op: 'instance', lit: cls.name, args: [callee, ...args], site: cls.site });
  initialize(machine, frame, path, cls, self, args, range);
  return self;
}

/** Puts methods, fields and constructor parameters on `self`. */
export function initialize(
  machine: Machine,
  frame: Frame,
  path: Path,
  cls: ClassValue,
  self: TermId,
  args: readonly TermId[] | null,
  range: Range,
): void {
  const { ts, arena } = machine;
  const inside: Frame = { ...frame, self, scope: cls.scope, source: cls.source, enclosing: cls.name };
  const set = (name: string, value: TermId) => path.store.own.set(memberCell(get(arena, self, name)), value);
  for (const member of cls.node.members) {
    if (isStatic(machine, member) || !member.name || !(ts.isIdentifier(member.name) || ts.isPrivateIdentifier(member.name))) continue;
    const name = member.name.text;
    if (ts.isMethodDeclaration(member) && member.body) set(name, makeClosure(machine, inside, path, member, name));
    if (ts.isPropertyDeclaration(member)) field(machine, inside, path, member, self, name, set);
  }
  const declared = cls.node.members.find((member) => ts.isConstructorDeclaration(member) && member.body) as
    | ts.ConstructorDeclaration
    | undefined;
  if (!declared) return;
  const fn: FunctionValue = {
    site: nextSite(machine),
    node: declared,
    scope: cls.scope,
    store: path.store,
    self,
    name: cls.name,
    source: cls.source,
    contextType: null,
    outer: frame.fn,
  };
  const given = declared.parameters.map(
    (parameter, index) =>
      args?.[index] ?? injected(machine, frame, path, cls, parameter) ?? makeParam(machine, fn, parameter, index, 'config', null),
  );
  declared.parameters.forEach((parameter, index) => {
    if (ts.isParameterPropertyDeclaration(parameter, declared) && ts.isIdentifier(parameter.name))
      set(parameter.name.text, given[index] as TermId);
  });
  inline(machine, inside, path, fn, given, { range, self });
}

/** A constructor parameter typed by another class of the text: the container hands in an instance of it. */
function injected(machine: Machine, frame: Frame, path: Path, cls: ClassValue, parameter: ts.ParameterDeclaration): TermId | null {
  const { ts, arena } = machine;
  const { type } = parameter;
  if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return null;
  const name = type.typeName.text;
  const other = [...machine.classes.values()].find((one) => one.name === name && one.source === cls.source && one.site !== cls.site);
  if (!other) return null;
  const self = arena.make({ op: 'this', lit: other.name, site: other.site });
  if (!machine.instances.has(self)) {
    machine.instances.set(self, { cls: other });
    initialize(machine, frame, path, other, self, null, rangeOf(other.node));
  }
  return self;
}

function field(
  machine: Machine,
  frame: Frame,
  path: Path,
  member: ts.PropertyDeclaration,
  self: TermId,
  name: string,
  set: (name: string, value: TermId) => void,
): void {
  const type = annotatedType(machine, frame.scope, machine.top, member.type);
  if (type) machine.fieldTypes.set(get(machine.arena, self, name), type);
  if (!member.initializer) return;
  const { initializer } = member;
  const isFunction = machine.ts.isArrowFunction(initializer) || machine.ts.isFunctionExpression(initializer);
  set(name, isFunction ? makeClosure(machine, frame, path, initializer, name) : evaluateExpression(machine, frame, path, initializer));
}
