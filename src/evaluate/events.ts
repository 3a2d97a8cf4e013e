/** Recording events. */
import type { Event, Span } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { addLimit, type Frame, type Machine, MAX_EVENTS, nextSeq, type Path } from './machine.ts';

export const NOTHING: TermId = -1;

export interface EventDraft {
  readonly kind: Event['kind'];
  readonly callee?: TermId;
  readonly receiver?: TermId;
  readonly member?: string | null;
  readonly args?: Event['args'];
  readonly result?: TermId;
  readonly range: Range;
  readonly idiom?: string | null;
  /** False for calls that nobody waits for yet. */
  readonly settled?: boolean;
}

/** Appends an event at the point that `path` has reached and returns its id, or -1 when the limit is hit. */
export function emit(machine: Machine, frame: Frame, path: Path, draft: EventDraft): number {
  if (path.ended) return -1;
  if (machine.events.length >= MAX_EVENTS) {
    addLimit(machine, 'too many operations', frame.source, draft.range);
    return -1;
  }
  const seq = nextSeq(machine);
  const id = machine.events.length;
  machine.events.push({
    id,
    kind: draft.kind,
    callee: draft.callee ?? NOTHING,
    receiver: draft.receiver ?? NOTHING,
    member: draft.member ?? null,
    args: draft.args ?? [],
    result: draft.result ?? NOTHING,
    pc: path.pc,
    range: draft.range,
    source: frame.source,
    via: frame.via,
    entry: machine.entry,
    enclosing: frame.enclosing,
    seq,
    settled: (draft.settled ?? true) ? [{ from: seq, until: Number.POSITIVE_INFINITY }] : [],
    branch: path.branch,
    tries: frame.tries,
    repeated: frame.repeated,
    idiom: draft.idiom ?? null,
    complete: frame.complete,
  });
  return id;
}

/** From now on (until `until`) the given events are known to have finished. */
export function settle(machine: Machine, events: readonly number[], span: Span): void {
  for (const id of events) machine.events[id]?.settled.push(span);
}

/** Events from `first` on are finished only up to now: their function was started, nobody waited for it. Returns their ids. */
export function unsettleFrom(machine: Machine, first: number): number[] {
  const ids: number[] = [];
  const until = machine.seq + 1;
  for (let id = first; id < machine.events.length; id += 1) {
    const event = machine.events[id];
    if (!event) continue;
    ids.push(id);
    event.settled = event.settled.map((span) => (span.until === Number.POSITIVE_INFINITY ? { from: span.from, until } : span));
  }
  return ids;
}
