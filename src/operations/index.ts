/** Lifts events to operations with roles, and tells the facts of their arguments. */
export { createFacts, type FactSource } from './facts.ts';
export { liftOperations } from './lift.ts';
export { readSchema, type Schema, type Validated, validatedBy } from './schemas.ts';
