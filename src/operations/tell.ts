/** What the stage itself says of an operation, and looks into the terms that an operation is about. */
import type { ApiRow, Certainty } from '../model/api.ts';
import type { Condition, Event } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { Range } from '../model/source.ts';
import type { Literal, TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

const MAX_LOOK = 300;

/** A constant that the stage gives as an argument. */
export const say = (evaluated: Evaluated, range: Range, lit: Literal): Found => ({
  state: 'found',
  term: evaluated.ladder.arena.make({ op: 'lit', lit }),
  range,
  by: 'argument',
});

/** An operation of an idiom's row at the place of another one. */
export function derive(
  base: Operation,
  row: ApiRow,
  certainty: Certainty,
  given: Readonly<Record<string, Found>>,
  event: Event = base.event,
): Operation {
  const [role = ''] = row.roles;
  return { ...base, event, role, api: role, row, certainty, argument: (name) => given[name] ?? { state: 'absent' } };
}

/** Numbered again, with more put in. */
export const withMore = (operations: readonly Operation[], more: readonly Operation[]): readonly Operation[] =>
  more.length === 0 ? operations : [...operations, ...more].map((one, id) => ({ ...one, id }));

/** The conditions that hold where an event happens. */
export function conditionsOf({ pc }: Pick<Event, 'pc'>): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let cell = pc; cell; cell = cell.rest) conditions.push(cell.condition);
  return conditions;
}

/** Some part of the values passes. */
export function someTerm({ terms }: Pick<Evaluated, 'terms'>, from: readonly TermId[], passes: (id: TermId) => boolean): boolean {
  const stack = [...from];
  const seen = new Set<TermId>();
  for (let id = stack.pop(); id !== undefined && seen.size < MAX_LOOK; id = stack.pop()) {
    if (id < 0 || seen.has(id)) continue;
    seen.add(id);
    if (passes(id)) return true;
    stack.push(...terms.get(id).args);
  }
  return false;
}

/** Somewhere in the values a key, a member or a word of a text is of a class. */
export function hasName({ terms, ladder }: Evaluated, from: readonly TermId[], words: string): boolean {
  const isOne = (name: string) => ladder.tables.wordsOf(name).some(({ id }) => id === words);
  return someTerm({ terms }, from, (id) => {
    const { op, lit, keys } = terms.get(id);
    const texts = typeof lit === 'string' && (op === 'get' || op === 'lit') ? lit.split(/\W+/) : [];
    return [...(op === 'object' ? keys : []), ...texts].some(isOne);
  });
}
