/** Argument tests: whether a value is at least as safe as a reference demands, on each axis that the test names. */
import type { Condition } from '../model/event.ts';
import type { Origin } from '../model/facts.ts';
import type { Parameter } from '../model/reference.ts';
import type { Confidence } from '../model/report.ts';
import type { Literal, TermId } from '../model/term.ts';
import { isPosition, type Position, type TextKind } from '../text/index.ts';
import { type Comparison, mentions, untrusted, weakest } from './context.ts';
import { inProduction } from './deployment.ts';
import { disclosure } from './disclosure.ts';
import { pattern } from './patterns.ts';
import { judgeText, judgeValue } from './text.ts';
import { sameLiteral } from './select.ts';
import { closed, type } from './shapes-of-input.ts';
import { type Fault, fault, FINE, type Judged, type JudgeInput, one } from './verdict.ts';

export type { Fault } from './verdict.ts';

const TEXT_KINDS: ReadonlySet<string> = new Set(['sql', 'html', 'shell', 'url', 'header', 'log', 'regex', 'xpath', 'ldap', 'csv', 'code']);

/** All faults of a value, worst axis first. */
export function judge(input: JudgeInput): Judged {
  const parts = [
    text(input),
    origin(input),
    secrecy(input),
    number(input),
    literal(input),
    list(input),
    type(input),
    closed(input),
    provenance(input),
    shared(input),
    pattern(input),
  ];
  return { faults: parts.flatMap((part) => part.faults), defended: parts.some((part) => part.defended) };
}

function text({ comparison, test, found, trigger, conditions, tagged }: JudgeInput): Judged {
  if (test.text === undefined) return FINE;
  if (!TEXT_KINDS.has(test.text)) return isPosition(test.text) ? whole(comparison, test.text, found.term, trigger, conditions) : FINE;
  const { faults, defended } = judgeText(comparison, { kind: test.text as TextKind, text: found.term, trigger, conditions, tagged });
  return {
    faults: faults.map((one) => ({
      kind: one.kind,
      term: one.hole,
      leaf: one.leaf,
      confidence: one.confidence,
      reason: `a value from outside gets into ${placeWords(one.position)}`,
      witness: one.witness,
    })),
    defended: defended > 0,
  };
}

/** A value that stands for itself (a path, a URL, a name) is one hole at that position. */
function whole(
  comparison: JudgeInput['comparison'],
  position: Position,
  id: TermId,
  trigger: JudgeInput['trigger'],
  conditions: readonly Condition[],
): Judged {
  const fault = judgeValue(comparison, { position, value: id, trigger, conditions });
  if (fault === null || fault === 'defended') return { faults: [], defended: fault === 'defended' };
  return one({
    kind: fault.kind,
    term: id,
    leaf: fault.leaf,
    confidence: fault.confidence,
    reason: 'a value from outside is used as it is',
    witness: fault.witness,
  });
}

/** The alternatives that a value may be, by its form. */
export function alternatives(comparison: Pick<Comparison, 'context'>, id: TermId, depth = 0): readonly TermId[] {
  const term = comparison.context.evaluated.terms.get(id);
  if (depth > 6) return [id];
  if (term.op === 'ite') return term.args.slice(1).flatMap((arm) => alternatives(comparison, arm, depth + 1));
  if (term.op === 'or' || term.op === 'nullish' || term.op === 'phi')
    return term.args.flatMap((arm) => alternatives(comparison, arm, depth + 1));
  return [id];
}

const OUTSIDE: ReadonlySet<Origin> = new Set(['request', 'dom', 'archive', 'model', 'reply']);

/** Some part of a condition is what an outsider sends. */
function fromOutside({ context }: Pick<Comparison, 'context'>, id: TermId): boolean {
  const { terms } = context.evaluated;
  const term = terms.get(id);
  if (context.facts.facts(id).leaves.some(({ origin }) => OUTSIDE.has(origin))) return true;
  return ['binary', 'not', 'and', 'or', 'unary', 'isnil'].includes(term.op) && term.args.some((arg) => fromOutside({ context }, arg));
}

/**
 * The faults of each value that may be meant. Where configuration chooses between a value that passes and one that does not
 * (`NODE_ENV === 'production' ? true : false`), what the code does where it counts is right.
 */
