/** Expressions → terms, with their events. */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { noticeRoles } from './access.ts';
import { get, ite, lit, not, opaque } from './arena.ts';
import { assign, update } from './assignments.ts';
import { assume } from './conditions.ts';
import { evaluateCall, evaluateNew, evaluateTagged } from './calls.ts';
import { wholeOf } from './collections.ts';
import { makeClosure } from './functions.ts';
import { joinPaths } from './joins.ts';
import { arrayLiteral, objectLiteral } from './literals.ts';
import { jsxElement } from './jsx.ts';
import { addLimit, fork, type Frame, type Machine, memberCell, nextSite, notePlace, type Path, rangeOf, readCell } from './machine.ts';
import { readName } from './names.ts';
import { awaited } from './promises.ts';
import { declareClass } from './classes.ts';
import { emit } from './events.ts';
import { moduleAlias } from './resolve.ts';
import {
  isCredentialComparison,
  isCsrfComparison,
  isSetting,
  measuredSide,
  namesSecret,
  noticeBuiltText,
  noticeFallback,
} from './idioms.ts';
import { isCondition, noticeTested } from './outcomes.ts';

/** Evaluates an expression on `path`; what it does is recorded in the machine's events. */
export function evaluateExpression(machine: Machine, frame: Frame, path: Path, node: ts.Expression): TermId {
  const term = evaluateNode(machine, frame, path, node);
  if (isPlace(machine, term, node)) {
    const range = rangeOf(node);
    notePlace(machine, term, frame.source, range);
    if (isWholeText(machine, node)) noticeBuiltText(machine, frame, path, term, range, node);
  }
  return term;
}

/** Literals short enough to stand anywhere have no place of their own, and a name is no place. */
function isPlace(machine: Machine, term: TermId, node: ts.Expression): boolean {
  const { op, lit: value } = machine.arena.get(term);
  if (machine.ts.isIdentifier(node)) return false;
  return op !== 'lit' || (machine.ts.isStringLiteralLike(node) && typeof value === 'string' && value.length >= MIN_PLACED_LITERAL);
}

const MIN_PLACED_LITERAL = 4;

/** A template, a sum that is no part of a larger sum, a join: where a text is complete. */
function isWholeText({ ts }: Machine, node: ts.Expression): boolean {
  if (ts.isTemplateExpression(node)) return true;
  if (ts.isCallExpression(node))
    return ts.isPropertyAccessExpression(node.expression) && ['join', 'concat'].includes(node.expression.name.text);
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.PlusEqualsToken) return true;
  return kind === ts.SyntaxKind.PlusToken && !(ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === kind);
}

function evaluateNode(machine: Machine, frame: Frame, path: Path, node: ts.Expression): TermId {
  const { ts, arena } = machine;
  machine.fuel -= 1;
  if (machine.fuel < 0) {
    addLimit(machine, 'the function takes more steps than are followed', frame.source, rangeOf(node));
    return opaque(arena, 'out of fuel');
  }
  if (path.ended) return opaque(arena, 'unreachable');
  const evaluate = (inner: ts.Expression) => evaluateExpression(machine, frame, path, inner);

  // The most frequent first.
  if (ts.isIdentifier(node)) return readName(machine, frame, path, node);
  if (ts.isStringLiteralLike(node)) return lit(arena, node.text);
  if (ts.isPropertyAccessExpression(node)) return readMember(machine, path, evaluate(node.expression), node.name.text);
  if (ts.isCallExpression(node)) return evaluateCall(machine, frame, path, node);
  if (ts.isNumericLiteral(node)) return lit(arena, Number(node.text));
  if (ts.isBigIntLiteral(node)) return lit(arena, Number(node.text.slice(0, -1)));
  if (ts.isRegularExpressionLiteral(node)) return regexTerm(machine, node.text);
  if (ts.isTemplateExpression(node)) return template(machine, node, evaluate);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return evaluate(node.expression);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) return evaluate(node.expression);
  if (ts.isElementAccessExpression(node)) return readElement(machine, path, evaluate(node.expression), evaluate(node.argumentExpression));
  if (ts.isNewExpression(node)) return evaluateNew(machine, frame, path, node);
  if (ts.isTaggedTemplateExpression(node)) return evaluateTagged(machine, frame, path, node);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return makeClosure(machine, frame, path, node);
  if (ts.isObjectLiteralExpression(node)) return objectLiteral(machine, frame, path, node);
  if (ts.isArrayLiteralExpression(node)) return arrayLiteral(machine, frame, path, node);
  if (ts.isConditionalExpression(node)) return conditional(machine, frame, path, node);
  if (ts.isBinaryExpression(node)) return binary(machine, frame, path, node);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return unary(machine, frame, path, node);
  if (ts.isAwaitExpression(node)) return awaited(machine, path, evaluate(node.expression), rangeOf(node));
  if (ts.isTypeOfExpression(node)) return arena.make({ op: 'unary', lit: 'typeof', args: [evaluate(node.expression)] });
  if (ts.isVoidExpression(node)) return (evaluate(node.expression), lit(arena, undefined));
  if (ts.isDeleteExpression(node)) return remove(machine, frame, path, node);
  if (ts.isClassExpression(node)) return declareClass(machine, frame, node);
  if (ts.isYieldExpression(node)) return node.expression ? evaluate(node.expression) : lit(arena, undefined);
  if (ts.isSpreadElement(node)) return evaluate(node.expression);
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return jsxElement(machine, frame, path, node);
  if (ts.isMetaProperty(node)) return arena.make({ op: 'free', lit: node.getText() });
  return keyword(machine, frame, node);
}

