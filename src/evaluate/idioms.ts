/** Idioms: things done by operators rather than calls, named so that tables can give them roles. */
import type { ts } from 'ts-morph';
import type { Occurrence } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { Term, TermId, Terms } from '../model/term.ts';
import { emit } from './events.ts';
import { type Frame, lookup, type Machine, type Path, readCell } from './machine.ts';
import { resolve } from './resolve.ts';

/** A comparison in which a side is named as a credential, secret, signature or digest and the other side is no constant. */
export function isCredentialComparison(machine: Machine, operator: string, left: TermId, right: TermId): boolean {
  if (!['===', '==', '!==', '!='].includes(operator)) return false;
  const { arena } = machine;
  if ([left, right].some((side) => arena.get(side).op === 'lit' || arena.get(side).op === 'unary')) return false;
  return [left, right].some((side) => namesSecret(machine, side));
}

/** A comparison in which a side is called a token against forged requests, in the text: what it holds may have been drawn just before. */
export function isCsrfComparison({ ts, tables }: Machine, operator: string, left: ts.Expression, right: ts.Expression): boolean {
  if (
    !['===', '==', '!==', '!='].includes(operator) ||
    [left, right].some((side) => ts.isLiteralExpression(side) || ts.isTypeOfExpression(side))
  )
    return false;
  const nameOf = (side: ts.Expression): string => {
    if (ts.isIdentifier(side)) return side.text;
    if (ts.isPropertyAccessExpression(side)) return side.name.text;
    const key = ts.isElementAccessExpression(side) ? side.argumentExpression : ts.isCallExpression(side) ? side.arguments[0] : undefined;
    return key !== undefined && ts.isStringLiteralLike(key) ? key.text : '';
  };
  return [left, right].some((side) => tables.wordsOf(nameOf(side)).some(({ id }) => id === 'csrf'));
}

const RELATIONS = new Set(['<', '<=', '>', '>=']);

/** The side of `written + chunk.length > MAX` that says how much there is, by its names; null for the end of a loop and `list.length > 0`. */
export function measuredSide({ ts, tables }: Machine, node: ts.BinaryExpression): ts.Expression | null {
  const { left, operatorToken, right, parent } = node;
  const operator = operatorToken.getText();
  if (!RELATIONS.has(operator) || (ts.isForStatement(parent) && parent.condition === node)) return null;
  if (operator.startsWith('>') && ts.isNumericLiteral(right) && Number(right.text) < 2) return null;
  const measures = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && tables.wordsOf(node.text).some(({ id }) => id === 'amount')) ||
    (ts.forEachChild(node, (child) => measures(child) || undefined) ?? false);
  return [left, right].find(measures) ?? null;
}

/** Its name says that a value is a credential or a secret, it was computed as a digest, a MAC or a derived key, or it is a text with such a part. */
export function namesSecret(machine: Machine, id: TermId): boolean {
  const term = machine.arena.get(id);
  if (term.op === 'cat') return term.args.some((part) => namesSecret(machine, part));
  if (isSignOf(machine, term)) return true;
  const name = term.op === 'get' || term.op === 'param' || term.op === 'free' ? String(term.lit) : '';
  if (name === 'length' || name === '') return term.op === 'call' && isDigest(machine, term.args[0] as TermId);
  return machine.tables.wordsOf(name).some((row) => row.secrecy === 'credential' || row.secrecy === 'secret');
}

/** One character of a computed digest: `digest[i]`, `digest.charCodeAt(i)`. */
function isSignOf(machine: Machine, { op, args }: Term): boolean {
  if (op === 'index' || op === 'element') return isDigestValue(machine, args[0] as TermId);
  const callee = op === 'call' ? machine.arena.get(args[0] as TermId) : null;
  return (
    callee?.op === 'get' && (callee.lit === 'charCodeAt' || callee.lit === 'charAt') && isDigestValue(machine, callee.args[0] as TermId)
  );
}

