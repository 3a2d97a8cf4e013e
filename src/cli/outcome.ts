import type { ReviewInput } from '../model/review.ts';
import { oneLine } from './host.ts';
import type { Pipeline } from './pipeline.ts';
import type { Outcome } from './worker-pool.ts';

/** Reviews one record; whatever is thrown becomes the record's own error. */
export function reviewInProcess({ review }: Pipeline, input: ReviewInput): Outcome {
  try {
    return { report: review(input) };
  } catch (error) {
    return { error: { code: 'internal', message: oneLine(error instanceof Error ? error.message : String(error)) } };
  }
}
