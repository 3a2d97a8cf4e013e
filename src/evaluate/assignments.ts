/** Assignments and destructuring. */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { get } from './arena.ts';
import { emit } from './events.ts';
import { evaluateExpression, readElement, readMember } from './expressions.ts';
import { noticeDescent, noticeNestedWrite } from './idioms.ts';
import { propertyName } from './literals.ts';
import { type Frame, lookup, type Machine, memberCell, type Path, rangeOf, readCell } from './machine.ts';
import { declare, define } from './names.ts';

/** `target = value`, with the event of a property write. */
export function assign(machine: Machine, frame: Frame, path: Path, target: ts.Expression, value: TermId, range: Range): TermId {
  const { ts } = machine;
  const place = unwrapped(machine, target);
  if (ts.isArrayLiteralExpression(place) || ts.isObjectLiteralExpression(place)) assignPattern(machine, frame, path, place, value);
  else if (ts.isPropertyAccessExpression(place)) writeMember(machine, frame, path, place, value, range);
  else if (ts.isElementAccessExpression(place)) writeElement(machine, frame, path, place, value, range);
  else if (ts.isIdentifier(place)) {
    noticeDescent(machine, frame, path, place, value, range, stepKey(machine, frame, path, place));
    writeName(machine, frame, path, place, value, range);
  }
  return value;
}

/** The key of `node = node[key]`, as it is written: what was stored under it a moment ago hides the step in the value. */
function stepKey(machine: Machine, frame: Frame, path: Path, target: ts.Identifier): TermId | null {
  const { ts } = machine;
  if (!ts.isBinaryExpression(target.parent)) return null;
  const read = unwrapped(machine, target.parent.right);
  if (!ts.isElementAccessExpression(read) || !ts.isIdentifier(read.expression) || read.expression.text !== target.text) return null;
  const key = unwrapped(machine, read.argumentExpression);
  if (ts.isIdentifier(key)) return evaluateExpression(machine, frame, path, key);
  if (!ts.isElementAccessExpression(key) || !ts.isIdentifier(key.expression) || !ts.isIdentifier(key.argumentExpression)) return null;
  const list = evaluateExpression(machine, frame, path, key.expression);
  return readElement(machine, path, list, evaluateExpression(machine, frame, path, key.argumentExpression));
}

/** Changes what a place holds without an event of its own (`x.push(…)` on a local array, `i += 1`). */
export function update(machine: Machine, frame: Frame, path: Path, target: ts.Expression, value: TermId, range: Range): void {
  const { ts } = machine;
  const place = unwrapped(machine, target);
  if (ts.isIdentifier(place)) writeName(machine, frame, path, place, value, range);
  else if (ts.isPropertyAccessExpression(place)) {
    const object = evaluateQuietly(machine, frame, path, place.expression);
    path.store.own.set(memberCell(get(machine.arena, object, place.name.text)), value);
  }
}

function unwrapped(machine: Machine, node: ts.Expression): ts.Expression {
  const { ts } = machine;
  let at = node;
  while (ts.isParenthesizedExpression(at) || ts.isNonNullExpression(at) || ts.isAsExpression(at)) at = at.expression;
  return at;
}

/** Re-reads a receiver that was evaluated a moment ago: names and members only, so nothing happens twice. */
function evaluateQuietly(machine: Machine, frame: Frame, path: Path, node: ts.Expression): TermId {
  const { ts, arena } = machine;
  if (ts.isPropertyAccessExpression(node))
    return readMember(machine, path, evaluateQuietly(machine, frame, path, node.expression), node.name.text);
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return evaluateExpression(machine, frame, path, node);
  return arena.make({ op: 'opaque', lit: 'receiver' });
}

/** A write to a name that nothing declares is a write to a property of the global object. */
function writeName(machine: Machine, frame: Frame, path: Path, node: ts.Identifier, value: TermId, range: Range): void {
  const cell = lookup(frame.scope, node.text);
  if (cell !== null) {
    path.store.own.set(cell, value);
    return;
  }
  const global = machine.arena.make({ op: 'free', lit: 'globalThis' });
  emit(machine, frame, path, { kind: 'write', receiver: global, member: node.text, args: [{ term: value, range }], result: value, range });
  define(machine.modules[frame.source]?.scope ?? frame.scope, path, node.text, value);
}

function writeMember(machine: Machine, frame: Frame, path: Path, node: ts.PropertyAccessExpression, value: TermId, range: Range): void {
  const { arena } = machine;
  const receiver = evaluateExpression(machine, frame, path, node.expression);
  const name = node.name.text;
  const valueRange = machine.ts.isBinaryExpression(node.parent) ? rangeOf(node.parent.right) : range;
  emit(machine, frame, path, { kind: 'write', receiver, member: name, args: [{ term: value, range: valueRange }], result: value, range });
  setOwn(machine, frame, path, node.expression, receiver, name, value);
  path.store.own.set(memberCell(get(arena, receiver, name)), value);
}

