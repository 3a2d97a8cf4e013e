/**
 * A linear classifier for short texts: ridge regression of one target a class on normalized vectors, solved by conjugate gradients.
 *
 *   minimize  Σ weight (w · x + b − y)² + λ (|w|² + b²/BIAS)
 *
 * It is solved in the dual (one unknown an example), so that the cost is linear in the words of the examples and no feature is lost. A class
 * learns from the others' examples too: what many share speaks for none.
 */

/** Feature numbers and values; a vector of length one or less. */
export type Vector = readonly (readonly [feature: number, value: number])[];

export interface Labelled {
  readonly vector: Vector;
  readonly label: number;
  /** How much the example counts. */
  readonly weight: number;
}

export interface Linear {
  /** By feature, then by class. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

const RIDGE = 1.2;
const BIAS = 0.1;
/** More steps change nothing that two decimals show. */
const STEPS = 8;

/** Fits one regression a class; deterministic. */
export function fitLinear(examples: readonly Labelled[], classes: number, features: number): Linear {
  const weights = new Float64Array(features * classes);
  const bias = new Float64Array(classes);
  for (let own = 0; own < classes; own += 1) {
    const dual = solve(examples, own, features);
    for (const [i, { vector }] of examples.entries()) {
      const share = dual[i] as number;
      bias[own] = (bias[own] as number) + BIAS * share;
      for (const [feature, value] of vector)
        weights[feature * classes + own] = (weights[feature * classes + own] as number) + share * value;
    }
  }
  return { weights, bias };
}

/** The dual variables of one class, by conjugate gradients from zero. */
function solve(examples: readonly Labelled[], own: number, features: number): Float64Array {
  const dual = new Float64Array(examples.length);
  const rest = Float64Array.from(examples, ({ label }) => (label === own ? 1 : 0));
  const direction = rest.slice();
  let size = dot(rest, rest);
  for (let step = 0; step < STEPS && size > Number.EPSILON; step += 1) {
    const image = multiply(examples, direction, features);
    const length = size / dot(direction, image);
    for (let i = 0; i < dual.length; i += 1) {
      dual[i] = (dual[i] as number) + length * (direction[i] as number);
      rest[i] = (rest[i] as number) - length * (image[i] as number);
    }
    const next = dot(rest, rest);
    for (let i = 0; i < dual.length; i += 1) direction[i] = (rest[i] as number) + (next / size) * (direction[i] as number);
    size = next;
  }
  return dual;
}

/** (Gram matrix + BIAS + RIDGE / weight) · vector, without the matrix. */
function multiply(examples: readonly Labelled[], vector: Float64Array, features: number): Float64Array {
  const sums = new Float64Array(features);
  let all = 0;
  for (const [i, example] of examples.entries()) {
    const factor = vector[i] as number;
    all += factor;
    for (const [feature, value] of example.vector) sums[feature] = (sums[feature] as number) + factor * value;
  }
  return Float64Array.from(examples, (example, i) => {
    let sum = BIAS * all + (RIDGE / example.weight) * (vector[i] as number);
    for (const [feature, value] of example.vector) sum += (sums[feature] as number) * value;
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
