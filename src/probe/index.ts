/** Probing: terms interpreted on chosen inputs, and what is bad about the values that come out. Pure. */
export { apiName } from './api-name.ts';
export { literalsAbout } from './holes.ts';
export { dressed } from './inputs.ts';
export { interpret, interpretCondition, type Interpreted, type InterpretOptions } from './interpret.ts';
export { cost, flawsOf, looseAnchors, type LooseAnchors } from './regex/index.ts';
export { fromPlain, showValue, toPlain, type Value } from './values.ts';
export { type GuardCondition, type GuardToProbe, probeGuard, type ProbeHole, type ProbeOutcome } from './probe-guard.ts';
export { type Attack, decodeProbes, type DecodedProbes, type ProbeFault, type ProbeFile, type ProbeSet } from './probe-set.ts';
