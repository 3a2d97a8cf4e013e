/**
 * Bodies of requests that are collected however long they are, each the idiom `body.unbounded`:
 *
 * ```
 * req.on('data', (chunk) => chunks.push(chunk));
 * for await (const chunk of req) body += chunk;
 * ```
 */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import type { Call } from './calls.ts';
import { emit } from './events.ts';
import { type Frame, type Machine, type Path, rangeOf } from './machine.ts';
import { typeOf } from './resolve.ts';

/** A listener to the data of a request that keeps them and never asks how many there are. */
export function noticeCollecting(machine: Machine, frame: Frame, path: Path, call: Call): void {
  const { ts, arena } = machine;
  const [event, listener] = call.args;
  if (call.member !== 'on' || event === undefined || listener === undefined || arena.get(event.term).lit !== 'data') return;
  const [, node] = ts.isCallExpression(call.node) ? call.node.arguments : [];
  if (node === undefined || !(ts.isArrowFunction(node) || ts.isFunctionExpression(node)) || !isRequest(machine, call.receiver)) return;
  notice(machine, frame, path, node.body, call.receiver, call.range);
}

/** The same as a loop. */
export function noticeCollectingLoop(machine: Machine, frame: Frame, path: Path, node: ts.ForOfStatement, list: TermId): void {
  if (node.awaitModifier && isRequest(machine, list)) notice(machine, frame, path, node.statement, list, rangeOf(node.expression));
}

function notice(machine: Machine, frame: Frame, path: Path, body: ts.Node, request: TermId, range: Range): void {
  const { ts } = machine;
  if (!some(ts, body, (node) => keeps(ts, node)) || some(ts, body, (node) => measures(ts, node))) return;
  let around: ts.Node = body;
  while (around.parent !== undefined && !(ts.isFunctionLike(around) && around !== body.parent)) around = around.parent;
  if (some(ts, around, (node) => ts.isStringLiteralLike(node) && node.text.toLowerCase() === 'content-length')) return;
  emit(machine, frame, path, { kind: 'idiom', idiom: 'body.unbounded', args: [{ term: request, range }], result: request, range });
}

/** A request that a server was sent; what another server answered has the same type, and comes from where the program asked. */
function isRequest(machine: Machine, id: TermId): boolean {
  const type = typeOf(machine, id)?.type;
  if (type === 'express.Request') return true;
  const { op, lit } = machine.arena.get(id);
  return type === 'http.IncomingMessage' && op === 'param' && /^req(?:uest)?$/.test(String(lit));
}

/** `chunks.push(chunk)`, `body += chunk`. */
function keeps(tsx: typeof ts, node: ts.Node): boolean {
  if (tsx.isCallExpression(node)) return tsx.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'push';
  return tsx.isBinaryExpression(node) && node.operatorToken.kind === tsx.SyntaxKind.PlusEqualsToken;
}

/** A comparison by size. */
function measures(tsx: typeof ts, node: ts.Node): boolean {
  if (!tsx.isBinaryExpression(node)) return false;
  const { LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken } = tsx.SyntaxKind;
  return [LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken].includes(node.operatorToken.kind as never);
}

function some(tsx: typeof ts, node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  return test(node) || (tsx.forEachChild(node, (child) => some(tsx, child, test) || undefined) ?? false);
}
