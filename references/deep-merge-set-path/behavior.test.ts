/** No input of the variants reaches Object.prototype; the look-alikes let it through. */
import lodash from 'lodash';
import { afterEach, describe, expect, it } from 'vitest';
import { byPattern, compared, listed } from './accepts/forbidden-keys.ts';
import { madeOnTheWay, ownOfSource, protoOnly, removedOnce } from './lookalikes/forbidden-keys.ts';
import { deepMerge, setPath } from './variants/merge-and-set.ts';
import { parseForm } from './variants/form-fields.ts';

const PROTO = JSON.parse('{"__proto__":{"polluted":true}}') as Record<string, unknown>;
const CONSTRUCTOR = { constructor: { prototype: { polluted: true } } };
const polluted = () => ({} as { polluted?: boolean }).polluted;

afterEach(() => {
  delete (Object.prototype as { polluted?: boolean }).polluted;
});

describe('the variants', () => {
  it('merge and set what was asked for', () => {
    expect(deepMerge({ a: { b: 1, c: 2 } }, { a: { b: 3 }, d: { e: 4 } })).toEqual({ a: { b: 3, c: 2 }, d: { e: 4 } });
    const target = {};
    setPath(target, 'a.b.c', 1);
    expect(target).toEqual({ a: { b: { c: 1 } } });
    expect(parseForm('name=Ada&address[city]=Rome&address[geo][lat]=1')).toEqual({ name: 'Ada', address: { city: 'Rome', geo: { lat: '1' } } });
  });

  it('leave the prototype alone', () => {
    deepMerge({}, PROTO);
    deepMerge({ constructor: Object }, CONSTRUCTOR);
    for (const path of ['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted']) {
      expect(() => setPath({}, path, true)).toThrow('Not a path');
    }
    for (const form of ['__proto__[polluted]=1', 'a[constructor][prototype][polluted]=1']) expect(() => parseForm(form)).toThrow('Unexpected field');
    expect(polluted()).toBeUndefined();
  });

  it('stop at a depth', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`) as Record<string, unknown>;
    expect(() => deepMerge({}, deep)).toThrow('Too deep');
  });
});

it('accepted shapes and the library leave the prototype alone', () => {
  compared({}, PROTO);
  expect(() => listed({}, '__proto__.polluted', true)).toThrow();
  expect(() => byPattern({}, 'constructor.prototype.polluted', true)).toThrow();
  lodash.merge({}, PROTO, CONSTRUCTOR);
  lodash.set({}, 'constructor.prototype.polluted', true);
  lodash.set({}, [['__proto__'], 'polluted'] as never, true);
  lodash.zipObjectDeep(['__proto__.polluted'], [true]);
  expect(polluted()).toBeUndefined();
});

it.each([
  ['ownOfSource', () => ownOfSource({}, PROTO)],
  ['protoOnly', () => ((protoOnly({}, 'constructor.prototype') as { polluted: boolean }).polluted = true)],
  ['removedOnce', () => ((removedOnce({}, '__pro__proto__to__') as { polluted: boolean }).polluted = true)],
  ['madeOnTheWay', () => madeOnTheWay({}, '__proto__.polluted', true)],
])('the look-alike %s reaches the prototype', (_, attack) => {
  attack();
  expect(polluted()).toBe(true);
});
