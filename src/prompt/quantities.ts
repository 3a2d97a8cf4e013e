/** Limits: a number with its unit next to the thing that it limits. Sizes in bytes, times in milliseconds, keys in bits. */
import type { PromptFact } from '../model/prompt.ts';
import type { Sentence, TokenRange } from './clauses.ts';
import { factAt } from './protections.ts';
import type { Token, TokenizedText } from './tokens.ts';

type Dimension = 'size' | 'time' | 'bits' | 'attempts' | 'cost' | 'characters' | 'items';

interface Quantity extends TokenRange {
  readonly dimension: Dimension | null;
  readonly amount: number;
}

const KIB = 1024;
const SECOND = 1000;
const UNITS = new Map<string, readonly [Dimension, number]>([
  ...units('size', {
    'b byte bytes': 1,
    'kb kib kilobyte kilobytes k': KIB,
    'mb mib megabyte megabytes meg megs': KIB ** 2,
    'gb gib gigabyte gigabytes': KIB ** 3,
  }),
  ...units('time', {
    'ms millisecond milliseconds msec': 1,
    's sec secs second seconds': SECOND,
    'm min mins minute minutes': 60 * SECOND,
    'h hr hrs hour hours': 3_600 * SECOND,
    'd day days': 86_400 * SECOND,
    'w week weeks': 604_800 * SECOND,
    'month months': 2_592_000 * SECOND,
    'year years': 31_536_000 * SECOND,
  }),
  ...units('bits', { 'bit bits': 1 }),
  ...units('attempts', { 'attempt attempts try tries request requests req reqs login logins call calls guess guesses failures times': 1 }),
  ...units('cost', { 'round rounds iteration iterations': 1 }),
  ...units('characters', { 'char chars character characters letters': 1 }),
  ...units('items', { 'file files item items row rows result results entries records': 1 }),
]);
const NUMBER_WORDS = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    sixty: 60,
  }),
);

/** Reads each limit once; a number without a protection noun in its clause is no limit. */
export function readQuantities(text: TokenizedText, sentences: readonly Sentence[]): readonly PromptFact[] {
  return sentences.flatMap((sentence) => {
    const facts: PromptFact[] = [];
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const quantity = quantityAt(text.tokens, at, sentence.to);
      const noun = quantity && limits(quantity, sentence, text.tokens);
      if (!quantity || !noun) continue;
      const window = noun === 'rate-limit' ? windowAfter(text.tokens, quantity, sentence.to) : null;
      const said = window === null ? quantity : { from: quantity.from, to: window.to };
      facts.push(factAt(text, 'number', `${noun}:${inBaseUnits(noun, quantity)}`, said));
      if (window !== null) facts.push(factAt(text, 'number', `rate-limit-window:${window.amount}`, said));
    }
    return facts;
  });
}

/** "5 attempts per minute", "10/hour": a unit of time alone is the span in which the number counts. */
function windowAfter(tokens: readonly Token[], { to: at }: Quantity, end: number): { readonly amount: number; readonly to: number } | null {
  if (at + 1 >= end || !/^(?:per|every|each|\/)$/.test(tokens[at]?.text ?? '')) return null;
  const unit = UNITS.get(tokens[at + 1]?.text ?? '');
  return unit?.[0] === 'time' ? { amount: unit[1], to: at + 2 } : null;
}

function units(
  dimension: Dimension,
  names: Readonly<Record<string, number>>,
): readonly (readonly [string, readonly [Dimension, number]])[] {
  return Object.entries(names).flatMap(([spellings, factor]) =>
    spellings.split(' ').map((name) => [name, [dimension, factor] as const] as const),
  );
}

function quantityAt(tokens: readonly Token[], at: number, to: number): Quantity | null {
  const token = tokens[at] as Token;
  if (token.zone === 'code') return null;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const further = next?.kind === 'mark' && /[-~]/.test(next.text) && at + 2 < to ? 2 : 1;
  const unitToken = tokens[at + further];
  // "5 failed attempts", "12 salt rounds": one adjective may stand between; "10 per minute" are no ten minutes.
  const reach = [further, further + 1].find(
    (step) =>
      at + step < to && UNITS.has(tokens[at + step]?.text ?? '') && (step === further || !PER.has(tokens[at + step - 1]?.text ?? '')),
  );
  const unit = reach === undefined ? undefined : UNITS.get(tokens[at + reach]?.text ?? '');
  if (token.kind === 'number') {
    const number = Number(token.text.replace(/[,_]/g, ''));
    const end = unit && reach !== undefined ? at + reach + 1 : at + 1;
    return { from: at, to: end, dimension: unit?.[0] ?? null, amount: number * (unit?.[1] ?? 1) };
  }
  const word = NUMBER_WORDS.get(token.text);
  const direct = unitToken && unitToken.text.length > 1 ? UNITS.get(unitToken.text) : undefined;
  const article = token.text === 'a' || token.text === 'an';
  if (word === undefined || !direct || (article && direct[0] !== 'time')) return null;
  return { from: at, to: at + further + 1, dimension: direct[0], amount: word * direct[1] };
}

