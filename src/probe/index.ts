/** Probing: terms interpreted on chosen inputs, and what is bad about the values that come out. Pure. */
export { apiName } from './api-name.ts';
export { DEFAULT_FUEL, interpret, interpretCondition, type Interpreted, type InterpretOptions } from './interpret.ts';
export { cost, sampleOf, type RegexCost } from './regex/index.ts';
export { fromPlain, showValue, stringsIn, toPlain, type Value } from './values.ts';
