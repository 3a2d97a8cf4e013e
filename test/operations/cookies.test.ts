/** A cookie that is written as text is a cookie.set like any other. */
import { describe, expect, it } from 'vitest';
import { liftOperations } from '../../src/operations/index.ts';
import { evaluated } from '../evaluate/render.ts';

async function cookie(text: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const result = await evaluated(`import express from 'express'; express().get('/', (req, res) => { ${text} });`);
  const operation = liftOperations(result).findLast(({ role }) => role === 'cookie.set');
  if (!operation) return undefined;
  const show = (name: string) => {
    const found = operation.argument(name);
    return found.state !== 'found' ? found.state : result.terms.get(found.term).op === 'lit' ? result.terms.get(found.term).lit : 'a value';
  };
  return Object.fromEntries(['name', 'value', 'http-only', 'secure', 'same-site', 'max-age', 'path'].map((name) => [name, show(name)]));
}

describe('a Set-Cookie header', () => {
  it.each([
    [
      "res.setHeader('Set-Cookie', `sid=${req.body.id}; HttpOnly; Path=/; SameSite=Lax`)",
      { name: 'sid', value: 'a value', 'http-only': true, secure: false, 'same-site': 'Lax', 'max-age': 'absent', path: '/' },
    ],
    [
      "res.setHeader('set-cookie', ['sid=' + req.body.id + '; secure; max-age=' + req.body.age])",
      { name: 'sid', value: 'a value', 'http-only': false, secure: true, 'same-site': null, 'max-age': '', path: 'absent' },
    ],
    [
      "res.setHeader('Set-Cookie', 'theme=dark')",
      { name: 'theme', value: 'dark', 'http-only': false, secure: false, 'same-site': null, 'max-age': 'absent', path: 'absent' },
    ],
    [
      "res.setHeader('Set-Cookie', `sid=${req.body.id}; ${req.body.flags}`)",
      {
        name: 'sid',
        value: 'a value',
        'http-only': 'unknown',
        secure: 'unknown',
        'same-site': 'unknown',
        'max-age': 'unknown',
        path: 'unknown',
      },
    ],
    ["res.setHeader('Set-Cookie', req.body.cookie)", undefined],
    ["res.setHeader('Cache-Control', 'max-age=1')", undefined],
  ])('%s', async (text, expected) => expect(await cookie(text)).toEqual(expected));
});

it('a cookie of a script can be read by scripts', async () => {
  expect(await cookie('document.cookie = `token=${req.body.t}; secure; httponly`;')).toMatchObject({
    name: 'token',
    secure: true,
    'http-only': false,
  });
});
