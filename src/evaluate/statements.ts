/** Statements: control flow as branches, joins and ways out. */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { noticeRoles } from './access.ts';
import { lit, opaque } from './arena.ts';
import { bindPattern } from './assignments.ts';
import { declareClass } from './classes.ts';
import { assume } from './conditions.ts';
import { noticeTolerated } from './digests.ts';
import { emit } from './events.ts';
import { evaluateExpression } from './expressions.ts';
import { exitOf, makeClosure } from './functions.ts';
import { adopt, changesSince, joinAny, joinPaths } from './joins.ts';
import { evaluateLoop } from './loops.ts';
import { addLimit, type Breaks, fork, type Frame, type Machine, nextSite, type Path, rangeOf } from './machine.ts';
import { declareImport, exportStatement } from './modules.ts';
import { childScope, declare, define, functionScope, inScope } from './names.ts';
import { noticeFailOpen } from './fail-open.ts';
import { noticeDropped, noticeSwallowedIn, noticeTested } from './outcomes.ts';
import { errorTerm } from './promises.ts';

/** Evaluates statements in order; declarations of functions count from the start of the block. */
export function evaluateBlock(machine: Machine, frame: Frame, path: Path, statements: readonly ts.Statement[]): void {
  hoist(machine, frame, path, statements);
  for (const statement of statements) {
    if (path.ended) return;
    evaluateStatement(machine, frame, path, statement);
  }
}

/** Function declarations are there before the first statement; variables exist but hold nothing yet. */
function hoist(machine: Machine, frame: Frame, path: Path, statements: readonly ts.Statement[]): void {
  const { ts } = machine;
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) hoistVariables(machine, frame, statement.declarationList);
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) declare(frame.scope, statement.name.text);
    if (ts.isClassDeclaration(statement) && statement.name)
      define(frame.scope, path, statement.name.text, declareClass(machine, frame, statement));
  }
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body)
      define(frame.scope, path, statement.name.text, makeClosure(machine, frame, path, statement));
  }
}

function hoistVariables(machine: Machine, frame: Frame, list: ts.VariableDeclarationList): void {
  const isVar = (list.flags & machine.ts.NodeFlags.BlockScoped) === 0;
  const home = isVar ? functionScope(frame.scope) : frame.scope;
  for (const { name } of list.declarations) if (machine.ts.isIdentifier(name) && !home.cells.has(name.text)) declare(home, name.text);
}

export function evaluateStatement(machine: Machine, frame: Frame, path: Path, node: ts.Statement): void {
  const { ts } = machine;
  machine.fuel -= 1;
  if (machine.fuel < 0) {
    addLimit(machine, 'the function takes more steps than are followed', frame.source, rangeOf(node));
    path.ended = true;
    return;
  }
  const evaluate = (expression: ts.Expression) => evaluateExpression(machine, frame, path, expression);
  if (ts.isExpressionStatement(node)) noticeDropped(machine, frame, path, node.expression, evaluate(node.expression));
  else if (ts.isVariableStatement(node)) declareVariables(machine, frame, path, node.declarationList);
  else if (ts.isIfStatement(node)) evaluateIf(machine, frame, path, node);
  else if (ts.isReturnStatement(node)) evaluateReturn(machine, frame, path, node);
  else if (ts.isThrowStatement(node)) evaluateThrow(machine, frame, path, node);
  else if (ts.isBlock(node)) evaluateBlock(machine, inScope(frame, childScope(frame.scope)), path, node.statements);
  else if (ts.isTryStatement(node)) evaluateTry(machine, frame, path, node);
  else if (ts.isSwitchStatement(node)) evaluateSwitch(machine, frame, path, node);
  else if (ts.isIterationStatement(node, false)) evaluateLoop(machine, frame, path, node, null);
  else if (ts.isLabeledStatement(node)) labeled(machine, frame, path, node);
  else if (ts.isBreakStatement(node) || ts.isContinueStatement(node))
    leaveLoop(frame, path, node.label?.text ?? null, ts.isContinueStatement(node));
  else if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) declareImport(machine, frame, path, node);
  else if (ts.isExportAssignment(node) || ts.isExportDeclaration(node)) exportStatement(machine, frame, path, node);
  else if (ts.isEnumDeclaration(node)) declareEnum(machine, frame, path, node);
}