/** A value that a digest was computed into: `hash.digest('hex')`, also as text. */
export function isDigestValue(machine: Machine, id: TermId): boolean {
  if (id < 0) return false;
  const term = machine.arena.get(id);
  return term.op === 'call' && isDigest(machine, term.args[0] as TermId);
}

/** `….digest(…)`, a call that tables say gives a secret hash (`scryptSync`), or such bytes as text (`key.toString('hex')`). */
function isDigest(machine: Machine, callee: TermId): boolean {
  const term = machine.arena.get(callee);
  if (term.op === 'get' && term.lit === 'digest') return true;
  if (term.op === 'get' && term.lit === 'toString') {
    const bytes = machine.arena.get(term.args[0] as TermId);
    return bytes.op === 'call' && isDigest(machine, bytes.args[0] as TermId);
  }
  return resolve(machine, callee).rows.some(
    ({ returns }) => returns.origin === 'hash' && returns.secrecy !== null && returns.secrecy !== 'none',
  );
}

/** `process.env.KEY`. */
export function isSetting(terms: Terms, id: TermId): boolean {
  const { op, args } = terms.get(id);
  const owner = op === 'get' ? terms.get(args[0] as TermId) : null;
  return owner?.op === 'get' && owner.lit === 'env';
}

/** `process.env.KEY || 'text'`: what a setting is where the environment lacks it. */
export function noticeFallback(machine: Machine, frame: Frame, path: Path, left: TermId, right: TermId, at: ts.Expression): void {
  const { arena } = machine;
  const setting = arena.get(left);
  const fallback = arena.get(right);
  if (!isSetting(arena, left) || fallback.op !== 'lit' || typeof fallback.lit !== 'string') return;
  const range = { start: at.getStart(), end: at.end };
  const name = arena.make({ op: 'lit', lit: setting.lit as string });
  emit(machine, frame, path, {
    kind: 'idiom',
    idiom: 'setting.fallback',
    args: [name, right].map((term) => ({ term, range })),
    range,
  });
}

/** `node = node[key]` with a key that is no constant: walking into an object by keys from outside. */
export function noticeDescent(
  machine: Machine,
  frame: Frame,
  path: Path,
  target: ts.Identifier,
  value: TermId,
  range: Range,
  written: TermId | null,
): void {
  const cell = lookup(frame.scope, target.text);
  const before = cell === null ? undefined : readCell(path.store, cell);
  const read = before === undefined ? null : readOf(machine, value, before, 0);
  if (
    before === undefined ||
    !writesByKey(machine, frame) ||
    (read === null && (written === null || machine.arena.get(written).op === 'lit'))
  )
    return;
  const key = read === null ? (written as TermId) : read.op === 'index' ? (read.args[1] as TermId) : before;
  emit(machine, frame, path, {
    kind: 'idiom',
    idiom: 'object.descend.dynamic',
    receiver: before,
    args: [{ term: key, range }],
    result: value,
    range,
  });
}

const writers = new WeakMap<ts.Node, boolean>();

/** The function around writes members by keys that are not fixed; one that only reads its way through changes nothing. */
function writesByKey({ ts }: Machine, { fn }: Frame): boolean {
  if (fn === null) return true;
  const known = writers.get(fn.node);
  if (known !== undefined) return known;
  const isKeyed = (node: ts.Node): boolean => {
    let at = node;
    while (ts.isParenthesizedExpression(at) || ts.isAsExpression(at) || ts.isNonNullExpression(at)) at = at.expression;
    return (
      ts.isElementAccessExpression(at) && !ts.isStringLiteralLike(at.argumentExpression) && !ts.isNumericLiteral(at.argumentExpression)
    );
  };
  const writes = (node: ts.Node): boolean =>
    (ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
      isKeyed(node.left)) ||
    (ts.isCallExpression(node) && /(?:defineProperty|Reflect\.set)$/.test(node.expression.getText())) ||
    (ts.forEachChild(node, (child) => writes(child) || undefined) ?? false);
  const found = writes(fn.node);
  writers.set(fn.node, found);
  return found;
}

