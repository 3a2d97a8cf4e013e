/**
 * SQL text lifted to the model that ORM calls share: which rows, which columns, which values.
 *
 * ```
 * UPDATE notes SET body = $1 WHERE id = $2 AND owner_id = ${user}     values [body, id]
 *   → update notes · set body = [body] · key id = [id], owner_id = user · dynamic: the hole
 * ```
 */
import type { TermId, Terms } from '../model/term.ts';
import type { Piece } from './pieces.ts';
import { type SqlToken, sqlTokens } from './sql-tokens.ts';

export type SqlVerb = 'select' | 'insert' | 'update' | 'delete';

/** A column and the term it is compared with or set to; null when that is a literal or an expression. */
export interface ColumnValue {
  readonly column: string;
  readonly term: TermId | null;
  /** It is taken from what the column holds: `balance = balance - ?`. */
  readonly taken?: boolean;
}

export interface QueryModel {
  readonly verb: SqlVerb;
  /** First table in lower case without quotes and schema; null when it is dynamic. */
  readonly table: string | null;
  readonly tables: readonly string[];
  /** Equalities that every touched row fulfils. */
  readonly key: readonly ColumnValue[];
  /** The condition has parts besides those equalities: alternatives, comparisons, whole fragments from a hole. */
  readonly open: boolean;
  readonly set: readonly ColumnValue[];
  readonly columns: readonly string[] | 'all';
  readonly limit: boolean;
  /** The value that says how many rows at most. */
  readonly count: TermId | null;
  /** Pieces that are holes: parts of the text that were not bound as values. */
  readonly dynamic: readonly number[];
  readonly statements: number;
  /** Placeholders inside quotes: they are text there, and nothing is bound to them. */
  readonly quotedPlaceholders: number;
}

/** Values that a driver binds to placeholders. */
export interface SqlValues {
  readonly positional: readonly TermId[];
  readonly named: ReadonlyMap<string, TermId>;
}

const NO_VALUES: SqlValues = { positional: [], named: new Map() };
/** Statements with more tokens stay unknown: nesting is read by recursion. */
const MAX_TOKENS = 5000;
const VERBS: ReadonlySet<string> = new Set(['select', 'insert', 'update', 'delete']);
const CLAUSE_ENDS = new Set([
  'group',
  'order',
  'having',
  'limit',
  'offset',
  'returning',
  'union',
  'for',
  'on',
  'fetch',
  'window',
  'except',
  'intersect',
]);

/** Reads a values argument: an array binds by position, an object by name. */
export function sqlValues(terms: Terms, id: TermId): SqlValues {
  const { op, args, keys } = terms.get(id);
  if (op === 'array') return { positional: args, named: new Map() };
  if (op !== 'object') return NO_VALUES;
  const named = keys.flatMap((key, index): readonly (readonly [string, TermId])[] => {
    const value = args[index];
    return value === undefined || key === '...' || key === '[]' ? [] : [[key.replace(/^[:@$]/, ''), value]];
  });
  return { positional: [], named: new Map(named) };
}

/** Lifts one statement; `unknown` when the text does not begin like a query. Later statements are only counted. */
export function liftSql(pieces: readonly Piece[], values: SqlValues = NO_VALUES): QueryModel | 'unknown' {
  const all = sqlTokens(pieces).filter(({ kind }) => kind !== 'comment');
  const statements = splitStatements(all);
  const tokens = withoutCommonTables(statements[0] ?? []);
  if (tokens.length > MAX_TOKENS) return 'unknown';
  const verb = tokens[0]?.kind === 'word' && VERBS.has(tokens[0].text) ? (tokens[0].text as SqlVerb) : null;
  if (verb === null) return 'unknown';
  const bound = binder(statements[0] ?? [], values);
  const tables = tableNames(tokens, verb);
  const condition = clause(tokens, 'where');
  const key = condition === null ? { equalities: [], open: false } : readCondition(condition, bound);
  return {
    verb,
    table: tables[0] ?? null,
    tables: tables.filter((name) => name !== null),
    key: key.equalities,
    open: key.open,
    set: verb === 'update' ? readSet(clause(tokens, 'set') ?? [], bound) : verb === 'insert' ? readInsert(tokens, bound) : [],
    columns: readColumns(tokens, verb),
    limit: tokens.some(({ kind, text }) => kind === 'word' && (text === 'limit' || text === 'fetch' || text === 'top')),
    count: countOf(tokens, bound),
    dynamic: all.flatMap(({ holes }) => holes.map(({ piece }) => piece)),
    statements: statements.length,
    quotedPlaceholders: all.filter(
      ({ kind, text }) => kind === 'string' && /(?:^|[^?])\?(?!\?)|\$\d/.test(text) && text.replaceAll('%', '').trim().length <= 3,
    ).length,
  };
}

