/** Turns facets and dangers into deviations. */
export { assessDangers } from './dangers.ts';
export { assessDemands } from './demands.ts';
export { assess, type AssessContext, type Assessed, isDeviating, merge } from './deviations.ts';
export { locationOf } from './places.ts';
export { signatureOf, stateOfSignature } from './signature.ts';
export { unjudgedDemands } from './unjudged-demands.ts';