/** The step from `before` (null: from anywhere) among the alternatives of a value: `node[key] ?? {}`, or what a write put there where nothing was. */
function readOf(machine: Machine, id: TermId, before: TermId | null, depth: number): Term | null {
  const term = machine.arena.get(id);
  if (before === null ? term.op === 'index' : (term.op === 'index' || term.op === 'element') && term.args[0] === before) return term;
  if (depth > 4 || !['or', 'nullish', 'and', 'ite', 'phi'].includes(term.op)) return null;
  const arms = term.op === 'ite' ? term.args.slice(1) : term.args;
  for (const arm of arms) {
    const read = readOf(machine, arm, before, depth + 1);
    if (read) return read;
  }
  return null;
}

/** `object[section][key] = value` where the section was taken from a text: two steps, of which the first reaches the prototype. */
export function noticeNestedWrite(machine: Machine, frame: Frame, path: Path, receiver: TermId, key: TermId, range: Range): void {
  if (!isToken(machine, key)) return;
  emit(machine, frame, path, {
    kind: 'idiom',
    idiom: 'object.descend.dynamic',
    receiver,
    args: [{ term: key, range }],
    result: receiver,
    range,
  });
}

/** A function that calls itself on `object[key]`, or on what it puts there: the recursive form of the same walk. */
export function noticeRecursion(machine: Machine, frame: Frame, path: Path, args: readonly TermId[], range: Range): void {
  for (const id of writesByKey(machine, frame) ? args : []) {
    const term = readOf(machine, id, null, 0);
    if (term === null) continue;
    emit(machine, frame, path, {
      kind: 'idiom',
      idiom: 'object.descend.dynamic',
      receiver: term.args[0] as TermId,
      args: [{ term: term.args[1] as TermId, range }],
      result: id,
      range,
    });
    return;
  }
}

/** `text.replace('x', y)`: a text as the pattern is replaced once. */
export function noticeReplacedOnce(
  machine: Machine,
  frame: Frame,
  path: Path,
  receiver: TermId,
  args: readonly Occurrence[],
  range: Range,
): void {
  const [pattern, by] = args;
  if (pattern === undefined || by === undefined || typeof machine.arena.get(pattern.term).lit !== 'string') return;
  if (machine.arena.get(pattern.term).op === 'lit')
    emit(machine, frame, path, { kind: 'idiom', idiom: 'text.replaced-once', receiver, args: [pattern], range });
}

/** `table[key](…)`, also by way of a variable or with a fallback: the key chooses what is called. */
export function noticeDispatch(machine: Machine, frame: Frame, path: Path, callee: TermId, range: Range): void {
  const term = machine.arena.get(callee);
  if (term.op === 'or' || term.op === 'nullish') return noticeDispatch(machine, frame, path, term.args[0] as TermId, range);
  const [table, key] = term.args;
  if (term.op !== 'index' || table === undefined || key === undefined || isBare(machine, table) || isToken(machine, key)) return;
  emit(machine, frame, path, { kind: 'idiom', idiom: 'call.dynamic', receiver: table, args: [{ term: key, range }], range });
}

/** What takes a text or a stack apart. */
const TAKES_APART = new Set(['exec', 'match', 'matchAll', 'split', 'pop', 'shift', 'charAt', 'at', 'slice', 'substring', 'substr']);
const MAX_STEPS = 12;

/** A token of a text: what it can be is decided where the text is taken apart, which a look at the key alone does not tell. */
function isToken(machine: Pick<Machine, 'arena'>, key: TermId, depth = 0): boolean {
  let id: TermId | undefined = key;
  for (let step = 0; id !== undefined && step < MAX_STEPS; step += 1) {
    const { op, lit, args }: Term = machine.arena.get(id);
    if (op === 'element' || (op === 'get' && TAKES_APART.has(String(lit)))) return true;
    if (CHOICES.has(op)) return depth < 4 && args.some((arm) => isToken(machine, arm, depth + 1));
    id = args[0];
  }
  return false;
}