export function declareVariables(machine: Machine, frame: Frame, path: Path, list: ts.VariableDeclarationList): void {
  const { ts } = machine;
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  const home = isVar ? inScope(frame, functionScope(frame.scope)) : frame;
  for (const declaration of list.declarations) {
    const name = ts.isIdentifier(declaration.name) ? declaration.name.text : '';
    const { initializer } = declaration;
    if (!initializer && isVar && home.scope.cells.has(name)) continue;
    const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
    const value = isFunction
      ? makeClosure(machine, frame, path, initializer, name)
      : initializer
        ? evaluateExpression(machine, frame, path, initializer)
        : lit(machine.arena, undefined);
    bindPattern(machine, home, path, declaration.name, value);
  }
}

function evaluateIf(machine: Machine, frame: Frame, path: Path, node: ts.IfStatement): void {
  const condition = evaluateExpression(machine, frame, path, node.expression);
  if (path.ended) return;
  noticeTested(machine, frame, path, node.expression, condition);
  noticeRoles(machine, frame, path, condition, rangeOf(node.expression), 'condition');
  const site = nextSite(machine);
  const then = fork(path, { site, arm: 0 });
  assume(machine, then, condition, true, rangeOf(node.expression));
  const firstEvent = machine.events.length;
  if (!then.ended) evaluateStatement(machine, inScope(frame, childScope(frame.scope)), then, node.thenStatement);
  noticeTolerated(machine, frame, path, node, condition, then, firstEvent);
  const otherwise = fork(path, { site, arm: 1 });
  assume(machine, otherwise, condition, false, rangeOf(node.expression));
  if (node.elseStatement && !otherwise.ended)
    evaluateStatement(machine, inScope(frame, childScope(frame.scope)), otherwise, node.elseStatement);
  joinPaths(machine, path, condition, then, otherwise);
}

function evaluateReturn(machine: Machine, frame: Frame, path: Path, node: ts.ReturnStatement): void {
  const { arena } = machine;
  const term = node.expression ? evaluateExpression(machine, frame, path, node.expression) : lit(arena, undefined);
  if (path.ended) return;
  const range = node.expression ? rangeOf(node.expression) : rangeOf(node);
  noticeRoles(machine, frame, path, term, range, 'verdict');
  frame.exits.push(exitOf(machine, path, 'return', term, range));
  if (frame.depth === 1) emit(machine, frame, path, { kind: 'return', args: [{ term, range }], result: term, range: rangeOf(node) });
  path.ended = true;
}

function evaluateThrow(machine: Machine, frame: Frame, path: Path, node: ts.ThrowStatement): void {
  const term = evaluateExpression(machine, frame, path, node.expression);
  if (path.ended) return;
  const caught = frame.tries.at(-1);
  emit(machine, frame, path, { kind: 'throw', args: [{ term, range: rangeOf(node.expression) }], result: term, range: rangeOf(node) });
  if (caught?.part !== 'try') frame.exits.push(exitOf(machine, path, 'throw', term, rangeOf(node)));
  path.ended = true;
}

/**
 * What a try block gained holds afterwards only if its handler does not complete normally; events of the block then still
 * lie on every path.
 */
function evaluateTry(machine: Machine, frame: Frame, path: Path, node: ts.TryStatement): void {
  const site = nextSite(machine);
  const inPart = (part: 'try' | 'catch' | 'finally'): Frame => ({
    ...inScope(frame, childScope(frame.scope)),
    tries: [...frame.tries, { site, part }],
  });
  const body = fork(path, { site, arm: 0 });
  const hasHandler = node.catchClause !== undefined;
  evaluateBlock(machine, hasHandler ? inPart('try') : inScope(frame, childScope(frame.scope)), body, node.tryBlock.statements);
  if (node.catchClause) {
    const handler = fork(path, { site, arm: 1 });
    for (const [cell, value] of body.store.own) handler.store.own.set(cell, value);
    const scoped = inPart('catch');
    const { variableDeclaration } = node.catchClause;
    if (variableDeclaration) bindPattern(machine, scoped, handler, variableDeclaration.name, errorTerm(machine));
    noticeSwallowedIn(machine, scoped, handler, node);
    noticeFailOpen(machine, scoped, handler, node);
    evaluateBlock(machine, scoped, handler, node.catchClause.block.statements);
    if (!body.ended && !handler.ended) joinAny(machine, path, [body, handler]);
    else joinPaths(machine, path, opaque(machine.arena, 'threw'), body, handler);
  } else joinPaths(machine, path, opaque(machine.arena, 'threw'), body, { ...body, ended: true });
  if (!node.finallyBlock) return;
  const { ended } = path;
  path.ended = false;
  evaluateBlock(machine, inPart('finally'), path, node.finallyBlock.statements);
  path.ended = path.ended || ended;
}