function keyword(machine: Machine, frame: Frame, node: ts.Expression): TermId {
  const { ts, arena } = machine;
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return lit(arena, true);
    case ts.SyntaxKind.FalseKeyword:
      return lit(arena, false);
    case ts.SyntaxKind.NullKeyword:
      return lit(arena, null);
    case ts.SyntaxKind.ThisKeyword:
      return frame.self;
    case ts.SyntaxKind.SuperKeyword:
      return opaque(arena, 'super');
    case ts.SyntaxKind.OmittedExpression:
      return lit(arena, undefined);
    default:
      return opaque(arena, 'construct not followed');
  }
}

export function regexTerm(machine: Machine, text: string): TermId {
  const end = text.lastIndexOf('/');
  const flags = [...text.slice(end + 1)].sort().join('');
  return machine.arena.make({ op: 'regex', lit: text.slice(1, end), keys: [flags] });
}

function template(machine: Machine, node: ts.TemplateExpression, evaluate: (node: ts.Expression) => TermId): TermId {
  const { arena } = machine;
  const parts = [lit(arena, node.head.text)];
  for (const span of node.templateSpans) parts.push(evaluate(span.expression), lit(arena, span.literal.text));
  return arena.make({ op: 'cat', args: parts });
}

/** Reads `object.name`: what was written there on this path, else the projection. */
export function readMember(machine: Machine, path: Path, object: TermId, name: string): TermId {
  const { arena } = machine;
  const alias = moduleAlias(machine, object, name);
  if (alias !== null) return alias;
  const member = get(arena, object, name);
  return readCell(path.store, memberCell(member)) ?? member;
}

export function readElement(machine: Machine, path: Path, object: TermId, key: TermId): TermId {
  const { arena } = machine;
  const index = arena.get(key);
  if (index.op === 'opaque' && index.lit === 'loop counter') return arena.make({ op: 'element', args: [wholeOf(machine, object)] });
  const element = arena.make({ op: 'index', args: [object, key] });
  return readCell(path.store, memberCell(element)) ?? element;
}

function conditional(machine: Machine, frame: Frame, path: Path, node: ts.ConditionalExpression): TermId {
  const condition = evaluateExpression(machine, frame, path, node.condition);
  noticeTested(machine, frame, path, node.condition, condition);
  noticeRoles(machine, frame, path, condition, rangeOf(node.condition), 'condition');
  const site = nextSite(machine);
  const arms = [true, false].map((holds, arm) => {
    const inner = fork(path, { site, arm });
    assume(machine, inner, condition, holds, rangeOf(node.condition));
    return { inner, value: evaluateExpression(machine, frame, inner, holds ? node.whenTrue : node.whenFalse) };
  });
  const [then, otherwise] = arms as [(typeof arms)[0], (typeof arms)[0]];
  joinPaths(machine, path, condition, then.inner, otherwise.inner);
  if (then.inner.ended && !otherwise.inner.ended) return otherwise.value;
  if (otherwise.inner.ended && !then.inner.ended) return then.value;
  return ite(machine.arena, condition, then.value, otherwise.value);
}

const LOGICAL = { '&&': 'and', '||': 'or', '??': 'nullish' } as const;

function binary(machine: Machine, frame: Frame, path: Path, node: ts.BinaryExpression): TermId {
  const { ts, arena } = machine;
  const operator = node.operatorToken.getText();
  if (operator === ',') return (evaluateExpression(machine, frame, path, node.left), evaluateExpression(machine, frame, path, node.right));
  if (operator === '=')
    return assign(machine, frame, path, node.left, evaluateNamed(machine, frame, path, node.right, node.left), rangeOf(node));
  if (operator in LOGICAL) return logical(machine, frame, path, node, LOGICAL[operator as keyof typeof LOGICAL]);
  if (node.operatorToken.kind >= ts.SyntaxKind.FirstCompoundAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastCompoundAssignment) {
    return compound(machine, frame, path, node, operator.slice(0, -1));
  }
  const left = evaluateExpression(machine, frame, path, node.left);
  const right = evaluateExpression(machine, frame, path, node.right);
  const term = arena.make({ op: 'binary', lit: operator, args: [left, right] });
  if (isCsrfComparison(machine, operator, node.left, node.right))
    emit(machine, frame, path, {
      kind: 'idiom',
      idiom: 'compare.csrf',
      args: [{ term: right, range: rangeOf(node.right) }],
      result: term,
      range: rangeOf(node),
    });
  const measured = measuredSide(machine, node);
  if (measured !== null)
    emit(machine, frame, path, {
      kind: 'idiom',
      idiom: 'compare.size',
      args: [{ term: measured === node.left ? left : right, range: rangeOf(measured) }],
      result: term,
      range: rangeOf(node),
    });
  if (isCredentialComparison(machine, operator, left, right)) {
    const occurrence = (id: TermId, part: ts.Node) => ({ term: id, range: rangeOf(part) });
    // The side that is secret comes first, whichever way around it is written; of two the one that the program holds.
    const sides = [occurrence(left, node.left), occurrence(right, node.right)];
    const isLeftFirst = namesSecret(machine, left) && !(namesSecret(machine, right) && isSetting(arena, right));
    emit(machine, frame, path, {
      kind: 'idiom',
      idiom: 'compare.secret',
      args: isLeftFirst ? sides : sides.reverse(),
      result: term,
      range: rangeOf(node),
    });
  }
  return term;
}

