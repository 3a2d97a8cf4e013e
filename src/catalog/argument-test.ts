/** Decodes how an argument is judged: `{ text: sql }`, `{ min: $cost }`, `{ origin: { not: [request] } }`. */
import { CONTEXTS, ORIGINS } from '../model/facts.ts';
import type { ArgumentTest } from '../model/reference.ts';
import type { Literal } from '../model/term.ts';
import { SECRECIES, VALUE_TYPES } from '../tables/index.ts';
import { type Cursor, choice, choices, entries, fault, fields, type Fields, flag, oneOrMore, texts } from '../yaml/index.ts';
import { checkArgument, nameOf, rolesOf, type Scope } from './scope.ts';
import { TEXT_KINDS } from './vocabulary.ts';

const KEYS = [
  'text',
  'origin',
  'secrecy',
  'min',
  'max',
  'advise',
  'equals',
  'one-of',
  'not-one-of',
  'subset',
  'superset',
  'type',
  'data-under',
  'closed',
  'from',
  'not-from',
  'not-in',
  'probes',
  'pattern',
  'absent',
];

/** At least one test; all that are given must hold. */
export function decodeArgumentTest(at: Cursor, scope: Scope): ArgumentTest {
  const test = fields(at, KEYS);
  if (test.size === 0) fault(at, 'expected a test');
  const probes = nameOf(test.get('probes'), (name) => scope.probes.has(name), 'probe set');
  const pattern = choice(test.get('pattern'), ['bounded', 'whole']);
  const absent = choice(test.get('absent'), ['pass', 'fail', 'advise']);
  const text = choice(test.get('text'), [...TEXT_KINDS, ...CONTEXTS]);
  return {
    ...(text !== null && { text }),
    ...(test.has('origin') && { origin: onlyOrNot(test, 'origin', ORIGINS) }),
    ...(test.has('secrecy') && { secrecy: { not: onlyOrNot(test, 'secrecy', SECRECIES).not ?? [] } }),
    ...bounds(test, scope),
    ...literals(test, scope),
    ...(test.has('type') && { type: choices(test.get('type'), VALUE_TYPES) }),
    ...(test.has('data-under') && { dataUnder: texts(test.get('data-under')) }),
    ...(test.has('closed') && { closed: flag(test.get('closed')) }),
    ...(test.has('from') && { from: rolesOf(test.get('from'), scope) }),
    ...(test.has('not-from') && { notFrom: rolesOf(test.get('not-from'), scope) }),
    ...(test.has('not-in') && { notIn: notIn(test.get('not-in') as Cursor, scope) }),
    ...(probes !== null && { probes }),
    ...(pattern !== null && { pattern }),
    ...(absent !== null && { absent }),
  };
}

/** `{ argument: test, … }` about operations of some roles. */
export function decodeArgumentTests(
  at: Cursor | undefined,
  roles: readonly string[],
  scope: Scope,
): Readonly<Record<string, ArgumentTest>> {
  if (at === undefined) return {};
  return Object.fromEntries(
    [...entries(at)].map(([argument, test]) => {
      checkArgument(argument, test, roles, scope);
      return [argument, decodeArgumentTest(test, scope)];
    }),
  );
}

/** `{ email.send: body }` */
function notIn(at: Cursor, scope: Scope): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...entries(at)].map(([role, argument]) => {
      const [name] = texts(argument);
      const [known] = rolesOf({ ...argument, value: role }, scope);
      if (known !== undefined && name !== undefined) checkArgument(name, argument, [known], scope);
      return [role, name ?? ''];
    }),
  );
}

function onlyOrNot<Word extends string>(
  test: Fields,
  key: string,
  words: readonly Word[],
): { readonly only?: readonly Word[]; readonly not?: readonly Word[] } {
  const at = test.get(key);
  if (at === undefined) return {};
  const members = fields(at, key === 'secrecy' ? ['not'] : ['only', 'not']);
  if (members.size === 0) fault(at, 'expected the key "only" or "not"');
  return {
    ...(members.has('only') && { only: choices(members.get('only'), words) }),
    ...(members.has('not') && { not: choices(members.get('not'), words) }),
  };
}

function bounds(test: Fields, scope: Scope): Pick<ArgumentTest, 'min' | 'max' | 'advise'> {
  const found: { min?: number | string; max?: number | string; advise?: number | string } = {};
  for (const key of ['min', 'max', 'advise'] as const) {
    const at = test.get(key);
    if (at !== undefined) found[key] = numberOrParameter(at, scope);
  }
  return found;
}

function numberOrParameter(at: Cursor, scope: Scope): number | string {
  if (typeof at.value === 'number') return at.value;
  if (isParameter(at.value)) return checkedParameter(at, at.value, scope);
  fault(at, 'expected a number or a parameter such as $cost');
  return 0;
}

function literals(test: Fields, scope: Scope): Pick<ArgumentTest, 'equals' | 'oneOf' | 'notOneOf' | 'subset' | 'superset'> {
  const list = (key: string): readonly Literal[] => oneOrMore(test.get(key)).map((at) => literal(at, scope));
  const equals = test.get('equals');
  return {
    ...(equals !== undefined && { equals: literal(equals, scope) }),
    ...(test.has('one-of') && { oneOf: list('one-of') }),
    ...(test.has('not-one-of') && { notOneOf: list('not-one-of') }),
    ...(test.has('subset') && { subset: list('subset') }),
    ...(test.has('superset') && { superset: list('superset') }),
  };
}

function literal(at: Cursor, scope: Scope): Literal {
  const { value } = at;
  if (isParameter(value)) return checkedParameter(at, value, scope);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Literal;
  fault(at, 'expected a text, a number, true, false or null');
  return null;
}

function isParameter(value: unknown): value is string {
  return typeof value === 'string' && /^\$[a-z][a-z0-9-]*$/.test(value);
}

function checkedParameter(at: Cursor, name: string, scope: Scope): string {
  if (!scope.parameters.has(name.slice(1))) fault(at, `no parameter "${name.slice(1)}" in parameters`);
  return name;
}
