/** What a mark comment says, read from the words between its delimiters. */
import { CONFIDENCES, type Confidence, type DeviationState, STATES } from '../model/report.ts';

export type MarkWords =
  | { readonly kind: 'bind'; readonly ids: readonly { readonly kind: 'anchor' | 'safeguard'; readonly id: string }[] }
  | { readonly kind: 'exact' }
  | { readonly kind: 'not-here'; readonly ids: readonly string[]; readonly reason: string }
  | {
      readonly kind: 'expect';
      /** Undefined = the example's own reference, null = no reference: `extra/<role>`, `prompt/<check>`. */
      readonly reference: string | null | undefined;
      readonly safeguard: string;
      readonly lookalike: string | null;
      readonly state: DeviationState | null;
      readonly confidence: Confidence | null;
    }
  | { readonly kind: 'malformed'; readonly message: string };

const SEGMENT = /(anchor|safeguard):\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*/y;
const EXPECT = /^expect:\s*(?:([a-z0-9-]+)\/)?([a-z0-9.-]+)(?:#([A-Za-z_$][\w$]*))?((?:\s+[a-z]+)*)$/;
const NOT_HERE = /^not here:\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s+--\s+(\S.*)$/s;

/** Returns null for a comment that is no mark. */
export function readMark(content: string): MarkWords | null {
  if (content === 'exact') return { kind: 'exact' };
  if (/^not here\s*:/.test(content)) return readNotHere(content);
  if (/^expect\s*:/.test(content)) return readExpect(content);
  return /^(?:anchor|safeguard)s?\s*:/.test(content) ? readBinding(content) : null;
}

function readBinding(content: string): MarkWords {
  const ids: { kind: 'anchor' | 'safeguard'; id: string }[] = [];
  SEGMENT.lastIndex = 0;
  let end = 0;
  for (let segment = SEGMENT.exec(content); segment !== null; segment = SEGMENT.exec(content)) {
    for (const id of list(segment[2])) ids.push({ kind: segment[1] === 'anchor' ? 'anchor' : 'safeguard', id });
    end = SEGMENT.lastIndex;
  }
  const whole = ids.length > 0 && /^(?:$|-- )/.test(content.slice(end));
  return whole
    ? { kind: 'bind', ids }
    : { kind: 'malformed', message: 'a mark reads "anchor: name" or "safeguard: id, id", with " -- " before a note' };
}

function readNotHere(content: string): MarkWords {
  const [, ids, reason] = NOT_HERE.exec(content) ?? [];
  if (reason === undefined) return { kind: 'malformed', message: 'it reads "not here: id -- reason"' };
  return { kind: 'not-here', ids: list(ids), reason: reason.trim() };
}

function readExpect(content: string): MarkWords {
  const [, prefix, safeguard, lookalike, tail] = EXPECT.exec(content) ?? [];
  const words = (tail ?? '').split(/\s+/).filter(Boolean);
  const state = STATES.find((each) => words.includes(each)) ?? null;
  const confidence = CONFIDENCES.find((each) => words.includes(each)) ?? null;
  const known = (state === null ? 0 : 1) + (confidence === null ? 0 : 1);
  if (safeguard === undefined || words.length !== known) {
    return { kind: 'malformed', message: 'it reads "expect: [reference/]safeguard[#lookalike] [state] [confidence]"' };
  }
  const unowned = prefix === 'extra' || prefix === 'prompt';
  return {
    kind: 'expect',
    reference: unowned ? null : prefix,
    safeguard: unowned ? `${prefix}/${safeguard}` : safeguard,
    lookalike: lookalike ?? null,
    state,
    confidence,
  };
}

function list(ids: string | undefined): readonly string[] {
  return (ids ?? '').split(',').map((id) => id.trim());
}
