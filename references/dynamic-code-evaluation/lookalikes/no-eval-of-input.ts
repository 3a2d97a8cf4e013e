import vm from 'node:vm';
import type { Request } from 'express';

const formulaOf = (req: Request) => String(req.body.formula);

/** Everything that JavaScript can do. */
export function direct(req: Request) {
  // anchor: run, text
  return eval(formulaOf(req));
}

/** The same with another name: the function sees all globals. */
export function byConstructor(req: Request) {
  // anchor: run, text
  return new Function('x', `return ${formulaOf(req)}`)(1);
}

/** Strict mode takes no rights away. */
export function strict(req: Request) {
  // anchor: run, text
  return new Function(`"use strict"; return (${formulaOf(req)})`)();
}

/** The removed words can be put together again: globalThis['pro' + 'cess']. */
export function wordsRemoved(req: Request) {
  const cleaned = formulaOf(req).replace(/require|process/g, '');
  // anchor: run, text
  return eval(cleaned);
}

/** A list of forbidden words ends where JavaScript's other spellings begin. */
export function wordsRefused(req: Request) {
  const formula = formulaOf(req);
  if (/require|process|import/.test(formula)) throw new RangeError('formula');
  // anchor: run, text
  return new Function(`return ${formula}`)();
}

/** Quotes around the value end with a quote in it. */
export function quoted(req: Request) {
  // anchor: run, text
  return eval(`String('${formulaOf(req)}')`);
}

/** The script runs in this very context. */
export function thisContext(req: Request) {
  // anchor: run, text
  return vm.runInThisContext(formulaOf(req));
}
