import { describe, expect, test } from 'vitest';
import { decodeTables, indexTables, splitWords } from '../../src/tables/index.ts';
import { builtInTableFiles } from './built-in.ts';

const index = indexTables((await decodeTables(builtInTableFiles())).tables);

describe('rows', () => {
  const rolesOf = (api: string): readonly string[] => index.rowsFor(api).flatMap(({ roles }) => roles);

  test('are found by id', () => {
    expect(rolesOf('fs.readFile')).toEqual(['file.read']);
    expect(rolesOf('pg.Client#query')).toEqual(['db.query']);
  });

  test('are inherited from the nearest supertype that has the member', () => {
    expect(rolesOf('pg.PoolClient#query')).toEqual(['db.query']);
    expect(rolesOf('express.Application#post')).toEqual(['route.register']);
  });

  test('of any other member apply where a type has no such member', () => {
    expect(rolesOf('express-session.Session#userId')).toEqual(['session.write']);
    expect(rolesOf('express-session.Session#regenerate')).toEqual(['session.regenerate']);
  });

  test('of a type alone are those of calling a value of it', () => {
    expect(rolesOf('knex.Knex')).toEqual(['db.read', 'db.clause']);
    expect(rolesOf('sequelize.Model.findByPk')).toEqual(['db.read']);
  });

  test.each(['constructor', '__proto__', 'toString', 'fs.constructor', '#', 'pg.Client#', ''])('are none for %j', (api) => {
    expect(index.rowsFor(api)).toEqual([]);
    expect(index.rowsByMember(api === '' ? 'nothing at all' : `${api}?`)).toEqual([]);
  });

  test('are found by their member alone', () => {
    expect(index.rowsByMember('readFileSync').map(({ api }) => api)).toContain('fs.readFileSync');
  });
});

describe('modules and names', () => {
  test.each([
    ['node:fs/promises', 'fs'],
    ['fs-extra', 'fs'],
    ['bcryptjs', 'bcrypt'],
    ['node:path', 'path'],
    ['left-pad', null],
    ['constructor', null],
  ])('%s is %s', (module, library) => {
    expect(index.libraryOf(module)).toBe(library);
  });

  test('aliases lead to what they name', () => {
    expect(index.resolveAlias('fs.promises')).toBe('fs');
    expect(index.resolveAlias('fs.readFile')).toBe('fs.readFile');
  });

  test('conventional names have a type', () => {
    expect(index.nameType('req')).toBe('express.Request');
    expect(index.nameType('$results')).toBe('jquery.JQuery');
    expect(index.nameType('$')).toBe('jquery');
    expect(index.nameType('constructor')).toBeNull();
  });
});

describe('sources', () => {
  test.each([
    ['express.Request.body', 'request', 'json'],
    ['req.query', 'request', 'query'],
    ['express.Request.url', 'request', 'url'],
    ['process.env', 'env', null],
    ['req.user', 'principal', null],
  ])('%s', (path, origin, part) => {
    expect(index.sourceAt(path)).toMatchObject({ origin, part });
  });

  test('are inherited', () => {
    expect(index.sourceAt('express.Request.rawHeaders')).toMatchObject({ origin: 'request', part: 'header' });
    expect(index.sourceAt('express.Response.nothing')).toBeNull();
  });
});

describe('words', () => {
  test.each([
    ['userAPIKey2', 'user api key 2'],
    ['X-CSRF-Token', 'x csrf token'],
    ['snake_case_name', 'snake case name'],
    ['HTMLElement', 'html element'],
    ['sha256Hash', 'sha 256 hash'],
    ['', ''],
    ['__proto__', 'proto'],
  ])('%s', (identifier, words) => {
    expect(splitWords(identifier).join(' ')).toBe(words);
  });

  test.each([
    ['password', ['credential']],
    ['newPassword', ['credential']],
    ['passwordHash', ['password-hash']],
    ['passwordLength', ['amount']],
    ['jwtSecret', ['secret']],
    ['resetTokens', ['mailed-token', 'secret']],
    ['csrfToken', ['csrf']],
    ['maxTokens', ['amount']],
    ['escapeHtml', ['escape-html']],
    ['unescapeHtml', []],
    ['requireAuth', ['auth-middleware']],
    ['requireAdmin', ['access-middleware']],
    ['loginLimiter', ['rate-limit']],
    ['ALLOWED_HOSTS', ['allow-list']],
    ['opts', ['options-parameter']],
    ['constructor', []],
    ['keyboard', []],
    ['compass', []],
  ])('%s is of %j', (identifier, classes) => {
    expect(index.wordsOf(identifier).map(({ id }) => id)).toEqual(classes);
  });

  test('an endless name costs no more than a long one', () => {
    expect(splitWords('password'.repeat(100_000)).length).toBeLessThanOrEqual(16);
  });
});