const CHOICES = new Set(['phi', 'ite', 'or', 'nullish']);

/** `Object.create(null)`, also with members assigned to it: nothing is inherited. */
function isBare({ arena }: Machine, id: TermId): boolean {
  const term = arena.get(id);
  if (term.op !== 'call') return false;
  const callee = arena.get(term.args[0] as TermId);
  const first = term.args[1];
  if (callee.op !== 'get' || first === undefined) return false;
  return callee.lit === 'assign'
    ? isBare({ arena } as Machine, first)
    : callee.lit === 'create' && arena.get(first).op === 'lit' && arena.get(first).lit === null;
}

/** First words of a statement, with the word that must follow for it to be SQL and not prose. */
const SQL_START =
  /^\s*\(?\s*(?:select\b[^]*\bfrom\b|insert\s+(?:ignore\s+)?into\b|replace\s+into\b|update\b[^]*\bset\b|delete\s+from\b|create\s+(?:table|user|database)\b|drop\s+(?:table|user|database)\b|alter\s+table\b|grant\b[^]*\bto\b|with\b[^]*\bas\s*\()/i;
const HTML_TAG = /<(?:[a-z][a-z0-9-]*)(?:\s[^<>]*)?(?:>|$|=\s*["']?$)|<\/[a-z][a-z0-9-]*\s*>/i;
/** Fixed text that is looked at to tell what a text is. */
const MAX_LOOK = 2000;

/** Text that is put together and is SQL or HTML by its fixed parts: an operation where it is built. */
export function noticeBuiltText(machine: Machine, frame: Frame, path: Path, id: TermId, range: Range, node: ts.Node): void {
  const { arena } = machine;
  const term = arena.get(id);
  if (term.op !== 'cat') return;
  const fixed = term.args
    .map((part) => (arena.get(part).op === 'lit' ? String(arena.get(part).lit) : '\u0000'))
    .join('')
    .slice(0, MAX_LOOK);
  const idiom = SQL_START.test(fixed) ? 'sql.build' : HTML_TAG.test(fixed) ? 'html.build' : null;
  if (idiom !== null) emit(machine, frame, path, { kind: 'idiom', idiom, args: [{ term: id, range }], result: id, range });
  const host = idiom === null ? hostOf(machine, term.args, node) : null;
  if (host !== null)
    emit(machine, frame, path, {
      kind: 'idiom',
      idiom: 'url.build',
      args: [
        { term: host, range },
        { term: id, range },
      ],
      result: id,
      range,
    });
}

/** A scheme, or a value that a path, query or fragment follows. */
const BUILDS_LINK = /:\/\/|(?:\}|\+\s*['"`])[/?#]/;

/** The part of a text that decides to which host it leads: `https://${host}/…`, `${base}/…`; null for other texts and fixed hosts. */
function hostOf({ arena }: Machine, parts: readonly TermId[], node: ts.Node): TermId | null {
  const fixed = (index: number): string | null => {
    const part = parts[index] === undefined ? null : arena.get(parts[index]);
    return part?.op === 'lit' ? String(part.lit) : null;
  };
  const scheme = parts.findIndex((_, index) => fixed(index)?.includes('://'));
  // An address that was put together before and only stands in this text is not built here.
  if (scheme >= 0)
    return fixed(scheme)?.endsWith('://') && fixed(scheme + 1) === null && BUILDS_LINK.test(node.getText())
      ? (parts[scheme + 1] ?? null)
      : null;
  return fixed(0) === null && /^[/?#]/.test(fixed(1) ?? '') ? (parts[0] ?? null) : null;
}
