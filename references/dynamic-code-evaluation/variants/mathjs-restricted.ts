import { all, create } from 'mathjs';

const math = create(all ?? {});
// Taken before it is closed to formulas.
const { evaluate } = math;

const closed = (): never => {
  throw new RangeError('This function is not available in a formula');
};
math.import({ import: closed, createUnit: closed, evaluate: closed, parse: closed, simplify: closed, derivative: closed, reviver: closed }, { override: true });

// not here: isolated-runner, bounded-code -- a formula has no statements and no loops
// not here: no-timer-text, own-handler-lookup -- no timer, no call by name
/** The price by the formula that the shop's owner typed: numbers, operators and the two variables. */
export function price(formula: string, quantity: number, base: number): number {
  if (formula.length > 200) throw new RangeError('The formula is too long');
  // anchor: run
  // safeguard: no-eval-of-input
  const result: unknown = evaluate(formula, { quantity, base });
  if (typeof result !== 'number' || !Number.isFinite(result)) throw new RangeError('The formula gives no number');
  return result;
}
