/** Where the holes of built SQL land, told from the tokens around them. */
import type { Piece } from './pieces.ts';
import type { Placement, Position } from './positions.ts';
import { sqlTokens, type SqlToken } from './sql-tokens.ts';

/** Words after which a table or column name comes. */
const BEFORE_NAME = new Set([
  'from',
  'join',
  'into',
  'update',
  'table',
  'select',
  'distinct',
  'by',
  'set',
  'returning',
  'using',
  'column',
  'index',
  'view',
  'schema',
  'database',
  'truncate',
  'describe',
  'as',
  'collate',
  'exists',
  'drop',
  'alter',
  'create',
  'call',
]);
/** Words that open a clause in which bare names stand, until another clause opens. */
const NAME_CLAUSES = new Set(['from', 'join', 'into', 'update', 'table', 'select', 'by', 'set', 'returning', 'using']);
const OTHER_CLAUSES = new Set(['where', 'on', 'having', 'values', 'limit', 'offset', 'union', 'and', 'or', 'when', 'then', 'else']);
const BEFORE_NUMBER = new Set(['limit', 'offset', 'top', 'fetch', 'next', 'first']);
const BEFORE_VALUE = new Set([
  'like',
  'ilike',
  'between',
  'in',
  'values',
  'is',
  'not',
  'then',
  'else',
  'when',
  'escape',
  'regexp',
  'rlike',
  'similar',
  'any',
]);
/** A fragment follows, unless an operator comes after it. */
const BEFORE_CONDITION = new Set(['where', 'and', 'or', 'on', 'having']);
const COMPARISON = /^(?:[=<>!~]+|in|like|ilike|is|between|not)$/;
/** Parts of a concatenation that are looked over for the LIKE before it. */
const MAX_LOOK_BACK = 16;
const LIKE = new Set(['like', 'ilike', 'similar']);

/** Places the holes of SQL text. */
export function placeSql(pieces: readonly Piece[]): readonly Placement[] {
  const tokens = sqlTokens(pieces);
  const placements: Placement[] = [];
  const walk: Walk = { clause: null, between: null, parentheses: [] };
  tokens.forEach((token, index) => {
    const position = placeToken(tokens, index, walk);
    for (const { piece } of token.holes) placements.push({ piece, position });
    advance(walk, tokens, index);
  });
  return placements;
}

/** What the tokens read so far have opened. */
interface Walk {
  clause: string | null;
  /** Between BETWEEN and its AND; `high` once that AND was read. */
  between: 'low' | 'high' | null;
  /** For each open parenthesis, what stands in it. */
  readonly parentheses: ('values' | 'names' | 'other')[];
}

function placeToken(tokens: readonly SqlToken[], index: number, walk: Walk): Position {
  const token = tokens[index];
  if (token?.kind === 'comment') return 'sql-comment';
  if (token?.kind === 'quoted-name') return 'sql-quoted-identifier';
  if (token?.kind === 'string') return LIKE.has(lastWord(tokens, index)) ? 'sql-like' : 'sql-quoted';
  return placeBare(tokens, index, walk);
}

/** The keyword that governs a value: the word before, over a concatenation (`LIKE '%' || '${x}'`). */
function lastWord(tokens: readonly SqlToken[], index: number): string {
  let at = index - 1;
  const first = index - MAX_LOOK_BACK;
  while (
    at > first &&
    (tokens[at]?.text === '||' || tokens[at]?.text === '(' || (tokens[at]?.kind === 'string' && tokens[at + 1]?.text === '||'))
  )
    at -= 1;
  const token = tokens[at];
  if (token?.text === 'concat') return tokens[at - 1]?.text ?? '';
  return token?.kind === 'word' ? token.text : '';
}

function placeBare(tokens: readonly SqlToken[], index: number, walk: Walk): Position {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before === undefined || before.text === ';') return 'sql-text';
  if (isGluedName(before, tokens[index]) || (after?.kind === 'word' && after.glued)) return 'sql-identifier';
  if (before.text === '.' || after?.text === '.') return 'sql-identifier';
  if (before.kind === 'word') return afterWord(before.text, after, walk);
  if (before.text === '(') return inParentheses(tokens, index, walk);
  if (before.text === ',') return inList(walk);
  if (before.kind === 'operator' && before.text !== ')') return before.text === '*' && walk.clause === 'select' ? 'sql-text' : 'sql-value';
  return walk.clause === 'by' ? 'sql-identifier' : 'sql-text';
}

/** `user_${suffix}`: the hole belongs to the name before it. */
function isGluedName(before: SqlToken, token: SqlToken | undefined): boolean {
  return token?.glued === true && (before.kind === 'word' || before.kind === 'hole' || before.kind === 'quoted-name');
}

function afterWord(word: string, after: SqlToken | undefined, walk: Walk): Position {
  if (BEFORE_NUMBER.has(word)) return 'sql-number';
  if (word === 'and' && walk.between === 'high') return 'sql-value';
  if (BEFORE_VALUE.has(word)) return 'sql-value';
  if (BEFORE_CONDITION.has(word)) return isComparison(after) ? 'sql-identifier' : 'sql-text';
  if (BEFORE_NAME.has(word)) return 'sql-identifier';
  return walk.clause === 'by' ? 'sql-identifier' : 'sql-text';
}

function isComparison(token: SqlToken | undefined): boolean {
  return token !== undefined && (token.kind === 'operator' || token.kind === 'word') && COMPARISON.test(token.text);
}

function inParentheses(tokens: readonly SqlToken[], index: number, walk: Walk): Position {
  const after = tokens[index + 1];
  if (walk.clause !== null && BEFORE_CONDITION.has(walk.clause) && isComparison(after)) return 'sql-identifier';
  return inList(walk);
}

function inList(walk: Walk): Position {
  const inside = walk.parentheses.at(-1);
  if (inside === 'values') return 'sql-value';
  if (inside === 'names') return 'sql-identifier';
  if (walk.clause === 'limit') return 'sql-number';
  if (walk.clause === 'values') return 'sql-value';
  return walk.clause !== null && NAME_CLAUSES.has(walk.clause) ? 'sql-identifier' : 'sql-value';
}

function advance(walk: Walk, tokens: readonly SqlToken[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  if (token.text === '(' && token.kind === 'operator') walk.parentheses.push(opened(tokens, index, walk));
  else if (token.text === ')' && token.kind === 'operator') walk.parentheses.pop();
  if (token.kind !== 'word') return;
  if (token.text === 'between') walk.between = 'low';
  else if (token.text === 'and') walk.between = walk.between === 'low' ? 'high' : null;
  if (token.text === 'and' && walk.between === 'high') return;
  if (NAME_CLAUSES.has(token.text) || OTHER_CLAUSES.has(token.text)) walk.clause = token.text;
}

/** `INSERT INTO t (names) VALUES (values)`, `IN (values)`, `f(values)`. */
function opened(tokens: readonly SqlToken[], index: number, walk: Walk): 'values' | 'names' | 'other' {
  const before = tokens[index - 1];
  if (walk.clause === 'into') return 'names';
  if (walk.clause === 'values' || before?.text === 'in' || before?.text === 'any') return 'values';
  const isCall = before?.kind === 'word' && !BEFORE_CONDITION.has(before.text) && !BEFORE_NAME.has(before.text);
  return isCall ? 'values' : 'other';
}
