/** Object and array literals. */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { lit } from './arena.ts';
import { evaluateExpression } from './expressions.ts';
import { makeClosure } from './functions.ts';
import { type Frame, type Machine, type Path, rangeOf } from './machine.ts';
import { readName } from './names.ts';

export function arrayLiteral(machine: Machine, frame: Frame, path: Path, node: ts.ArrayLiteralExpression): TermId {
  const { ts, arena } = machine;
  const items = node.elements.flatMap((element): readonly TermId[] => {
    const value = evaluateExpression(machine, frame, path, ts.isSpreadElement(element) ? element.expression : element);
    if (!ts.isSpreadElement(element)) return [value];
    const inner = arena.get(value);
    return inner.op === 'array' ? inner.args : [arena.make({ op: 'spread', args: [value] })];
  });
  return arena.make({ op: 'array', args: items });
}

export function objectLiteral(machine: Machine, frame: Frame, path: Path, node: ts.ObjectLiteralExpression): TermId {
  const members = node.properties.map((property) => [...member(machine, frame, path, property), property] as const);
  const object = machine.arena.make({ op: 'object', keys: members.map(([key]) => key), args: members.map(([, value]) => value) });
  for (const [key, , property] of members) machine.memberPlaces.set(`${object}.${key}`, { source: frame.source, range: rangeOf(property) });
  return object;
}

function member(machine: Machine, frame: Frame, path: Path, property: ts.ObjectLiteralElementLike): readonly [string, TermId] {
  const { ts, arena } = machine;
  const evaluate = (expression: ts.Expression) => evaluateExpression(machine, frame, path, expression);
  if (ts.isSpreadAssignment(property)) return ['...', evaluate(property.expression)];
  if (ts.isShorthandPropertyAssignment(property)) return [property.name.text, readName(machine, frame, path, property.name)];
  const name = propertyName(machine, frame, path, property.name);
  const value = ts.isPropertyAssignment(property)
    ? named(machine, frame, path, property)
    : makeClosure(machine, frame, path, property, String(name.text ?? ''));
  return name.text === null ? ['[]', arena.make({ op: 'array', args: [name.term, value] })] : [name.text, value];
}

function named(machine: Machine, frame: Frame, path: Path, property: ts.PropertyAssignment): TermId {
  const { ts } = machine;
  const { initializer, name } = property;
  if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
    return makeClosure(machine, frame, path, initializer, ts.isIdentifier(name) ? name.text : '');
  return evaluateExpression(machine, frame, path, initializer);
}

/** The name of a property: its text when constant, else its term. */
export function propertyName(
  machine: Machine,
  frame: Frame,
  path: Path,
  name: ts.PropertyName,
): { readonly text: string | null; readonly term: TermId } {
  const { ts, arena } = machine;
  if (ts.isComputedPropertyName(name)) {
    const term = evaluateExpression(machine, frame, path, name.expression);
    const key = arena.get(term);
    return { text: key.op === 'lit' ? String(key.lit) : null, term };
  }
  const text = ts.isNumericLiteral(name) ? String(Number(name.text)) : name.text;
  return { text, term: lit(arena, text) };
}
