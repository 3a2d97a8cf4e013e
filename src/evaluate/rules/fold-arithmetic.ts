import { argument, literalOf, type Rule } from './rule.ts';

export const foldArithmetic: Rule = {
  id: 'fold-arithmetic',
  example: ['60 * 60', '3600'],
  distinct: ['a * 60', '60'],
  sideCondition: 'Both sides are number literals and the result is finite.',
  ops: ['binary'],
  apply(arena, draft) {
    const left = literalOf(arena, argument(draft, 0));
    const right = literalOf(arena, argument(draft, 1));
    if (typeof left !== 'number' || typeof right !== 'number') return null;
    const value = compute(String(draft.lit), left, right);
    return value === null || (typeof value === 'number' && !Number.isFinite(value)) ? null : { op: 'lit', lit: value };
  },
};

function compute(operator: string, left: number, right: number): number | boolean | null {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<<':
      return left << right;
    case '>>':
      return left >> right;
    case '|':
      return left | right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    default:
      return null;
  }
}