/** A local object literal takes the new member into its own term, so that it can be read and compared as a whole. */
function setOwn(machine: Machine, frame: Frame, path: Path, object: ts.Expression, term: TermId, name: string, value: TermId): void {
  const { arena, ts } = machine;
  const known = arena.get(term);
  if (known.op !== 'object') return;
  const changed = arena.make({ op: 'object', keys: [...known.keys, name], args: [...known.args, value] });
  // `options.cookie.secure = true` changes the object that holds the cookie's options as well.
  if (ts.isPropertyAccessExpression(object))
    setOwn(machine, frame, path, object.expression, evaluateQuietly(machine, frame, path, object.expression), object.name.text, changed);
  const cell = ts.isIdentifier(object) ? lookup(frame.scope, object.text) : null;
  if (cell !== null && readCell(path.store, cell) === term) path.store.own.set(cell, changed);
}

function writeElement(machine: Machine, frame: Frame, path: Path, node: ts.ElementAccessExpression, value: TermId, range: Range): void {
  const { arena } = machine;
  const receiver = evaluateExpression(machine, frame, path, node.expression);
  const key = evaluateExpression(machine, frame, path, node.argumentExpression);
  const element = arena.make({ op: 'index', args: [receiver, key] });
  const name = arena.get(element).op === 'get' ? String(arena.get(element).lit) : null;
  const valueRange = machine.ts.isBinaryExpression(node.parent) ? rangeOf(node.parent.right) : range;
  const args = name === null ? [{ term: key, range: rangeOf(node.argumentExpression) }] : [];
  emit(machine, frame, path, {
    kind: 'write',
    receiver,
    member: name,
    args: [...args, { term: value, range: valueRange }],
    result: value,
    range,
  });
  if (name !== null) setOwn(machine, frame, path, node.expression, receiver, name, value);
  else noticeStep(machine, frame, path, unwrapped(machine, node.expression), range);
  path.store.own.set(memberCell(element), value);
}

/** The first step of `object[name][key] = value`, as it is written: what was stored under the name hides it in the value. */
function noticeStep(machine: Machine, frame: Frame, path: Path, node: ts.Expression, range: Range): void {
  const { ts } = machine;
  if (!ts.isElementAccessExpression(node) || !ts.isIdentifier(node.argumentExpression)) return;
  const key = evaluateExpression(machine, frame, path, node.argumentExpression);
  if (machine.arena.get(key).op !== 'lit')
    noticeNestedWrite(machine, frame, path, evaluateQuietly(machine, frame, path, node.expression), key, range);
}

function assignPattern(
  machine: Machine,
  frame: Frame,
  path: Path,
  pattern: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  value: TermId,
): void {
  const { ts } = machine;
  if (ts.isArrayLiteralExpression(pattern)) {
    pattern.elements.forEach((element, i) => {
      if (!ts.isOmittedExpression(element))
        assign(machine, frame, path, element, readMember(machine, path, value, String(i)), rangeOf(element));
    });
    return;
  }
  for (const property of pattern.properties) {
    if (ts.isShorthandPropertyAssignment(property))
      assign(machine, frame, path, property.name, readMember(machine, path, value, property.name.text), rangeOf(property));
    if (ts.isPropertyAssignment(property))
      assign(machine, frame, path, property.initializer, readMember(machine, path, value, property.name.getText()), rangeOf(property));
  }
}

/** Declares the names of `pattern` in the frame's scope and binds them to projections of `value`. */
export function bindPattern(machine: Machine, frame: Frame, path: Path, pattern: ts.BindingName, value: TermId): void {
  const { ts } = machine;
  if (ts.isIdentifier(pattern)) {
    const cell = frame.scope.cells.get(pattern.text) ?? declare(frame.scope, pattern.text);
    path.store.own.set(cell, value);
    return;
  }
  pattern.elements.forEach((element, i) => {
    if (ts.isOmittedExpression(element)) return;
    bindPattern(machine, frame, path, element.name, elementValue(machine, frame, path, element, value, i, pattern));
  });
}

function elementValue(
  machine: Machine,
  frame: Frame,
  path: Path,
  element: ts.BindingElement,
  value: TermId,
  index: number,
  pattern: ts.BindingPattern,
): TermId {
  const { ts, arena } = machine;
  const projected = projection(machine, frame, path, element, value, index, pattern);
  if (!element.initializer) return projected;
  const fallback = evaluateExpression(machine, frame, path, element.initializer);
  if (ts.isArrayBindingPattern(pattern) && arena.get(projected).op === 'lit')
    return arena.make({ op: 'nullish', args: [projected, fallback] });
  return arena.make({ op: 'nullish', args: [projected, fallback] });
}

function projection(
  machine: Machine,
  frame: Frame,
  path: Path,
  element: ts.BindingElement,
  value: TermId,
  index: number,
  pattern: ts.BindingPattern,
): TermId {
  const { ts, arena } = machine;
  if (element.dotDotDotToken) {
    const taken = ts.isObjectBindingPattern(pattern)
      ? pattern.elements.flatMap((other) => (other === element ? [] : [(other.propertyName ?? other.name).getText()]))
      : [];
    return arena.make({ op: 'opaque', lit: 'rest', args: [value], keys: taken });
  }
  if (ts.isArrayBindingPattern(pattern)) return readMember(machine, path, value, String(index));
  const name = element.propertyName ?? (element.name as ts.Identifier);
  const key = propertyName(machine, frame, path, name as ts.PropertyName);
  return key.text === null ? readElement(machine, path, value, key.term) : readMember(machine, path, value, key.text);
}
