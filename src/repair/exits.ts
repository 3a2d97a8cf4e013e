/** Two answers that tell something apart: one takes the other's words. */
import type { Proposal, RepairRequest } from './request.ts';
import { nodeAt, rangeOf } from './syntax.ts';

/** The answer that is told apart takes the other's words; of two that should merely be alike, the one that is written first does. */
export function exitProposals({ file, facet, safeguard: { rule }, at }: RepairRequest): readonly Proposal[] {
  const [other] = facet.related;
  if (other === undefined || other.source !== facet.at.source) return [];
  const [mine, theirs] = [nodeAt(file, at), nodeAt(file, other.range)];
  if (mine.kind !== theirs.kind || mine.getText() === theirs.getText()) return [];
  const [odd, right] = rule.kind === 'same' && rule.like !== null ? [mine, theirs] : [theirs, mine];
  return [{ edits: [{ ...rangeOf(odd), text: right.getText() }], shown: rangeOf(odd) }];
}
