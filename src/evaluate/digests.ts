/**
 * Checks of a digest that let other contents pass, each the idiom `digest.weak-check`:
 *
 * ```
 * if (actual !== expected) console.warn('mismatch');   goes on
 * if (actual.startsWith(expected)) use(file);          the empty text passes
 * ```
 */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { emit } from './events.ts';
import { isDigestValue } from './idioms.ts';
import type { Call } from './calls.ts';
import { type Frame, type Machine, type Path, rangeOf } from './machine.ts';
import { resolve } from './resolve.ts';

/** `if (digest !== expected) { … }` whose block does nothing but log, and after which the code goes on. */
export function noticeTolerated(
  machine: Machine,
  frame: Frame,
  path: Path,
  node: ts.IfStatement,
  condition: TermId,
  arm: Path,
  firstEvent: number,
): void {
  const { arena, ts } = machine;
  if (arm.ended || node.elseStatement || arm.store.own.size > 0) return;
  const term = arena.get(condition);
  const compared = term.op === 'not' ? arena.get(term.args[0] as TermId) : null;
  if (compared?.op !== 'binary' || compared.lit !== '===' || !compared.args.some((side) => isDigestValue(machine, side))) return;
  const events = machine.events.slice(firstEvent);
  const logsOnly = events.length > 0 && events.every((event) => event.kind === 'call' && isLog(machine, event.callee));
  if (!logsOnly || mentionsReport(ts, node.thenStatement)) return;
  const range = rangeOf(node.expression);
  emit(machine, frame, path, { kind: 'idiom', idiom: 'digest.weak-check', args: [{ term: condition, range }], result: condition, range });
}

/** What the block notes for later (`failed += 1`, `ok = false`) may decide afterwards. */
function mentionsReport(lib: Machine['ts'], node: ts.Node): boolean {
  if (
    lib.isBinaryExpression(node) &&
    node.operatorToken.kind >= lib.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= lib.SyntaxKind.LastAssignment
  )
    return true;
  if (lib.isPrefixUnaryExpression(node) || lib.isPostfixUnaryExpression(node)) return true;
  return lib.forEachChild(node, (child) => mentionsReport(lib, child)) ?? false;
}

const isLog = (machine: Machine, callee: TermId): boolean => resolve(machine, callee).rows.some((row) => row.roles.includes('log.write'));

const PARTIAL: ReadonlySet<string> = new Set(['includes', 'startsWith', 'endsWith']);

/** `digest.startsWith(expected)` and its kin, with an expected value that is not written there. */
export function noticePartial(machine: Machine, frame: Frame, path: Path, call: Call, value: TermId): void {
  const [part] = call.args;
  if (part === undefined || call.member === null || !PARTIAL.has(call.member)) return;
  const given = machine.arena.get(part.term);
  const between = [call.receiver, part.term].some((side) => isDigestValue(machine, side));
  if (!between || given.op === 'lit' || machine.arena.get(call.receiver).op === 'array') return;
  emit(machine, frame, path, {
    kind: 'idiom',
    idiom: 'digest.weak-check',
    args: [{ term: value, range: call.range }],
    result: value,
    range: call.range,
  });
}