function evaluateSwitch(machine: Machine, frame: Frame, path: Path, node: ts.SwitchStatement): void {
  const { ts, arena } = machine;
  const subject = evaluateExpression(machine, frame, path, node.expression);
  const breaks: Breaks = [];
  const scope = childScope(frame.scope);
  const inner: Frame = { ...inScope(frame, scope), breaks: [...frame.breaks, { label: null, loop: false, paths: breaks, base: null }] };
  const site = nextSite(machine);
  const { clauses } = node.caseBlock;
  const tests = clauses.map((clause) =>
    ts.isCaseClause(clause)
      ? arena.make({ op: 'binary', lit: '===', args: [subject, evaluateExpression(machine, inner, path, clause.expression)] })
      : null,
  );
  for (const test of tests) if (test !== null) noticeRoles(machine, frame, path, test, rangeOf(node.expression), 'condition');
  const rest = fork(path, null);
  const arms: Path[] = [];
  clauses.forEach((clause, i) => {
    const test = tests[i] ?? null;
    if (clause.statements.length === 0 && i < clauses.length - 1) return; // Falls through: joined with the next clause's tests below.
    const group = fallenInto(clauses, tests, i);
    const arm = fork(path, { site, arm: i });
    if (group.some((one) => one === null))
      for (const other of tests) other !== null && !group.includes(other) && assume(machine, arm, other, false, rangeOf(clause));
    else if (group.length === 1 && test !== null) assume(machine, arm, test, true, rangeOf(clause));
    else
      assume(
        machine,
        arm,
        group.reduce((a, b) => arena.make({ op: 'or', args: [a as TermId, b as TermId] })) as TermId,
        true,
        rangeOf(clause),
      );
    for (let j = i; j < clauses.length && !arm.ended; j += 1) evaluateBlock(machine, inner, arm, clauses[j]?.statements ?? []);
    arms.push(arm);
  });
  if (!tests.includes(null)) {
    for (const test of tests) if (test !== null) assume(machine, rest, test, false, rangeOf(node.expression));
    arms.push(rest);
  }
  joinArms(machine, path, [...arms, ...breaks]);
}

/** The tests of the empty clauses right above a clause, and its own. */
function fallenInto(
  clauses: readonly ts.CaseOrDefaultClause[],
  tests: readonly (TermId | null)[],
  index: number,
): readonly (TermId | null)[] {
  let first = index;
  while (first > 0 && clauses[first - 1]?.statements.length === 0) first -= 1;
  return tests.slice(first, index + 1);
}

/** A single live arm keeps its conditions; several keep none but what they share with the path before. */
export function joinArms(machine: Machine, path: Path, arms: readonly Path[]): void {
  const live = arms.filter((arm) => !arm.ended);
  const [only] = live;
  if (live.length === 1 && only) {
    adopt(path, only);
    return;
  }
  joinAny(machine, path, live);
}

function leaveLoop(frame: Frame, path: Path, label: string | null, isContinue: boolean): void {
  const target = frame.breaks.findLast((one) => (label === null ? one.loop || !isContinue : one.label === label));
  if (target) {
    const { base } = target;
    // The statements that follow go on to change the store that this path hangs on.
    const store = base === null ? path.store : { parent: base, own: new Map(changesSince(path.store, base)) };
    target.paths.push({ ...path, store, ended: false });
  }
  path.ended = true;
}

function labeled(machine: Machine, frame: Frame, path: Path, node: ts.LabeledStatement): void {
  const { ts } = machine;
  if (ts.isIterationStatement(node.statement, false)) evaluateLoop(machine, frame, path, node.statement, node.label.text);
  else evaluateStatement(machine, frame, path, node.statement);
}

function declareEnum(machine: Machine, frame: Frame, path: Path, node: ts.EnumDeclaration): void {
  const { ts, arena } = machine;
  let next = 0;
  const members = node.members.map((member) => {
    const value = member.initializer ? evaluateExpression(machine, frame, path, member.initializer) : lit(arena, next);
    const known = arena.get(value).lit;
    next = typeof known === 'number' ? known + 1 : next + 1;
    return [ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(), value] as const;
  });
  define(
    frame.scope,
    path,
    node.name.text,
    arena.make({ op: 'object', keys: members.map(([key]) => key), args: members.map(([, value]) => value) }),
  );
}
