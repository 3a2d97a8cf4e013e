/** The type that a value has where it is used: by its source, by a schema, or by the conditions that hold there. */
import type { Condition } from '../model/event.ts';
import type { Leaf, ValueType } from '../model/facts.ts';
import { memberSchema, readSchema, standingsOf } from '../operations/index.ts';
import { fromPlain, type Value } from '../probe/index.ts';
import { type AlignContext, mentions } from './context.ts';
import { check } from './probe-hole.ts';

/** Values of other types than text; a check that refuses them all fixes the type. */
const OTHERS: readonly { readonly type: ValueType; readonly value: Value }[] = [
  { type: 'object', value: fromPlain({ $gt: '' }) },
  { type: 'array', value: fromPlain(['a', 'b']) },
];
const TEXTS: readonly string[] = ['a', 'user@example.com', '507f1f77bcf86cd799439011', '42', 'x'.repeat(12)];

/** `unproven` when a check that the text does not show is the only one. */
export function refinedType(
  context: AlignContext,
  leaf: Leaf,
  conditions: readonly Pick<Condition, 'term' | 'holds'>[],
): ValueType | 'unproven' {
  const standings = standingsOf(context.evaluated, leaf.term);
  if (standings !== null && !conditions.some(({ term }) => standings.some((standing) => mentions(context, term, standing)))) return 'any';
  if (isScalar(leaf.type)) return leaf.type;
  const checked = checkedType(context, leaf, conditions);
  if (checked !== null) return checked;
  const about = conditions.filter((condition) => mentions(context, condition.term, leaf.term));
  if (about.length === 0) return leaf.type;
  const outcome = (value: Value) => {
    const results = about.map((condition) => check(context, condition, new Map([[leaf.term, value]])));
    return results.includes('refused') ? 'refused' : results.includes('unknown') ? 'unknown' : 'passed';
  };
  const others = OTHERS.map(({ value }) => outcome(value));
  if (others.every((result) => result === 'refused') && TEXTS.some((text) => outcome(text) !== 'refused')) return 'string';
  if (others.every((result) => result === 'refused')) return 'number';
  return others.every((result) => result !== 'passed') ? 'unproven' : leaf.type;
}

const isScalar = (type: ValueType): boolean => type === 'string' || type === 'number' || type === 'boolean';

/**
 * `if (!validate(body)) return; body.name`: what a schema says of the value that it was asked about. A schema that the text does
 * not show may fix the type.
 */
function checkedType(
  context: AlignContext,
  leaf: Leaf,
  conditions: readonly Pick<Condition, 'term' | 'holds'>[],
): ValueType | 'unproven' | null {
  for (const { event, row, argument } of context.byRole.get('schema.parse') ?? []) {
    if (row?.returns.validates !== 'boolean' || !conditions.some(({ term, holds }) => holds && term === event.result)) continue;
    const [value, shape] = [argument('value'), argument('schema')];
    const isAbout = value.state === 'found' && mentions(context, leaf.term, value.term);
    if (!isAbout) continue;
    // A compiled schema is itself the function that is called.
    const schema = readSchema(context.evaluated, shape.state === 'found' ? shape.term : event.callee, 0);
    if (schema.type === 'any') return 'unproven';
    const member = memberSchema(context.evaluated, schema, value.term, leaf.term);
    if (member !== null && isScalar(member.type)) return member.type;
  }
  return null;
}
