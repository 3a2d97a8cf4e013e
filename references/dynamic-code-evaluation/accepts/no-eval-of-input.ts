import type { Request } from 'express';

/** The text is a constant of the code. */
export function constantText() {
  // anchor: run, text
  return new Function('return this')();
}

/** A number is no code of its own. */
export function numberOnly(req: Request) {
  const digits = Number(req.query['digits']);
  if (!Number.isInteger(digits)) throw new RangeError('digits');
  // anchor: run, text
  return new Function('value', `return value.toFixed(${digits})`);
}

/** One of two constant operators. */
export function listedOperator(req: Request) {
  const operator = String(req.query['operator']);
  if (operator !== '+' && operator !== '*') throw new RangeError('operator');
  // anchor: run, text
  return new Function('a', 'b', `return a ${operator} b`);
}