function eachAlternative(comparison: JudgeInput['comparison'], id: TermId, faultsOf: (id: TermId) => readonly Fault[]): readonly Fault[] {
  const { evaluated } = comparison.context;
  const term = evaluated.terms.get(id);
  if (term.op !== 'ite') return alternatives(comparison, id).flatMap((one) => (evaluated.terms.get(one).op === 'ite' ? [] : faultsOf(one)));
  const [condition, ...arms] = term.args as [TermId, TermId, TermId];
  const production = inProduction(comparison.context, condition);
  const deployed = production === null ? null : (arms[production ? 0 : 1] as TermId);
  if (deployed !== null && typeof evaluated.terms.get(deployed).lit === 'boolean') return faultsOf(deployed);
  const chosen = !fromOutside(comparison, condition);
  const results = arms.map((arm) => ({
    faults: eachAlternative(comparison, arm, faultsOf),
    literal: evaluated.terms.get(arm).op === 'lit',
  }));
  return chosen && results.some(({ faults, literal }) => literal && faults.length === 0) ? [] : results.flatMap(({ faults }) => faults);
}

function origin({ comparison, test, found }: JudgeInput): Judged {
  if (!test.origin) return FINE;
  const { only, not } = test.origin;
  const { leaves } = comparison.context.facts.facts(found.term);
  const bad = leaves.find((leaf) => {
    if (leaf.origin === 'literal' && isEmpty(comparison, leaf.term)) return false;
    if (leaf.origin === 'literal' && only?.includes('hash') && isPasswordHash(comparison, leaf.term)) return false;
    return (not?.includes(leaf.origin) ?? false) || (only !== undefined && !only.includes(leaf.origin));
  });
  if (!bad) return FINE;
  const unsure = only !== undefined && (bad.origin === 'param' || bad.origin === 'unknown' || bad.origin === 'config');
  const position = bad.origin === 'literal' && isPartOfLarger(comparison, found.term, bad.term);
  return one(
    fault(bad.term, `it comes from ${ORIGIN_WORDS[bad.origin] ?? bad.origin}`, {
      leaf: bad,
      confidence: bad.throughUnknown ? 'possible' : 'certain',
      kind: unsure || position ? 'unproven' : 'broken',
    }),
  );
}

/** A fixed part beside a secret part (`prefix + env.KEY`) is no hard-coded secret. */
function isPartOfLarger({ context }: JudgeInput['comparison'], whole: TermId, part: TermId): boolean {
  const term = context.evaluated.terms.get(whole);
  return term.op === 'cat' && term.args.includes(part) && term.args.some((arg) => context.evaluated.terms.get(arg).op !== 'lit');
}

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  literal: 'the code itself',
  request: 'the request',
  'weak-random': 'a predictable generator',
  'unverified-claims': 'a token that nobody verified',
};

function isEmpty({ context }: JudgeInput['comparison'], id: TermId): boolean {
  const term = context.evaluated.terms.get(id);
  return term.op === 'lit' && (term.lit === '' || term.lit === undefined || term.lit === null);
}

/** The formats that password hashes are stored in: bcrypt with salt and checksum, and the PHC string format of argon2 and scrypt. */
const PASSWORD_HASH = /^(?:\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:argon2(?:id|i|d)|scrypt)\$[^$]+(?:\$[^$]+){1,3})$/;

/** A hash that was computed beforehand and stands in the code, to be verified against where there is no user. */
function isPasswordHash({ context }: JudgeInput['comparison'], id: TermId): boolean {
  const { lit } = context.evaluated.terms.get(id);
  return typeof lit === 'string' && PASSWORD_HASH.test(lit);
}

function secrecy({ comparison, test, found, conditions }: JudgeInput): Judged {
  if (!test.secrecy) return FINE;
  const held = comparison.context.facts.facts(found.term).leaves.filter((leaf) => test.secrecy?.not.includes(leaf.secrecy));
  const told = held.map((leaf) => ({
    leaf,
    is: leaf.secrecy === 'internal-text' ? disclosure(comparison.context, found.term, leaf, conditions) : ('bare' as const),
  }));
  const bad = told.find(({ is }) => is === 'bare');
  if (bad)
    return one(
      fault(bad.leaf.term, `it holds ${bad.leaf.secrecy === 'internal-text' ? 'internal text' : `a ${bad.leaf.secrecy}`}`, {
        leaf: bad.leaf,
        confidence: bad.leaf.throughUnknown ? 'possible' : 'likely',
      }),
    );
  const open = told.find(({ is }) => is === 'depends');
  return open
    ? one(
        fault(open.leaf.term, 'whether the text of an error is shown depends on what the snippet does not decide', {
          leaf: open.leaf,
          kind: 'unproven',
        }),
      )
    : { faults: [], defended: held.length > 0 };
}

