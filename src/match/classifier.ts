/**
 * A linear classifier for short texts: a support vector machine with squared loss for each class, on normalized vectors.
 *
 *   minimize  Σ weight · miss² + λ (|w|² + b²/BIAS),   miss = how far w · x + b is below 1 for a text of the class, or above 0 for another
 *
 * What is already beyond its mark costs nothing, so that the fit spends itself on the texts that could be confused. Each pass solves the least
 * squares of the examples that miss, by conjugate gradients in the dual (one unknown an example): the cost is linear in the words of the
 * examples and no feature is lost. A class learns from the others' examples too: what many share speaks for none.
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
/** A text of the class counts for several of the others, of which there are many more. */
const OWN = 3;
/** Passes after which hardly an example changes sides. */
const PASSES = 4;
/** More steps change nothing that two decimals show. */
const STEPS = 8;

/** Fits each class against all others; deterministic. */
export function fitLinear(examples: readonly Labelled[], classes: number, features: number): Linear {
  const weights = new Float64Array(features * classes);
  const bias = new Float64Array(classes);
  for (let own = 0; own < classes; own += 1) {
    const plane = fitClass(examples, own, features);
    bias[own] = plane.bias;
    for (let feature = 0; feature < features; feature += 1) weights[feature * classes + own] = plane.weights[feature] as number;
  }
  return { weights, bias };
}

interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** An example as one class sees it. */
interface Target {
  readonly vector: Vector;
  readonly target: 0 | 1;
  readonly ridge: number;
}

function fitClass(examples: readonly Labelled[], own: number, features: number): Plane {
  const targets = examples.map(({ vector, label, weight }): Target => {
    const isOwn = label === own;
    return { vector, target: isOwn ? 1 : 0, ridge: RIDGE / (isOwn ? weight * OWN : weight) };
  });
  let plane = leastSquares(targets, features);
  for (let pass = 1; pass < PASSES; pass += 1) {
    const current = plane;
    const missing = targets.filter(({ vector, target }) => {
      const score = scoreOf(current, vector);
      return target === 1 ? score < 1 : score > 0;
    });
    plane = leastSquares(missing, features);
  }
  return plane;
}

function scoreOf({ weights, bias }: Plane, vector: Vector): number {
  let score = bias;
  for (const [feature, value] of vector) score += (weights[feature] as number) * value;
  return score;
}

/** The plane from the dual variables, by conjugate gradients from zero. */
function leastSquares(targets: readonly Target[], features: number): Plane {
  const dual = new Float64Array(targets.length);
  const rest = Float64Array.from(targets, ({ target }) => target);
  const direction = rest.slice();
  let size = dot(rest, rest);
  for (let step = 0; step < STEPS && size > Number.EPSILON; step += 1) {
    const image = multiply(targets, direction, features);
    const length = size / dot(direction, image);
    for (let i = 0; i < dual.length; i += 1) {
      dual[i] = (dual[i] as number) + length * (direction[i] as number);
      rest[i] = (rest[i] as number) - length * (image[i] as number);
    }
    const next = dot(rest, rest);
    for (let i = 0; i < dual.length; i += 1) direction[i] = (rest[i] as number) + (next / size) * (direction[i] as number);
    size = next;
  }
  return planeOf(targets, dual, features);
}

function planeOf(targets: readonly Target[], dual: Float64Array, features: number): Plane {
  const weights = new Float64Array(features);
  let bias = 0;
  for (const [i, { vector }] of targets.entries()) {
    const share = dual[i] as number;
    bias += BIAS * share;
    for (const [feature, value] of vector) weights[feature] = (weights[feature] as number) + share * value;
  }
  return { weights, bias };
}

/** (Gram matrix + BIAS + ridge) · vector, without the matrix. */
function multiply(targets: readonly Target[], vector: Float64Array, features: number): Float64Array {
  const image = planeOf(targets, vector, features);
  return Float64Array.from(targets, ({ vector: own, ridge }, i) => scoreOf(image, own) + ridge * (vector[i] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
