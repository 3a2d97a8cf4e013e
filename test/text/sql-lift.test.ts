import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftSql, type Piece, sqlValues, type SqlValues } from '../../src/text/index.ts';
import { testTerms } from '../probe/terms.ts';

const v = (...positional: number[]): SqlValues => ({ positional, named: new Map() });

/** `${}` is a hole; holes have the terms 100, 101 … */
function lift(text: string, values?: SqlValues): unknown {
  const pieces = text
    .split('${}')
    .flatMap((part, index): Piece[] => (index === 0 ? [{ text: part }] : [{ hole: 99 + index, repeat: false }, { text: part }]));
  const model = liftSql(pieces, values);
  if (model === 'unknown') return model;
  const pairs = (list: typeof model.key): string => list.map(({ column, term }) => `${column}=${term ?? '?'}`).join(' ');
  return [
    `${model.verb} ${model.tables.join(',') || '-'}`,
    `key ${pairs(model.key)}${model.open ? ' open' : ''}`,
    ...(model.set.length > 0 ? [`set ${pairs(model.set)}`] : []),
    `columns ${model.columns === 'all' ? '*' : model.columns.join(',')}`,
    ...(model.limit ? ['limit'] : []),
    ...(model.dynamic.length > 0 ? [`dynamic ${model.dynamic.join(',')}`] : []),
    ...(model.statements > 1 ? [`${model.statements} statements`] : []),
    ...(model.quotedPlaceholders > 0 ? [`${model.quotedPlaceholders} quoted`] : []),
  ].join(' · ');
}

const check = (text: string, values: SqlValues | undefined, expected: string): void =>
  it(text, () => expect(lift(text, values)).toBe(expected));

describe('queries', () => {
  check('SELECT * FROM users WHERE id = $1', v(7), 'select users · key id=7 · columns *');
  check(
    'select u.id, u."Name" AS n from public.users u where u.id=$2 and u.org_id = $1 limit 1',
    v(7, 8),
    'select users · key id=8 org_id=7 · columns id,name · limit',
  );
  check('SELECT id FROM notes WHERE id = ? AND owner_id = ?', v(1, 2), 'select notes · key id=1 owner_id=2 · columns id');
  check('SELECT id FROM notes WHERE (id = ? OR public = 1) AND owner_id = ?', v(1, 2), 'select notes · key owner_id=2 open · columns id');
  check('SELECT id FROM notes WHERE id = ? OR owner_id = ?', v(1, 2), 'select notes · key  open · columns id');
  check('SELECT id FROM notes WHERE ((id = ?) AND (owner_id = ?))', v(1, 2), 'select notes · key id=1 owner_id=2 · columns id');
  check('SELECT id FROM notes WHERE at BETWEEN ? AND ? AND owner_id = ?', v(1, 2, 3), 'select notes · key owner_id=3 open · columns id');
  check(
    'SELECT id FROM notes WHERE deleted_at IS NULL AND id IN (${})',
    undefined,
    'select notes · key deleted_at=? id=100 · columns id · dynamic 1',
  );
  check('SELECT id FROM notes WHERE id = ANY($1::int[])', v(4), 'select notes · key id=4 · columns id');
  check("SELECT id FROM users WHERE name = '${}'", undefined, 'select users · key name=100 · columns id · dynamic 1');
  check("SELECT id FROM users WHERE name = '?' AND x LIKE '%?%'", v(4), 'select users · key name=? open · columns id · 2 quoted');
  check('SELECT id FROM ${} WHERE ${}', undefined, 'select - · key  open · columns id · dynamic 1,3');
  check('SELECT id FROM logs_${} WHERE a = 1', undefined, 'select - · key a=? · columns id · dynamic 1');
  check(
    'UPDATE notes SET body = :body, at = now() WHERE id = :id',
    {
      positional: [],
      named: new Map([
        ['body', 5],
        ['id', 6],
      ]),
    },
    'update notes · key id=6 · set body=5 at=? · columns ',
  );
  check('DELETE FROM notes', undefined, 'delete notes · key  · columns ');
  check(
    'DELETE FROM notes WHERE id = @id RETURNING *',
    { positional: [], named: new Map([['id', 6]]) },
    'delete notes · key id=6 · columns *',
  );
  check(
    'INSERT INTO users (name, role) VALUES ($1, lower($2)) RETURNING id',
    v(1, 2),
    'insert users · key  · set name=1 role=2 · columns id',
  );
  check('INSERT INTO users (name) VALUES (?); DROP TABLE users;', v(1), 'insert users · key  · set name=1 · columns  · 2 statements');
  check('WITH x AS (SELECT 1 FROM y) SELECT a FROM x JOIN z ON x.a = z.a WHERE z.b = $1', v(1), 'select x,z · key b=1 · columns a');
  check('-- all\nSELECT count(*) FROM t /* ${} */ WHERE a = 1', undefined, 'select t · key a=? · columns ');
  check('EXPLAIN x', undefined, 'unknown');
  check('${}', undefined, 'unknown');
});

it('reads values from an array and from an object', () => {
  const terms = testTerms();
  const { make } = terms;
  const [a, b] = [make.param('a'), make.param('b')];
  expect(sqlValues(terms, make.array(a, b))).toEqual(v(a, b));
  expect(sqlValues(terms, make.object({ a, $b: b }))).toEqual({
    positional: [],
    named: new Map([
      ['a', a],
      ['b', b],
    ]),
  });
  expect(sqlValues(terms, a)).toEqual(v());
});

it('does not overflow on deep nesting', () => {
  expect(lift(`SELECT a FROM t WHERE ${'('.repeat(2000)}b = 1${')'.repeat(2000)}`)).toBe('select t · key b=? · columns a');
  expect(lift(`SELECT a FROM t WHERE ${'(b = 1 AND '.repeat(5000)}`)).toBe('unknown');
  expect(lift(`SELECT ${'a.'.repeat(2000)}b FROM t`)).toBe('select t · key  · columns b');
});

it('never fails on any text', () => {
  const word = fc.constantFrom(
    'SELECT',
    'FROM',
    'WHERE',
    'AND',
    'OR',
    '(',
    ')',
    '=',
    ',',
    'a',
    '.',
    "'",
    '"',
    '?',
    '$1',
    ';',
    '*',
    'SET',
    'VALUES',
    'IN',
    'BETWEEN',
    '--',
    '/*',
    '${}',
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = `select ${words.join(' ')}`;
      expect(lift(text, v(1, 2))).toBe(lift(text, v(1, 2)));
    }),
    { seed: 3, numRuns: 500 },
  );
});
