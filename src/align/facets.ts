/** Making facets. */
import type { Facet, FacetState, SourceRange } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Safeguard } from '../model/reference.ts';
import { at } from './context.ts';

/** A facet of `safeguard` at an operation, by default reported at the operation itself. */
export function facet(safeguard: Safeguard, operation: Operation | null, state: FacetState, more: Partial<Facet> = {}): Facet {
  const place: SourceRange = operation ? at(operation.event) : { source: 0, range: { start: 0, end: 0 } };
  return {
    safeguard: safeguard.id,
    state,
    operation,
    confidence: 'certain',
    at: place,
    related: [],
    offending: null,
    found: null,
    byDefault: false,
    by: null,
    witness: null,
    shape: [],
    surroundings: [],
    ...more,
  };
}
