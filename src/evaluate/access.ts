/**
 * Decisions about what somebody is or may do, each the idiom `compare.role`:
 *
 * ```
 * if (req.user.role !== 'admin') …          role = req.user.role    allowed = 'admin'
 * if (!allowed.has(user.role)) …            role = user.role        allowed = allowed
 * if (RANK[role] < RANK.editor) …           role = role             allowed = 2
 * if (!session.user?.isAdmin) …             role = session.user.isAdmin
 * ```
 */
import type { Range } from '../model/source.ts';
import type { Term, TermId } from '../model/term.ts';
import { not } from './arena.ts';
import { emit } from './events.ts';
import type { Frame, Machine, Path } from './machine.ts';

/** Methods that look for a value in a list or a text, or hold a text against a pattern. */
const ASKS: ReadonlySet<string> = new Set([
  'includes',
  'has',
  'some',
  'indexOf',
  'startsWith',
  'endsWith',
  'test',
  'match',
  'search',
  'isSuperset',
  'isDisjointFrom',
]);

const MAX_DEPTH = 12;

/** Records each comparison of a role that a condition is made of, or a verdict that is returned: a look-up that is returned is a value. */
export function noticeRoles(machine: Machine, frame: Frame, path: Path, asked: TermId, range: Range, as: 'condition' | 'verdict'): void {
  for (const id of partsOf(machine, asked)) {
    const found = comparisonOf(machine, id);
    if (found === null && as === 'condition') noticeLookUp(machine, frame, path, id, range);
    if (found === null || (as === 'verdict' && found.allowed !== null && ['get', 'index'].includes(machine.arena.get(id).op))) continue;
    // `rank < least` says that it does not suffice.
    const { op, lit, args: sides } = machine.arena.get(id);
    const isLess = op === 'binary' && (lit === '<' || lit === '<=') && sides[1] === found.allowed;
    const result = isLess ? not(machine.arena, id) : id;
    const args = [found.role, ...(found.allowed === null ? [] : [found.allowed])].map((term) => ({ term, range }));
    emit(machine, frame, path, { kind: 'idiom', idiom: 'compare.role', receiver: found.holder, args, result, range });
  }
}

/** `KEYS.includes(key)`. */
function noticeLookUp(machine: Machine, frame: Frame, path: Path, id: TermId, range: Range): void {
  const { op, args } = machine.arena.get(id);
  const callee = op === 'call' ? machine.arena.get(args[0] as TermId) : null;
  const [list, value] = [callee?.args[0], args[1]];
  if (callee?.op !== 'get' || callee.lit !== 'includes' || list === undefined || value === undefined) return;
  emit(machine, frame, path, {
    kind: 'idiom',
    idiom: 'list.asked',
    args: [value, list].map((term) => ({ term, range })),
    result: id,
    range,
  });
}

const JOINS: ReadonlySet<string> = new Set(['not', 'and', 'or', 'ite', 'nullish', 'phi']);
const MAX_PARTS = 40;

/** What a condition asks, without what joins it. */
function partsOf({ arena }: Machine, condition: TermId): readonly TermId[] {
  const seen = new Set<TermId>();
  const parts: TermId[] = [];
  const stack = [condition];
  for (let id = stack.pop(); id !== undefined && seen.size < MAX_PARTS; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { op, args } = arena.get(id);
    if (JOINS.has(op)) stack.push(...args);
    else parts.push(id);
  }
  return parts;
}

interface Comparison {
  readonly role: TermId;
  /** Whose role it is; -1 when nothing says so. */
  readonly holder: TermId;
  readonly allowed: TermId | null;
}

function comparisonOf(machine: Machine, id: TermId): Comparison | null {
  const term = machine.arena.get(id);
  if (term.op === 'binary') return term.lit === 'in' ? null : between(machine, term.args[0] as TermId, term.args[1] as TermId);
  if (term.op === 'call') return askedWith(machine, term);
  if (term.op === 'get' || term.op === 'index') {
    const [object, key] = term.args as [TermId, TermId | undefined];
    // `MAY_EDIT[user.role]`, `user.permissions.canEdit`, `user.isAdmin`.
    const chosen = (key === undefined ? null : roleIn(machine, key, 0)) ?? roleIn(machine, object, 0);
    if (chosen !== null) return { ...chosen, allowed: chosen.role === object ? (key ?? null) : object };
    return isNamed(machine, term, 'access-flag') ? { role: id, holder: object, allowed: null } : null;
  }
  return null;
}

/** One side is a role, the other what it is held against: a constant, or a value that is none. */
function between(machine: Machine, left: TermId, right: TermId): Comparison | null {
  if (isNothing(machine, left) || isNothing(machine, right)) return null;
  return nearest(machine, [
    { found: roleIn(machine, left, 0) ?? flagIn(machine, left), other: right },
    { found: roleIn(machine, right, 0) ?? flagIn(machine, right), other: left },
  ]);
}

interface Side {
  readonly found: Omit<Comparison, 'allowed'> | null;
  readonly other: TermId;
}

/** Where both sides are roles, the one that is somebody's is asked for, and the other is what is demanded. */
function nearest(machine: Machine, sides: readonly Side[]): Comparison | null {
  const rank = ({ found }: Side) => (found === null ? -1 : found.holder < 0 ? 0 : isCaller(machine, found.holder) ? 2 : 1);
  const [best] = [...sides].sort((a, b) => rank(b) - rank(a));
  return best?.found ? { ...best.found, allowed: best.other } : null;
}

