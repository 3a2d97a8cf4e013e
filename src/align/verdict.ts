/** What an argument test is asked and what it answers. */
import type { Condition, Event } from '../model/event.ts';
import type { Leaf } from '../model/facts.ts';
import type { Found } from '../model/operation.ts';
import type { ArgumentTest } from '../model/reference.ts';
import type { Confidence } from '../model/report.ts';
import type { TermId } from '../model/term.ts';
import type { Comparison } from './context.ts';

export interface Fault {
  readonly kind: 'broken' | 'unproven' | 'advise';
  /** The sub-term to blame. */
  readonly term: TermId;
  readonly leaf: Leaf | null;
  readonly confidence: Confidence;
  readonly reason: string;
  readonly witness: { readonly input: string; readonly effect: string } | null;
  /** What lacks is a check, not a part of the value. */
  readonly lacking?: boolean;
}

export interface Judged {
  readonly faults: readonly Fault[];
  /** Something untrusted was there and made harmless: the safeguard was needed and is met. */
  readonly defended: boolean;
}

export interface JudgeInput {
  readonly comparison: Pick<Comparison, 'context' | 'byPrompt' | 'reference'>;
  readonly test: ArgumentTest;
  readonly found: Extract<Found, { state: 'found' }>;
  readonly trigger: 'any-dynamic' | 'untrusted' | 'proven' | 'always';
  readonly conditions: readonly Condition[];
  readonly tagged: boolean;
  /** Where the value is used; checks that come later do not count. */
  readonly event?: Event;
}

/** No fault, and nothing that had to be defended. */
export const FINE: Judged = { faults: [], defended: false };
export const one = (fault: Fault): Judged => ({ faults: [fault], defended: false });
export const fault = (term: TermId, reason: string, more: Partial<Fault> = {}): Fault => ({
  kind: 'broken',
  term,
  leaf: null,
  confidence: 'certain',
  reason,
  witness: null,
  ...more,
});