/** `LIMIT ?`, `LIMIT $1 OFFSET $2`; with a comma the second value counts. */
function countOf(tokens: readonly SqlToken[], bound: Binder): TermId | null {
  const at = tokens.findLastIndex((token) => isWord(token, 'limit'));
  if (at < 0) return null;
  const comma = tokens[at + 2];
  const token = comma !== undefined && isSign(comma, ',') ? tokens[at + 3] : tokens[at + 1];
  return token === undefined ? null : (bound.get(token) ?? null);
}

function splitStatements(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const statements: SqlToken[][] = [[]];
  for (const token of tokens) {
    if (isSign(token, ';')) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter((statement, index) => index === 0 || statement.length > 0);
}

/** `WITH x AS (…) SELECT …`: the statement behind its common tables. */
function withoutCommonTables(tokens: readonly SqlToken[]): readonly SqlToken[] {
  if (!isWord(tokens[0], 'with')) return tokens;
  let depth = 0;
  const start = tokens.findIndex((token) => {
    depth += isSign(token, '(') ? 1 : isSign(token, ')') ? -1 : 0;
    return depth === 0 && token.kind === 'word' && VERBS.has(token.text);
  });
  return start === -1 ? tokens : tokens.slice(start);
}

type Binder = ReadonlyMap<SqlToken, TermId>;

/** Which term each placeholder and hole of a statement stands for. */
function binder(tokens: readonly SqlToken[], { positional, named }: SqlValues): Binder {
  const bound = new Map<SqlToken, TermId>();
  let next = 0;
  for (const token of tokens) {
    if (token.kind === 'hole' && token.holes[0] !== undefined) bound.set(token, token.holes[0].term);
    if (token.kind === 'string' && token.holes.length === 1 && token.holes[0] !== undefined) bound.set(token, token.holes[0].term);
    if (token.kind !== 'placeholder') continue;
    const number = /^[$?](\d+)$/.exec(token.text)?.[1];
    const value =
      number !== undefined ? positional[Number(number) - 1] : token.text === '?' ? positional[next] : named.get(token.text.slice(1));
    if (token.text === '?') next += 1;
    if (value !== undefined) bound.set(token, value);
  }
  return bound;
}

function isWord(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === 'word' && token.text === text;
}

function isSign(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === 'operator' && token.text === text;
}

/** A column or table at a position: its last part (`a.b.c` → c) and where it ends. Null when it is no name. */
function readName(tokens: readonly SqlToken[], at: number): { readonly name: string | null; readonly end: number } | null {
  const token = tokens[at];
  if (token === undefined || !(token.kind === 'word' || token.kind === 'quoted-name' || token.kind === 'hole')) return null;
  if (isSign(tokens[at + 1], '.')) return readName(tokens, at + 2);
  const next = tokens[at + 1];
  const grows = next?.glued && (next.kind === 'hole' || next.kind === 'word');
  const dynamic = token.kind === 'hole' || token.holes.length > 0 || grows;
  return { name: dynamic ? null : token.text.toLowerCase(), end: at + (grows ? 2 : 1) };
}

function tableNames(tokens: readonly SqlToken[], verb: SqlVerb): readonly (string | null)[] {
  const names: (string | null)[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    const isTable =
      token.text === 'from' ||
      token.text === 'join' ||
      token.text === 'into' ||
      (token.text === 'update' && index === 0 && verb === 'update');
    const name = isTable ? readName(tokens, index + 1) : null;
    if (name !== null) names.push(name.name);
  });
  return names;
}

/** The tokens of a clause at the top level, up to the next clause. */
function clause(tokens: readonly SqlToken[], word: string): readonly SqlToken[] | null {
  let depth = 0;
  let start = -1;
  for (const [index, token] of tokens.entries()) {
    if (isSign(token, '(')) depth += 1;
    else if (isSign(token, ')')) depth -= 1;
    if (depth > 0 || token.kind !== 'word') continue;
    if (start === -1) start = token.text === word ? index + 1 : -1;
    else if (CLAUSE_ENDS.has(token.text) || token.text === 'where') return tokens.slice(start, index);
  }
  return start === -1 ? null : tokens.slice(start);
}

