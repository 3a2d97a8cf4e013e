/** Dispatch tables: `handlers[event.type]?.(event)` calls whichever function of the table the key names. */
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { assume } from './conditions.ts';
import { functionOf, inline } from './functions.ts';
import { joinAny, phi } from './joins.ts';
import { fork, type Frame, type FunctionValue, type Machine, nextSite, type Path } from './machine.ts';

/** Entries of one table that are followed. */
const MAX_ENTRIES = 32;

interface Entry {
  readonly key: TermId;
  readonly fn: FunctionValue;
}

/** Runs each function of a table under the condition that the key names it; null when the callee is no such table. */
export function dispatch(machine: Machine, frame: Frame, path: Path, callee: TermId, args: readonly TermId[], range: Range): TermId | null {
  const found = tableOf(machine, callee);
  if (found === null || found.entries.length === 0) return null;
  const site = nextSite(machine);
  const values: TermId[] = [];
  const arms = found.entries.slice(0, MAX_ENTRIES).map(({ key, fn }, arm) => {
    const inner = fork(path, { site, arm });
    assume(machine, inner, machine.arena.make({ op: 'binary', lit: '===', args: [found.key, key] }), true, range);
    if (!inner.ended) values.push(inline(machine, frame, inner, fn, args, { range }));
    return inner;
  });
  joinAny(machine, path, [fork(path, null), ...arms.map((arm) => ({ ...arm, ended: false }))]);
  return values.length === 0 ? null : phi(machine, values);
}

/** `{ a: f, b: g }[key]`, or `new Map([['a', f], ['b', g]]).get(key)`. */
function tableOf(machine: Machine, callee: TermId): { readonly key: TermId; readonly entries: readonly Entry[] } | null {
  const { arena } = machine;
  const term = arena.get(callee);
  const [owner, key] = term.args as [TermId, TermId];
  if (term.op === 'index') {
    const table = arena.get(owner);
    if (table.op !== 'object') return null;
    return {
      key,
      entries: table.keys.flatMap((name, i) => entryOf(machine, arena.make({ op: 'lit', lit: name }), table.args[i] as TermId)),
    };
  }
  if (term.op !== 'call') return null;
  const member = arena.get(owner);
  const map = member.op === 'get' && member.lit === 'get' ? arena.get(member.args[0] as TermId) : null;
  const list =
    map?.op === 'new' && arena.get(map.args[0] as TermId).lit === 'Map' && map.args[1] !== undefined ? arena.get(map.args[1]) : null;
  if (list?.op !== 'array') return null;
  return {
    key,
    entries: list.args.flatMap((pair) =>
      arena.get(pair).op === 'array' ? entryOf(machine, arena.get(pair).args[0] as TermId, arena.get(pair).args[1] as TermId) : [],
    ),
  };
}

function entryOf(machine: Machine, key: TermId, value: TermId | undefined): readonly Entry[] {
  const fn = value === undefined ? null : functionOf(machine, value);
  return fn === null ? [] : [{ key, fn }];
}
