/** Lifts events to operations with roles, and tells the facts of their arguments. */
export { createFacts, type FactSource } from './facts.ts';
export { liftOperations } from './lift.ts';
export { memberSchema, readSchema, type Schema, standingsOf, type Validated, validatedBy } from './schemas.ts';
