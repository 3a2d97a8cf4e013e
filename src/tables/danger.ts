/** Decodes `_dangers.yaml`: what is dangerous without any reference, in the words that the report shows. */
import type { Danger } from '../model/api.ts';
import { CONTEXTS, ORIGINS } from '../model/facts.ts';
import type { FactTest } from '../model/reference.ts';
import { CATEGORIES, SEVERITIES } from '../model/report.ts';
import type { Literal } from '../model/term.ts';
import { type Cursor, choice, choices, entries, fault, type Fields, fields, flag, oneOrMore, text, texts } from '../yaml/index.ts';
import { CERTAINTIES, REQUEST_PARTS, SECRECIES, TRIGGERS } from './vocabulary.ts';

/** A danger before a row says which of its arguments it is about. */
export type DangerTemplate = Danger;

const FLAWS = ['wide-range', 'open-dot', 'exponential'] as const;

const DANGER_KEYS = [
  'argument',
  'context',
  'trigger',
  'where',
  'cwe',
  'severity',
  'category',
  'title',
  'impact',
  'attack',
  'repair',
  'certainty',
];

/** All dangers of the file, by id. */
export function decodeDangers(at: Cursor): ReadonlyMap<string, DangerTemplate> {
  return new Map([...entries(at)].map(([id, danger]) => [id, decodeDanger(id, danger)]));
}

function decodeDanger(id: string, at: Cursor): DangerTemplate {
  const danger = fields(at, DANGER_KEYS);
  const attack = danger.get('attack');
  const example = attack === undefined ? new Map<string, Cursor>() : fields(attack, ['input', 'effect']);
  const words = (from: Fields, key: string): string => required(from, key, at);
  return {
    id,
    argument: words(danger, 'argument'),
    context: choice(danger.get('context'), [...CONTEXTS, 'any', 'count', 'amount'] as const) ?? 'any',
    trigger: choice(danger.get('trigger'), TRIGGERS) ?? 'untrusted',
    where: decodeWhere(danger.get('where')),
    cwe: texts(danger.get('cwe')),
    severity: choice(danger.get('severity'), SEVERITIES) ?? 'medium',
    category: choice(danger.get('category'), CATEGORIES) ?? 'insecure-patterns',
    title: words(danger, 'title'),
    impact: words(danger, 'impact'),
    attack: { input: words(example, 'input'), effect: words(example, 'effect') },
    repair: words(danger, 'repair'),
    certainty: choice(danger.get('certainty'), CERTAINTIES) ?? 'certain',
  };
}

function required(from: Fields, key: string, at: Cursor): string {
  const found = from.get(key);
  if (found !== undefined) return text(found);
  fault(at, `expected the key "${key}"`);
  return '';
}

function decodeWhere(at: Cursor | undefined): Danger['where'] {
  if (at === undefined) return {};
  return Object.fromEntries([...entries(at)].map(([argument, test]) => [argument, decodeFactTest(test)]));
}

/** A test on the facts of an argument: `{ equals: false }`, `{ secrecy: credential }`, `{ words: secret }`. */
export function decodeFactTest(at: Cursor): FactTest {
  const test = fields(at, [
    'origin',
    'not-origin',
    'part',
    'secrecy',
    'equals',
    'not-equals',
    'present',
    'words',
    'not-words',
    'from',
    'begins',
    'not-begins',
    'flaw',
  ]);
  const literals = (key: string): readonly Literal[] => oneOrMore(test.get(key)).map(({ value }) => value as Literal);
  return {
    ...(test.has('origin') && { origin: choices(test.get('origin'), ORIGINS) }),
    ...(test.has('not-origin') && { notOrigin: choices(test.get('not-origin'), ORIGINS) }),
    ...(test.has('part') && { part: choices(test.get('part'), REQUEST_PARTS) }),
    ...(test.has('secrecy') && { secrecy: choices(test.get('secrecy'), SECRECIES) }),
    ...(test.has('equals') && { equals: literals('equals') }),
    ...(test.has('not-equals') && { notEquals: literals('not-equals') }),
    ...(test.has('present') && { present: flag(test.get('present')) }),
    ...(test.has('words') && { words: texts(test.get('words')) }),
    ...(test.has('not-words') && { notWords: texts(test.get('not-words')) }),
    ...(test.has('from') && { from: texts(test.get('from')) }),
    ...(test.has('begins') && { begins: texts(test.get('begins')) }),
    ...(test.has('flaw') && { flaw: choices(test.get('flaw'), FLAWS) }),
    ...(test.has('not-begins') && { notBegins: texts(test.get('not-begins')) }),
  };
}
