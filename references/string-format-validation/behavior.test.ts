/** What the forms let through, and how long a pattern works on a text that nearly matches. */
import { runInNewContext } from 'node:vm';
import express, { type Request } from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { anchoredAlternatives, groupedAlternatives, refusedAnywhere, somewhere } from './accepts/anchored.ts';
import { distinctStart, fixedTurns, oneClass } from './accepts/bounded-time.ts';
import { converted, typeCompared } from './accepts/type-first.ts';
import { anyLine, nowhereAnchored, splitAlternatives, startOnly } from './lookalikes/anchored.ts';
import { lengthLimit, nestedPlus, optionalSeparator, sameAlternatives } from './lookalikes/bounded-time.ts';
import { claimedType, presentOnly } from './lookalikes/type-first.ts';
import { isAddress, isWebAddress, parseVersion } from './variants/built-ins.ts';
import { contacts } from './variants/libraries.ts';
import { isEmail, isSlug, isUsername } from './variants/patterns.ts';

const LONG = `${'a'.repeat(100_000)}!`;

/** A request whose query and body hold the value under each name that the functions read. */
function asking(value: unknown): Request {
  const names = ['name', 'email', 'address', 'type', 'color', 'password', 'code', 'pin'];
  const values = Object.fromEntries(names.map((name) => [name, value]));
  return { query: values, body: values } as unknown as Request;
}

describe('the variants', () => {
  it.each([
    [isSlug, 'my-first-post', ['My Post', 'a--b', '-a', 'a\n<script>', LONG, ['bob']]],
    [isUsername, 'bob_7', ['bo', 'bob\n<script>', 'b'.repeat(21), LONG, ['bob']]],
    [isEmail, 'a@b.co', ['a@b', 'a b@c.co', 'a@b.co\r\nBcc: x@y.z', 'a@b@c.co', LONG, ['a@b.co']]],
    [isAddress, '192.0.2.7', ['256.1.1.1', '1.2.3', '192.0.2.7\n', LONG, ['192.0.2.7']]],
    [isWebAddress, 'https://example.com/x', ['javascript:alert(1)', 'example.com', '//example.com', LONG, ['https://example.com']]],
    [(text: unknown) => parseVersion(text) !== null, '1.20.3', ['1.2', '1.2.3\n4', '1.2.3.4', '1.2.999999', LONG, ['1.2.3']]],
  ])('%o let %j pass, and nothing like it', (check: (text: unknown) => boolean, good, bad) => {
    expect(check(good)).toBe(true);
    for (const text of bad) expect(check(text)).toBe(false);
  });

  it('answer long texts at once', () => {
    const start = performance.now();
    for (const check of [isSlug, isUsername, isEmail, isAddress, isWebAddress]) check(LONG);
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('ask the libraries for the known forms', async () => {
    const app = express().use(express.json(), contacts);
    const post = (body: object) => request(app).post('/contacts').send(body);
    const good = { email: 'ann@example.com', born: '2001-02-03', phone: '+4915112345678', code: 'ABC-12345' };
    const { body } = await post(good).expect(200);
    expect(body).toEqual({ email: good.email, born: good.born, phone: good.phone });
    for (const bad of [{ email: 'a@b' }, { born: '2001-02-30' }, { phone: '112' }, { code: 'ABC-1234\nx' }, { code: ['ABC-12345'] }]) {
      await post({ ...good, ...bad }).expect(422);
    }
  });
});

describe('accepted shapes', () => {
  it('let the good text pass and stop the bad one', () => {
    expect([distinctStart(asking('a.b@c.co')), oneClass(asking('Ann B.')), fixedTurns(asking('1:2:3:4:5:6:7:8'))]).toEqual([true, true, true]);
    expect([distinctStart, oneClass, fixedTurns].map((check) => check(asking('a'.repeat(60_000))))).toEqual([false, false, false]);
    expect([groupedAlternatives(asking('jpg')), anchoredAlternatives(asking('fff')), refusedAnywhere(asking('bob'))]).toEqual([true, true, true]);
    expect([groupedAlternatives(asking('jpg.exe')), anchoredAlternatives(asking('ffff')), refusedAnywhere(asking('bob\n<'))]).toEqual([false, false, false]);
    expect([somewhere(asking('correct-horse-staple')), somewhere(asking('abc'))]).toEqual([true, false]);
  });

  it('see a text', () => {
    expect([typeCompared(asking('bob')), typeCompared(asking(['bob']))]).toEqual([true, false]);
    expect(converted(asking(['bob']))).toBe('bob');
  });
});

describe('look-alikes', () => {
  it.each([
    [nowhereAnchored, '<script>bob</script>'],
    [startOnly, "1234' OR 1=1"],
    [splitAlternatives, 'jpg.exe'],
    [anyLine, 'bob\n<script>'],
    [claimedType, ['bob']],
    [presentOnly, ['bob']],
  ])('%o let %j pass', (check, value) => {
    expect(check(asking(value))).toBe(true);
  });

  it.each([
    [optionalSeparator, `${'a'.repeat(40)}!`],
    [nestedPlus, 'a'.repeat(40)],
    [lengthLimit, `${'a'.repeat(45)}!`],
    [sameAlternatives, `${'1'.repeat(40)}!`],
  ])('%o work on %j without an end', (check, text) => {
    expect(() => runInNewContext('check(value)', { check, value: asking(text) }, { timeout: 200 })).toThrow(/timed out/);
  });
});
