/** Argument tests about regular expressions: how long they take, and whether they cover the whole text. */
import { cost, looseAnchors, type LooseAnchors } from '../probe/index.ts';
import { fault, FINE, type Judged, type JudgeInput } from './verdict.ts';

const LOOSE: Readonly<Record<LooseAnchors, string>> = {
  'open-bound': 'longer texts hold a match too, so the upper bound limits nothing',
  'split-anchors': 'each anchor belongs to one of the alternatives only',
  'any-line': 'with flag m one good line among others is enough',
};

/** Literal patterns only: another's is judged where it is built. */
export function pattern({ comparison, test, found, event }: JudgeInput): Judged {
  if (test.pattern === undefined) return FINE;
  // What is taken out of a text need not be all of it.
  if (test.pattern === 'whole' && event?.member !== 'test') return FINE;
  const { op, lit, keys } = comparison.context.evaluated.terms.get(found.term);
  if (op !== 'regex') return FINE;
  const reason = test.pattern === 'bounded' ? slow(String(lit), keys[0] ?? '') : loose(String(lit), keys[0] ?? '');
  return reason === null
    ? FINE
    : { faults: [fault(found.term, reason, { confidence: test.pattern === 'bounded' ? 'certain' : 'likely' })], defended: false };
}

/** A repetition of a group is what makes the time double; others are not analyzed, because that takes long itself. */
const REPEATED_GROUP = /\)(?:[*+]|\{\d{1,9},\})/;

/** Growth with a power of the length is common, and texts from outside are mostly short: that is not told of. */
function slow(source: string, flags: string): string | null {
  return REPEATED_GROUP.test(source) && cost(source, flags) === 'exponential' ? 'each further character can double its time' : null;
}

function loose(source: string, flags: string): string | null {
  const found = looseAnchors(source, flags);
  return found === null ? null : LOOSE[found];
}
