/** What the stage itself says of an operation, and looks into the terms that an operation is about. */
import type { ApiRow, Certainty } from '../model/api.ts';
import type { Condition, Event } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { Range } from '../model/source.ts';
import type { Literal, TermId } from '../model/term.ts';
import { type Evaluated, resolve } from '../evaluate/index.ts';

const MAX_LOOK = 300;

/** A constant that the stage gives as an argument. */
export const say = (evaluated: Evaluated, range: Range, lit: Literal): Found => ({
  state: 'found',
  term: evaluated.ladder.arena.make({ op: 'lit', lit }),
  range,
  by: 'argument',
});

/** What no event of the text is: references look at events, and have not looked at what the stage concludes from several. */
const CONCLUDED = -1;

/** An operation of an idiom's row at the place of another one. */
export function derive(
  base: Operation,
  row: ApiRow,
  certainty: Certainty,
  given: Readonly<Record<string, Found>>,
  event: Event = base.event,
): Operation {
  const [role = ''] = row.roles;
  return {
    ...base,
    event: { ...event, id: CONCLUDED },
    role,
    api: role,
    row,
    certainty,
    argument: (name) => given[name] ?? { state: 'absent' },
  };
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

/** A function of another file of the program, or one that the text does not declare. */
export function isOwnFunction({ terms, ladder }: Evaluated, callee: TermId): boolean {
  if (resolve(ladder, callee).rows.length > 0) return false;
  const { op, lit, args } = terms.get(callee);
  if (op === 'free') return /^[a-z]/.test(String(lit)) && ladder.tables.rowsFor(`globalThis.${String(lit)}`).length === 0;
  const module = moduleOf({ terms }, op === 'get' ? (args[0] as TermId) : callee, 0);
  return module.startsWith('.') || module.startsWith('@/');
}

function moduleOf({ terms }: Pick<Evaluated, 'terms'>, id: TermId, depth: number): string {
  const { op, lit, args } = terms.get(id);
  if (op === 'import') return String(lit);
  return op === 'get' && depth < 4 ? moduleOf({ terms }, args[0] as TermId, depth + 1) : '';
}

/** Two operations are about one table, by its value or by its name. */
export function isSameTable({ terms }: Pick<Evaluated, 'terms'>, one: Operation, other: Operation): boolean {
  const [a, b] = [one.argument('table'), other.argument('table')];
  if (a.state !== 'found' || b.state !== 'found') return false;
  const [first, second] = [terms.get(a.term), terms.get(b.term)];
  return a.term === b.term || (first.op === 'lit' && second.op === 'lit' && first.lit === second.lit);
}
