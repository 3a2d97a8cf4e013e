import { expect, it } from 'vitest';
import { fitLinear, type Labelled } from '../../src/match/classifier.ts';

const HALF = Math.SQRT1_2;
const text = (label: number, ...features: readonly number[]): Labelled => ({
  label,
  weight: 1,
  vector: features.map((feature) => [feature, features.length === 1 ? 1 : HALF]),
});
const own = ({ weights, bias }: ReturnType<typeof fitLinear>, ...features: readonly number[]): number =>
  features.reduce((sum, feature) => sum + (weights[feature * 2] ?? 0) * (features.length === 1 ? 1 : HALF), bias[0] ?? 0);

/** Word 1 is what tells the other class from this one. */
const FEW = [text(0, 0), text(0, 0, 2), text(1, 0, 1)];

it('scores a text of the class above one of another', () => {
  const fit = fitLinear(FEW, 2, 3);
  expect(own(fit, 0)).toBeGreaterThan(0.5);
  expect(own(fit, 0)).toBeGreaterThan(own(fit, 0, 1));
});

it('learns nothing from a text that is beyond its mark anyway', () => {
  const [without, having] = [fitLinear(FEW, 2, 3), fitLinear([...FEW, text(1, 1)], 2, 3)];
  expect(own(without, 1)).toBeLessThan(0);
  const weightsOf = ({ weights }: typeof without): readonly number[] => [0, 1, 2].map((feature) => weights[feature * 2] ?? 0);
  expect(weightsOf(having)).toEqual(weightsOf(without));
});

it('tells nothing of a class without texts', () => expect([...fitLinear([text(0, 0)], 2, 1).weights][1]).toBe(0));