/** A number of the test: itself, or a parameter of the reference (`$cost`). */
export function numberOf(parameters: Readonly<Record<string, Parameter>>, value: number | string | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  const parameter = parameters[value.replace(/^\$/, '')]?.value;
  return typeof parameter === 'number' ? parameter : undefined;
}

function number({ comparison, test, found }: JudgeInput): Judged {
  const { parameters } = comparison.reference;
  const [min, max, advise] = [test.min, test.max, test.advise].map((value) => numberOf(parameters, value));
  if (min === undefined && max === undefined) return FINE;
  const faults = eachAlternative(comparison, found.term, (id) => {
    const value = amount(comparison.context.evaluated.terms.get(id).lit);
    if (comparison.context.evaluated.terms.get(id).op !== 'lit' || value === null) return [];
    const confidence: Confidence = found.by === 'default' ? 'likely' : 'certain';
    if (min !== undefined && value < min) return [fault(id, `${value} is below ${min}`, { confidence })];
    if (max !== undefined && value > max) return [fault(id, `${value} is above ${max}`, { confidence })];
    const advised = advise !== undefined && (min !== undefined ? value < advise : value > advise);
    return advised ? [fault(id, `${value} is allowed, ${advise} is advised`, { kind: 'advise' })] : [];
  });
  return { faults, defended: false };
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  week: 604_800,
  y: 31_557_600,
  year: 31_557_600,
  b: 1,
  kb: 1024,
  mb: 1_048_576,
  gb: 1_073_741_824,
};

/** A number, a duration in seconds (`'15m'`) or a size in bytes (`'5mb'`); null for other texts. */
export function amount(value: Literal): number | null {
  if (typeof value === 'number') return value;
  const parts = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*([a-z]*?)s?\s*$/i.exec(value) : null;
  if (!parts) return null;
  const unit = (parts[2] ?? '').toLowerCase();
  const factor = unit === '' ? 1 : UNITS[unit];
  return factor === undefined ? null : Number(parts[1]) * factor;
}

function literal({ comparison, test, found }: JudgeInput): Judged {
  if (test.equals === undefined && !test.oneOf && !test.notOneOf) return FINE;
  const faults = eachAlternative(comparison, found.term, (id) => {
    const term = comparison.context.evaluated.terms.get(id);
    const values = term.op === 'array' ? term.args.map((arg) => comparison.context.evaluated.terms.get(arg)) : [term];
    if (term.op === 'closure' || term.op === 'lambda' || term.op === 'regex') return [];
    const production = inProduction(comparison.context, id);
    if (production === null && values.some((value) => value.op !== 'lit')) return unprovenIfUntrusted(comparison, id);
    const confidence: Confidence = found.by === 'default' ? 'likely' : 'certain';
    const literals = production === null ? values : [{ lit: production }];
    const bad = literals.find(
      ({ lit }) =>
        (test.equals !== undefined && !sameLiteral(lit, test.equals)) ||
        (test.oneOf && !test.oneOf.some((ok) => sameLiteral(ok, lit))) ||
        test.notOneOf?.some((no) => sameLiteral(no, lit)),
    );
    return bad ? [fault(id, `it is ${JSON.stringify(bad.lit) ?? 'undefined'}`, { confidence })] : [];
  });
  return { faults, defended: false };
}

/** A judged literal that outsiders choose is a fault; one from configuration is taken on trust. */
function unprovenIfUntrusted(comparison: JudgeInput['comparison'], id: TermId): readonly Fault[] {
  for (const leaf of comparison.context.facts.facts(id).leaves) {
    const confidence = untrusted(comparison, leaf, 'untrusted');
    if (confidence === 'certain' || confidence === 'likely') return [fault(id, 'an outsider chooses it', { leaf, confidence })];
  }
  return [];
}