/** Splits at a word or sign that stands outside parentheses. */
function splitTop(tokens: readonly SqlToken[], isBreak: (token: SqlToken) => boolean): readonly (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  let range = false;
  for (const token of tokens) {
    if (isSign(token, '(')) depth += 1;
    else if (isSign(token, ')')) depth -= 1;
    // The AND of BETWEEN belongs to its comparison.
    if (isWord(token, 'between')) range = true;
    const closesRange = range && isWord(token, 'and');
    if (closesRange) range = false;
    if (depth === 0 && !closesRange && isBreak(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

interface Condition {
  readonly equalities: readonly ColumnValue[];
  readonly open: boolean;
}

function readCondition(tokens: readonly SqlToken[], bound: Binder): Condition {
  const inner = unwrapped(tokens);
  if (splitTop(inner, (token) => isWord(token, 'or')).length > 1) return { equalities: [], open: true };
  const parts = splitTop(inner, (token) => isWord(token, 'and'));
  if (parts.length > 1) {
    const read = parts.map((part) => readCondition(part, bound));
    return { equalities: read.flatMap(({ equalities }) => equalities), open: read.some(({ open }) => open) };
  }
  const equality = readEquality(inner, bound);
  return equality === null ? { equalities: [], open: inner.length > 0 } : { equalities: [equality], open: false };
}

/** Drops parentheses around the whole. */
function unwrapped(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let inner = tokens;
  for (;;) {
    if (!isSign(inner[0], '(') || !isSign(inner.at(-1), ')')) return inner;
    let depth = 0;
    const closed = inner.findIndex((token) => {
      depth += isSign(token, '(') ? 1 : isSign(token, ')') ? -1 : 0;
      return depth === 0;
    });
    if (closed !== inner.length - 1) return inner;
    inner = inner.slice(1, -1);
  }
}

/** `column = value` either way round, `column IN (value)`, `column = ANY(value)`. */
function readEquality(tokens: readonly SqlToken[], bound: Binder): ColumnValue | null {
  const name = readName(tokens, 0);
  const sign = name === null ? undefined : tokens[name.end];
  if (name !== null && name.name !== null && (isSign(sign, '=') || isWord(sign, 'in') || isWord(sign, 'is'))) {
    const rest = tokens.slice(name.end + 1);
    if (isWord(sign, 'is') && isWord(rest[0], 'not')) return null;
    return { column: name.name, term: valueTerm(rest, bound) };
  }
  const second = isSign(tokens[1], '=') ? readName(tokens, 2) : null;
  const first = tokens[0];
  if (first === undefined || second === null || second.name === null) return null;
  return { column: second.name, term: bound.get(first) ?? null };
}

/** The one term that a value consists of, behind casts, parentheses and ANY. */
function valueTerm(tokens: readonly SqlToken[], bound: Binder): TermId | null {
  const terms = tokens.flatMap((token) => {
    const term = bound.get(token);
    return term === undefined ? [] : [term];
  });
  return terms.length === 1 ? (terms[0] ?? null) : null;
}

function readSet(tokens: readonly SqlToken[], bound: Binder): readonly ColumnValue[] {
  const assignments = splitTop(clauseUpToFrom(tokens), (token) => isSign(token, ','));
  return assignments.flatMap((part) => {
    const name = readName(part, 0);
    if (name === null || name.name === null || !isSign(part[name.end], '=')) return [];
    const value = part.slice(name.end + 1);
    const taken = readName(value, 0)?.name === name.name && value.some((token) => isSign(token, '-'));
    return [{ column: name.name, term: valueTerm(value, bound), ...(taken && { taken }) }];
  });
}

function clauseUpToFrom(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const from = tokens.findIndex((token) => isWord(token, 'from'));
  return from === -1 ? tokens : tokens.slice(0, from);
}

/** `INSERT INTO t (columns) VALUES (values)`; only the first row is read. */
function readInsert(tokens: readonly SqlToken[], bound: Binder): readonly ColumnValue[] {
  const columns = group(
    tokens,
    tokens.findIndex((token) => isSign(token, '(')),
  );
  const values = tokens.findIndex((token) => isWord(token, 'values') || isWord(token, 'value'));
  if (values === -1) return [];
  const row = splitTop(group(tokens, values + 1), (token) => isSign(token, ','));
  return splitTop(columns, (token) => isSign(token, ',')).flatMap((part, index) => {
    const name = readName(part, 0);
    return name === null || name.name === null ? [] : [{ column: name.name, term: valueTerm(row[index] ?? [], bound) }];
  });
}

/** What stands between a parenthesis and its partner. */
function group(tokens: readonly SqlToken[], open: number): readonly SqlToken[] {
  if (!isSign(tokens[open], '(')) return [];
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isSign(tokens[at], '(')) depth += 1;
    else if (isSign(tokens[at], ')')) depth -= 1;
    if (depth === 0) return tokens.slice(open + 1, at);
  }
  return tokens.slice(open + 1);
}

/** Columns that come back, by their own names; expressions by the name they are given. */
function readColumns(tokens: readonly SqlToken[], verb: SqlVerb): readonly string[] | 'all' {
  const list = verb === 'select' ? clauseUpToFrom(tokens.slice(1)) : (clause(tokens, 'returning') ?? []);
  const parts = splitTop(
    list.filter((token) => !isWord(token, 'distinct')),
    (token) => isSign(token, ','),
  ).filter((part) => part.length > 0);
  if (parts.some((part) => part.some((token) => token.text === '*') && part.length <= 3)) return 'all';
  return parts.flatMap((part) => {
    const name = readName(part, isSign(part[1], '(') ? part.length - 1 : 0);
    return name === null || name.name === null ? [] : [name.name];
  });
}