function limits(quantity: Quantity, sentence: Sentence, tokens: readonly Token[]): string | null {
  const near = (words: ReadonlySet<string>, reach = 8): boolean =>
    tokens
      .slice(Math.max(sentence.from, quantity.from - reach), Math.min(sentence.to, quantity.to + reach))
      .some(({ text }) => words.has(text));
  const before = (text: string): boolean => tokens[quantity.from - 1]?.text === text;
  switch (quantity.dimension) {
    case 'size':
      return quantity.amount < KIB && near(RANDOM) ? (near(KEY) ? 'key-size' : 'token-entropy') : 'max-size';
    case 'bits':
      return near(RANDOM_VALUE) ? 'token-entropy' : 'key-size';
    case 'time':
      return timeLimit(quantity, tokens, near);
    case 'attempts':
      return near(PER) || near(MOST) || near(AFTER) ? 'rate-limit' : null;
    case 'cost':
      return 'hash-cost';
    case 'characters':
      return near(PASSWORD) ? 'password-policy' : near(MOST) ? 'max-length' : null;
    case 'items':
      return near(MOST) ? 'max-count' : null;
    default:
      return bareNumber(quantity, tokens, before, near);
  }
}

const RANDOM = new Set('random token tokens key keys iv nonce salt secret entropy'.split(' '));
const RANDOM_VALUE = new Set('random token tokens entropy randomness'.split(' '));
const KEY = new Set(['key', 'keys', 'aes']);
const PER = new Set(['per', 'every', 'each', '/', 'a', 'within']);
const MOST = new Set('max maximum most up limit limited under than limits only at'.split(' '));
const AFTER = new Set(['after', 'failed', 'wrong']);
const PASSWORD = new Set(['password', 'passwords', 'passphrase']);
const WAITING = new Set('timeout timeouts abort wait waits deadline kill'.split(' '));
const LASTING = new Set(
  'valid expire expires expiry expiration expired ttl lifetime lasts last lasting cookie cookies token tokens jwt session sessions link age good refresh access keep invite code'.split(
    ' ',
  ),
);
const STALE = new Set(['tolerance', 'timestamp', 'replay', 'old', 'stale']);
const REPEATED = new Set(['every', 'cron', 'interval', 'poll', 'nightly', 'retry', 'backoff', 'schedule']);

function timeLimit(
  quantity: Quantity,
  tokens: readonly Token[],
  near: (words: ReadonlySet<string>, reach?: number) => boolean,
): string | null {
  const previous = [1, 2].map((back) => tokens[quantity.from - back]?.text ?? '');
  const rated = previous.some((word) => word === 'per' || word === '/' || word === 'in' || word === 'within') && near(RATED);
  if (rated) return 'rate-limit-window';
  if (near(WAITING, 4)) return 'timeout';
  if (near(STALE)) return 'freshness';
  if (near(REPEATED, 3)) return null;
  return near(LASTING) ? 'expiry' : null;
}

const RATED = new Set('attempts attempt tries requests logins calls limit rate times guesses'.split(' '));

/** "cost 12", "salt rounds: 12", "at least 12 long", "5 per minute". */
function bareNumber(
  quantity: Quantity,
  tokens: readonly Token[],
  before: (text: string) => boolean,
  near: (words: ReadonlySet<string>, reach?: number) => boolean,
): string | null {
  if (near(COST, 3)) return 'hash-cost';
  const next = tokens[quantity.to]?.text ?? '';
  if ((next === 'per' || next === '/') && UNITS.get(tokens[quantity.to + 1]?.text ?? '')?.[0] === 'time') return 'rate-limit';
  if (near(PASSWORD, 4) && near(LENGTH, 3)) return 'password-policy';
  return before('limit') && near(RATED, 3) ? 'rate-limit' : null;
}

const COST = new Set(['cost', 'rounds', 'factor', 'saltrounds', 'iterations']);
const LENGTH = new Set(['long', 'least', 'min', 'minimum', 'length']);

function inBaseUnits(noun: string, { dimension, amount }: Quantity): number {
  return (noun === 'key-size' || noun === 'token-entropy') && dimension === 'size' ? amount * 8 : amount;
}