function list({ comparison, test, found }: JudgeInput): Judged {
  if (!test.subset && !test.superset) return FINE;
  const { terms } = comparison.context.evaluated;
  const faults = alternatives(comparison, found.term).flatMap((id): readonly Fault[] => {
    const term = terms.get(id);
    const items = (term.op === 'array' ? term.args : term.op === 'lit' ? [id] : []).map((arg) => terms.get(arg));
    if (term.op !== 'array' && term.op !== 'lit') return unprovenIfUntrusted(comparison, id);
    const wrong = test.subset && items.find((item) => item.op === 'lit' && !test.subset?.some((ok) => sameLiteral(ok, item.lit)));
    if (wrong) return [fault(id, `${JSON.stringify(wrong.lit)} is in the list`)];
    const dynamic =
      term.op === 'array' ? term.args.flatMap((arg) => (terms.get(arg).op === 'lit' ? [] : unprovenIfUntrusted(comparison, arg))) : [];
    const lacking = test.superset?.find(
      (value) => !items.some((item) => sameLiteral(item.lit, value)) && items.every((item) => item.op === 'lit'),
    );
    return lacking === undefined ? dynamic : [fault(id, `${JSON.stringify(lacking)} is not in the list`)];
  });
  return { faults, defended: false };
}

/** The value must (or must not) be the result of an operation of some role. */
function provenance({ comparison, test, found }: JudgeInput): Judged {
  if (!test.from && !test.notFrom) return FINE;
  const results = (roles: readonly string[]) =>
    roles.flatMap((role) => comparison.context.byRole.get(role) ?? []).map((operation) => operation.event.result);
  const uses = (ids: readonly TermId[]) => ids.find((id) => id >= 0 && mentions(comparison.context, found.term, id));
  const wrong = test.notFrom ? uses(results(test.notFrom)) : undefined;
  if (wrong !== undefined) return one(fault(wrong, 'it comes from an operation that proves nothing'));
  if (test.from && uses(results(test.from)) === undefined) {
    const leaves = comparison.context.facts.facts(found.term).leaves;
    const outside = leaves.map((leaf) => untrusted(comparison, leaf, 'untrusted')).filter((one) => one !== null);
    if (leaves.length > 0 && outside.length > 0)
      return one(fault(found.term, 'it does not come from the check', { confidence: weakest(...outside) }));
  }
  return FINE;
}

/** A random value that must stay apart: the token that is mailed is not the one that is stored. */
function shared({ comparison: { context }, test, found }: JudgeInput): Judged {
  if (!test.notIn) return FINE;
  const random = new Set(
    context.facts
      .facts(found.term)
      .leaves.flatMap((leaf) => (leaf.origin === 'random' || leaf.origin === 'weak-random' ? [leaf.term] : []))
      .filter((term) => !isIdentifier(context, term)),
  );
  for (const [role, argument] of random.size === 0 ? [] : Object.entries(test.notIn)) {
    for (const operation of context.byRole.get(role) ?? []) {
      const other = operation.argument(argument);
      const leaf = other.state === 'found' ? context.facts.facts(other.term).leaves.find(({ term }) => random.has(term)) : undefined;
      if (leaf) return one(fault(found.term, 'the same random value stands in both', { leaf, confidence: 'likely' }));
    }
  }
  return FINE;
}

/** A random value that is kept as an `id` is there to be told. */
function isIdentifier({ evaluated, byRole }: Comparison['context'], random: TermId): boolean {
  const drawn = ['random.secure', 'random.weak'].flatMap((role) => byRole.get(role) ?? []).filter(({ event }) => event.result === random);
  const names = drawn.flatMap(({ event }) => evaluated.destinationsAt(event));
  return names.some((name) => evaluated.ladder.tables.wordsOf(name).some(({ id }) => id === 'record-id'));
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  sql: 'SQL text',
  html: 'HTML',
  shell: 'a shell command',
  url: 'a URL',
  log: 'a log line',
  csv: 'a CSV cell',
  xpath: 'an XPath query',
  ldap: 'an LDAP filter',
  regex: 'a regular expression',
  code: 'code',
  script: 'a script',
  header: 'a header',
};

const REST_WORDS: Readonly<Record<string, string>> = {
  quoted: 'in quotes',
  like: 'in a LIKE pattern',
  identifier: 'as a name',
  'quoted identifier': 'as a name in quotes',
  number: 'where a number belongs',
  attribute: 'in an attribute',
  'attribute single': 'in an attribute',
  'attribute unquoted': 'in an attribute without quotes',
  event: 'in a handler that runs script',
};

/** `HTML (in an attribute without quotes)` */
function placeWords(position: string): string {
  const [kind = '', ...rest] = position.split('-');
  const words = KIND_WORDS[kind] ?? kind;
  const more = rest.join(' ');
  return more === '' || more === 'text' || more === 'value' ? words : `${words} (${REST_WORDS[more] ?? more})`;
}