/** A function gets the name of the variable or property that it is put into. */
function evaluateNamed(machine: Machine, frame: Frame, path: Path, value: ts.Expression, target: ts.Expression): TermId {
  const { ts } = machine;
  if (ts.isFunctionExpression(value) || ts.isArrowFunction(value)) {
    const name = ts.isIdentifier(target) ? target.text : ts.isPropertyAccessExpression(target) ? target.name.text : '';
    return makeClosure(machine, frame, path, value, name);
  }
  return evaluateExpression(machine, frame, path, value);
}

function compound(machine: Machine, frame: Frame, path: Path, node: ts.BinaryExpression, operator: string): TermId {
  if (operator in LOGICAL) {
    const value = logical(machine, frame, path, node, LOGICAL[operator as keyof typeof LOGICAL]);
    return assign(machine, frame, path, node.left, value, rangeOf(node));
  }
  const left = evaluateExpression(machine, frame, path, node.left);
  const right = evaluateExpression(machine, frame, path, node.right);
  return assign(machine, frame, path, node.left, machine.arena.make({ op: 'binary', lit: operator, args: [left, right] }), rangeOf(node));
}

function logical(machine: Machine, frame: Frame, path: Path, node: ts.BinaryExpression, op: 'and' | 'or' | 'nullish'): TermId {
  const { arena } = machine;
  const left = evaluateExpression(machine, frame, path, node.left);
  // `isAdmin(user) && next()` decides as an if does; parts of a larger condition are looked at with it.
  if (op !== 'nullish') noticeTested(machine, frame, path, node.left, left);
  if (machine.ts.isExpressionStatement(node.parent)) noticeRoles(machine, frame, path, left, rangeOf(node.left), 'condition');
  const test = op === 'nullish' ? arena.make({ op: 'isnil', args: [left] }) : left;
  const goesOn = op !== 'or';
  const site = nextSite(machine);
  const taken = fork(path, { site, arm: 0 });
  assume(machine, taken, test, goesOn, rangeOf(node.left));
  if (taken.ended) return arena.make({ op, args: [left, left] });
  const right = evaluateExpression(machine, frame, taken, node.right);
  if (op !== 'and') noticeFallback(machine, frame, path, left, right, node.right);
  if (isCondition(machine, node)) noticeTested(machine, frame, taken, node.right, right);
  const skipped = fork(path, { site, arm: 1 });
  assume(machine, skipped, test, !goesOn, rangeOf(node.left));
  joinPaths(machine, path, goesOn ? test : not(arena, test), taken, skipped);
  if (taken.ended) return left;
  return arena.make({ op, args: [left, right] });
}

function unary(machine: Machine, frame: Frame, path: Path, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): TermId {
  const { ts, arena } = machine;
  const operator = ts.tokenToString(node.operator) ?? '';
  const operand = evaluateExpression(machine, frame, path, node.operand);
  if (operator === '!') {
    noticeTested(machine, frame, path, node.operand, operand);
    return not(arena, operand);
  }
  if (operator === '++' || operator === '--') {
    const next = arena.make({ op: 'binary', lit: operator === '++' ? '+' : '-', args: [operand, lit(arena, 1)] });
    update(machine, frame, path, node.operand, next, rangeOf(node));
    return ts.isPostfixUnaryExpression(node) ? operand : next;
  }
  return arena.make({ op: 'unary', lit: operator, args: [operand] });
}

function remove(machine: Machine, frame: Frame, path: Path, node: ts.DeleteExpression): TermId {
  const { ts, arena } = machine;
  if (ts.isPropertyAccessExpression(node.expression)) {
    const receiver = evaluateExpression(machine, frame, path, node.expression.expression);
    emit(machine, frame, path, { kind: 'delete', receiver, member: node.expression.name.text, range: rangeOf(node) });
    update(machine, frame, path, node.expression, lit(arena, undefined), rangeOf(node));
  }
  return lit(arena, true);
}
