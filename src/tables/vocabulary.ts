/** The closed vocabularies of the table format, as values for checking. */
import type { Callback, Certainty, Danger, Protocol, Returns, RowForm } from '../model/api.ts';
import type { RequestPart, Secrecy, ValueType } from '../model/facts.ts';

/** Lists the members of a union; the compiler sees to it that none is left out. */
export function members<Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] {
  return Object.keys(words) as Word[];
}

export const FORMS = members<RowForm>({
  call: true,
  new: true,
  write: true,
  jsx: true,
  option: true,
  decorator: true,
  tag: true,
  get: true,
  idiom: true,
});

export const CERTAINTIES = members<Certainty>({ certain: true, likely: true, possible: true });

export const PROTOCOLS = members<Protocol>({ express: true, fastify: true, koa: true, hono: true, next: true, none: true });

export const REQUEST_PARTS = members<RequestPart>({
  json: true,
  query: true,
  path: true,
  header: true,
  form: true,
  cookie: true,
  file: true,
  url: true,
  any: true,
});

export const SECRECIES = members<Secrecy>({
  none: true,
  identity: true,
  credential: true,
  secret: true,
  record: true,
  'internal-text': true,
});

export const VALUE_TYPES = members<ValueType>({
  any: true,
  string: true,
  number: true,
  boolean: true,
  array: true,
  object: true,
  'string-or-array': true,
  query: true,
  none: true,
});

export const CALLBACK_PARAMETERS = members<Callback['params'][number]>({
  error: true,
  result: true,
  element: true,
  index: true,
  accumulator: true,
  request: true,
  reply: true,
  next: true,
  context: true,
  done: true,
  event: true,
  input: true,
  any: true,
});

export const CALLBACK_TIMES = members<Callback['when']>({ once: true, each: true, handler: true, sync: true, decision: true });

export const CONTRACTS = members<NonNullable<Callback['contract']>>({
  truthy: true,
  done: true,
  next: true,
  value: true,
  'done-value': true,
});

export const VALIDATIONS = members<NonNullable<Returns['validates']>>({ throws: true, result: true, outcome: true, boolean: true });

export const TRIGGERS = members<Danger['trigger']>({ 'any-dynamic': true, untrusted: true, always: true });
