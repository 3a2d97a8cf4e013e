/** Formulas, snippets and names that try to leave what they are given. */
import express, { type Request } from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { onRuntime } from './accepts/bounded-code.ts';
import { listedOperator, numberOnly } from './accepts/no-eval-of-input.ts';
import { amongKeys, listed, ownMember, prefixed } from './accepts/own-handler-lookup.ts';
import { compiled, emptyContext, withTimeout } from './lookalikes/isolated-runner.ts';
import { byConstructor, direct, quoted, strict, thisContext, wordsRefused, wordsRemoved } from './lookalikes/no-eval-of-input.ts';
import { byIn, byPresence, byType, unchecked } from './lookalikes/own-handler-lookup.ts';
import { evaluateFormula } from './variants/hand-written-parser.ts';
import { actions } from './variants/handler-table.ts';
import { price } from './variants/mathjs-restricted.ts';
import { runSnippet } from './variants/quickjs.ts';

const asked = (body: Record<string, unknown>) => ({ body, query: body, params: {} }) as unknown as Request;
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

describe('the variants', () => {
  it('evaluate formulas', () => {
    expect(evaluateFormula('2*(3+4)', new Map())).toBe(14);
    expect(evaluateFormula('max(price, 3) - 1 / 2', new Map([['price', 10]]))).toBe(9.5);
    expect(price('2*(base+quantity)', 3, 4)).toBe(14);
  });

  it.each(["constructor.constructor('return 1')()", 'constructor(1)', 'toString(1)', 'process', 'max', '1;2', '', 'globalThis'])('refuse the formula %j', (text) => {
    expect(() => evaluateFormula(text, new Map())).toThrow();
    expect(() => price(text, 1, 1)).toThrow();
  });

  it.each(['evaluate("1")', 'parse("1")', 'import({ a: 1 })', 'createUnit("x")', 'simplify("x")'])('keep a formula from %s', (text) => {
    expect(() => price(text, 1, 1)).toThrow();
  });

  it('run a snippet with its input, and stop one that never ends', async () => {
    expect(await runSnippet('input.a + 1', { a: 1 })).toBe(2);
    await expect(runSnippet('while (true) {}', null)).rejects.toThrow('interrupted');
    await expect(onRuntime(asked({ code: 'while (true) {}' }))).rejects.toThrow('interrupted');
  });

  it.each(["this.constructor.constructor('return process')()", 'require("fs")', 'process.exit()'])('keep the snippet %j in its engine', async (code) => {
    await expect(runSnippet(code, null)).rejects.toThrow();
  });

  it('call functions of the table only', async () => {
    const app = express().use(actions);
    await request(app).post('/actions').send({ action: 'echo', payload: 1 }).expect(200, { payload: 1 });
    for (const action of [...INHERITED, ['echo'], null]) await request(app).post('/actions').send({ action }).expect(400);
  });
});

describe('accepted shapes', () => {
  it.each(INHERITED)('call nothing by the name %s', (name) => {
    for (const call of [ownMember, listed, amongKeys, prefixed]) expect(() => call(asked({ name, event: name }))).toThrow(RangeError);
  });

  it('refuse code in the place of a number or an operator', () => {
    expect(() => numberOnly(asked({ digits: '1);process.exit(' }))).toThrow('digits');
    expect(() => listedOperator(asked({ operator: '+ process.exit() +' }))).toThrow('operator');
  });
});

describe('look-alikes', () => {
  const spelled = "globalThis['pro' + 'cess'].pid";
  it.each([
    ['direct', direct],
    ['byConstructor', byConstructor],
    ['strict', strict],
    ['wordsRemoved', wordsRemoved],
    ['wordsRefused', wordsRefused],
    ['thisContext', thisContext],
  ])('%s reaches the process', (_, run) => {
    expect(run(asked({ formula: spelled }))).toBe(process.pid);
  });

  it('quoted runs what follows a quote', () => {
    expect(() => quoted(asked({ formula: "' + (() => { throw new Error('ran') })() + '" }))).toThrow('ran');
  });

  it.each([
    ['emptyContext', emptyContext],
    ['withTimeout', withTimeout],
    ['compiled', compiled],
  ])('%s is left by a constructor', (_, run) => {
    expect(run(asked({ code: "this.constructor.constructor('return process')().pid" }))).toBe(process.pid);
  });

  it.each([
    ['unchecked', unchecked],
    ['byIn', byIn],
    ['byType', byType],
    ['byPresence', byPresence],
  ])('%s calls an inherited function', (_, call) => {
    expect(call(asked({ name: 'constructor', data: 'x' }))).toBeInstanceOf(String);
  });
});