/** `req.user`, `session`, `claims`: a name for whoever asks. */
function isCaller(machine: Machine, id: TermId): boolean {
  const term = machine.arena.get(id);
  return ['get', 'param', 'free'].includes(term.op) && isNamed(machine, term, 'caller');
}

function flagIn(machine: Machine, id: TermId): Omit<Comparison, 'allowed'> | null {
  const term = machine.arena.get(id);
  return term.op === 'get' && isNamed(machine, term, 'access-flag') ? { role: id, holder: term.args[0] as TermId } : null;
}

/** `x === undefined` and `typeof x === …` ask for presence. */
function isNothing({ arena }: Machine, id: TermId): boolean {
  const { op, lit } = arena.get(id);
  return op === 'unary' || (op === 'lit' && (lit === undefined || lit === null));
}

/** `allowed.includes(role)`, `roles.includes('admin')`, `roles.some((role) => allowed.has(role))`, `/^admin$/.test(role)`. */
function askedWith(machine: Machine, { args }: Term): Comparison | null {
  const { arena } = machine;
  const callee = arena.get(args[0] as TermId);
  const [receiver, given] = [callee.args[0], args[1]];
  if (callee.op !== 'get' || receiver === undefined || given === undefined || !ASKS.has(String(callee.lit))) return null;
  const lambda = arena.get(given);
  if (lambda.op === 'lambda') {
    const inner = partsOf(machine, lambda.args[0] as TermId).map((part) => comparisonOf(machine, part));
    return inner.find((one) => one !== null) ?? null;
  }
  return nearest(machine, [
    { found: roleIn(machine, given, 0), other: receiver },
    { found: roleIn(machine, receiver, 0), other: given },
  ]);
}

/** Methods and functions that hand on the text or the list that they are given. */
const HANDS_ON: ReadonlySet<string> = new Set([
  'toLowerCase',
  'toUpperCase',
  'trim',
  'toString',
  'split',
  'map',
  'filter',
  'slice',
  'flatMap',
  'String',
  'Number',
  'parseInt',
  'Set',
  'Array',
]);

const known = new WeakMap<Machine, Map<TermId, Omit<Comparison, 'allowed'> | null>>();

/** The role among what a value is made of: `user.role`, `RANK[user.role]`, `String(user.role).trim()`, `req.get('x-role')`. */
function roleIn(machine: Machine, id: TermId, depth: number): Omit<Comparison, 'allowed'> | null {
  const memory = known.get(machine) ?? new Map<TermId, Omit<Comparison, 'allowed'> | null>();
  known.set(machine, memory);
  const before = memory.get(id);
  if (before !== undefined) return before;
  const found = depth > MAX_DEPTH ? null : lookFor(machine, id, depth);
  memory.set(id, found);
  return found;
}

function lookFor(machine: Machine, id: TermId, depth: number): Omit<Comparison, 'allowed'> | null {
  const term = machine.arena.get(id);
  const inside = (arg: TermId | undefined) => (arg === undefined ? null : roleIn(machine, arg, depth + 1));
  switch (term.op) {
    case 'get': {
      const holder = term.args[0] as TermId;
      if (isNamed(machine, term, 'access-role')) return { role: id, holder };
      return inside(holder);
    }
    case 'param':
    case 'free':
      return isNamed(machine, term, 'access-role') && !isConstant(term) ? { role: id, holder: -1 } : null;
    case 'index':
      return inside(term.args[1]) ?? inside(term.args[0]);
    case 'element':
    case 'spread':
      return inside(term.args[0]);
    case 'nullish':
    case 'or':
      return inside(term.args[0]) ?? inside(term.args[1]);
    case 'ite':
    case 'phi':
      return term.args.map((arg) => inside(arg)).find((one) => one !== null) ?? null;
    case 'call':
    case 'new':
      return carried(machine, id, term, depth);
    default:
      return null;
  }
}

function carried(machine: Machine, id: TermId, { args }: Term, depth: number): Omit<Comparison, 'allowed'> | null {
  const { arena } = machine;
  const callee = arena.get(args[0] as TermId);
  const name = callee.op === 'get' || callee.op === 'free' ? String(callee.lit) : '';
  if (callee.op === 'get' && HANDS_ON.has(name)) return roleIn(machine, callee.args[0] as TermId, depth + 1);
  if (HANDS_ON.has(name)) return args[1] === undefined ? null : roleIn(machine, args[1], depth + 1);
  // `RANKS.get(user.role)`; `req.get('x-user-role')`, `headers.get('role')`: the name is given as text.
  const ranked = name === 'get' && args[1] !== undefined ? roleIn(machine, args[1], depth + 1) : null;
  if (ranked !== null) return ranked;
  const key = args[1] === undefined ? null : arena.get(args[1]);
  const reads = callee.op === 'get' && ['get', 'header', 'getHeader', 'param'].includes(name);
  if (reads && key?.op === 'lit' && machine.tables.wordsOf(String(key.lit)).some((row) => row.id === 'access-role'))
    return { role: id, holder: callee.args[0] as TermId };
  return null;
}

const isNamed = (machine: Machine, { lit }: Term, words: string): boolean =>
  typeof lit === 'string' && machine.tables.wordsOf(lit).some((row) => row.id === words);

/** `ROLES`, `Role`: a list of roles, and an enumeration of them. */
const isConstant = ({ lit }: Term): boolean => /^[A-Z]/.test(String(lit));
