/** Loops: the body runs once on a typical element; what it builds up is kept, what it overwrites becomes an alternative. */
import type { ts } from 'ts-morph';
import type { Condition } from '../model/event.ts';
import type { TermId } from '../model/term.ts';
import { ite, lit, opaque } from './arena.ts';
import { assign, bindPattern } from './assignments.ts';
import { noticeCollectingLoop } from './bodies.ts';
import { elementOf, grows, keysOf } from './collections.ts';
import { assume } from './conditions.ts';
import { evaluateExpression } from './expressions.ts';
import { since } from './functions.ts';
import { changesSince, phi } from './joins.ts';
import { type Breaks, extend, fork, type Frame, type Machine, nextSite, type Path, rangeOf, readCell } from './machine.ts';
import { childScope, inScope } from './names.ts';
import { awaited } from './promises.ts';
import { declareVariables, evaluateStatement } from './statements.ts';

export function evaluateLoop(machine: Machine, outer: Frame, path: Path, node: ts.IterationStatement, label: string | null): void {
  const { ts } = machine;
  const frame = inScope(outer, childScope(outer.scope));
  const breaks: Breaks = [];
  const inside: Frame = { ...frame, repeated: true, breaks: [...frame.breaks, { label, loop: true, paths: breaks, base: path.store }] };
  if (ts.isForStatement(node) && node.initializer) initialize(machine, frame, path, node.initializer);
  const body = fork(path, { site: nextSite(machine), arm: 0 });
  if (ts.isForStatement(node)) count(machine, inside, body, node);
  else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) bindElement(machine, inside, body, node);
  else if (ts.isWhileStatement(node))
    assume(machine, body, evaluateExpression(machine, inside, body, node.expression), true, rangeOf(node.expression));
  evaluateStatement(machine, inside, body, node.statement);
  if (ts.isDoStatement(node) && !body.ended) evaluateExpression(machine, inside, body, node.expression);
  const passed = body.ended ? [] : since(body.pc, path.pc).filter(({ term }) => isAboutElement(machine, term));
  after(machine, path, body, breaks, passed);
  // A check that every round must pass holds for every element afterwards.
  if (breaks.length === 0) for (const condition of passed) extend(path, condition);
}

/** Looks for an element in the first few levels of a condition. */
function isAboutElement({ arena }: Machine, id: TermId, depth = 0): boolean {
  const term = arena.get(id);
  return term.op === 'element' || (depth < 6 && term.args.some((arg) => isAboutElement({ arena } as Machine, arg, depth + 1)));
}

function initialize(machine: Machine, frame: Frame, path: Path, initializer: ts.ForInitializer): void {
  if (machine.ts.isVariableDeclarationList(initializer)) declareVariables(machine, frame, path, initializer);
  else evaluateExpression(machine, frame, path, initializer);
}

/** The counter is some number: `list[i]` is then some element of the list. */
function count(machine: Machine, frame: Frame, path: Path, node: ts.ForStatement): void {
  const { ts, arena } = machine;
  if (node.initializer && ts.isVariableDeclarationList(node.initializer)) {
    for (const { name, initializer } of node.initializer.declarations) {
      const isNumber = initializer && (ts.isNumericLiteral(initializer) || /length/.test(initializer.getText()));
      if (ts.isIdentifier(name) && isNumber) path.store.own.set(frame.scope.cells.get(name.text) ?? -1, opaque(arena, 'loop counter'));
    }
  }
  if (node.condition) assume(machine, path, evaluateExpression(machine, frame, path, node.condition), true, rangeOf(node.condition));
}

function bindElement(machine: Machine, frame: Frame, path: Path, node: ts.ForOfStatement | ts.ForInStatement): void {
  const { ts, arena } = machine;
  const iterated = evaluateExpression(machine, frame, path, node.expression);
  const list = ts.isForOfStatement(node) && node.awaitModifier ? awaited(machine, path, iterated, rangeOf(node)) : iterated;
  if (ts.isForOfStatement(node)) noticeCollectingLoop(machine, frame, path, node, list);
  const element = ts.isForInStatement(node) ? arena.make({ op: 'element', args: [keysOf(machine, list)] }) : elementOf(machine, path, list);
  if (ts.isVariableDeclarationList(node.initializer)) {
    const [declaration] = node.initializer.declarations;
    if (declaration) bindPattern(machine, frame, path, declaration.name, element);
  } else assign(machine, frame, path, node.initializer, element, rangeOf(node.initializer));
}

/** No, one or several rounds may have run. What only whole rounds add (`if (!ok(key)) continue; parts.push(key)`) is there under what they passed. */
function after(machine: Machine, path: Path, body: Path, breaks: readonly Path[], passed: readonly Condition[]): void {
  const whole = body.ended ? null : changesSince(body.store, path.store);
  const cut = breaks.map((arm) => changesSince(arm.store, path.store));
  const changes = [...(whole === null ? [] : [whole]), ...cut];
  for (const cell of new Set(changes.flatMap((own) => [...own.keys()]))) {
    const before = readCell(path.store, cell) ?? lit(machine.arena, undefined);
    const values = changes.map((own) => own.get(cell)).filter((value) => value !== undefined);
    const built = values.find((value) => grows(machine, before, value));
    const isWhole = built !== undefined && built === whole?.get(cell) && !cut.some((own) => own.has(cell));
    const conditions = isWhole && cut.length > 0 ? passed : [];
    path.store.own.set(cell, built === undefined ? phi(machine, [before, ...values]) : under(machine, conditions, built, before));
  }
}

/** One value where the conditions held, the other where they did not. */
function under({ arena }: Machine, conditions: readonly Condition[], held: TermId, otherwise: TermId): TermId {
  return conditions.reduce((value, { term, holds }) => ite(arena, term, holds ? value : otherwise, holds ? otherwise : value), held);
}
