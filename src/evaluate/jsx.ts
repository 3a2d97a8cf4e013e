/** JSX elements: a term for the value, an event for the attributes it writes. */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { lit } from './arena.ts';
import { emit } from './events.ts';
import { evaluateExpression } from './expressions.ts';
import { type Frame, type Machine, type Path, rangeOf } from './machine.ts';

export function jsxElement(
  machine: Machine,
  frame: Frame,
  path: Path,
  node: ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment,
): TermId {
  const { ts, arena } = machine;
  const children = ts.isJsxSelfClosingElement(node) ? [] : node.children.flatMap((inner) => child(machine, frame, path, inner));
  if (ts.isJsxFragment(node)) return arena.make({ op: 'jsx', lit: '', args: [arena.make({ op: 'object' }), ...children] });
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const name = opening.tagName.getText();
  const props = attributes(machine, frame, path, opening.attributes);
  const result = arena.make({ op: 'jsx', lit: name, args: [props, ...children] });
  emit(machine, frame, path, {
    kind: 'jsx',
    member: name,
    args: [{ term: props, range: rangeOf(opening.attributes) }, ...children.map((term) => ({ term, range: rangeOf(node) }))],
    result,
    range: rangeOf(opening),
  });
  return result;
}

function attributes(machine: Machine, frame: Frame, path: Path, node: ts.JsxAttributes): TermId {
  const { ts, arena } = machine;
  const keys: string[] = [];
  const args: TermId[] = [];
  for (const attribute of node.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) {
      keys.push('...');
      args.push(evaluateExpression(machine, frame, path, attribute.expression));
      continue;
    }
    keys.push(attribute.name.getText());
    args.push(attributeValue(machine, frame, path, attribute.initializer));
  }
  return arena.make({ op: 'object', keys, args });
}

function attributeValue(machine: Machine, frame: Frame, path: Path, value: ts.JsxAttributeValue | undefined): TermId {
  const { ts, arena } = machine;
  if (!value) return lit(arena, true);
  if (ts.isStringLiteral(value)) return lit(arena, value.text);
  if (ts.isJsxExpression(value))
    return value.expression ? evaluateExpression(machine, frame, path, value.expression) : lit(arena, undefined);
  return jsxElement(machine, frame, path, value);
}

function child(machine: Machine, frame: Frame, path: Path, node: ts.JsxChild): readonly TermId[] {
  const { ts, arena } = machine;
  if (ts.isJsxText(node)) return node.containsOnlyTriviaWhiteSpaces ? [] : [lit(arena, node.text)];
  if (ts.isJsxExpression(node)) return node.expression ? [evaluateExpression(machine, frame, path, node.expression)] : [];
  return [jsxElement(machine, frame, path, node)];
}
