/**
 * What the prompt asks for, held against the code: numbers ("max 5 MB"), literals ("RS256") and protections ("limit attempts")
 * whose object is in the code. A demand whose object has no operation invents nothing.
 */
import type { Operation } from '../model/operation.ts';
import type { PromptFact } from '../model/prompt.ts';
import type { Confidence, Severity } from '../model/report.ts';
import type { TermId } from '../model/term.ts';
import { amount, at, nameOf, weakest } from '../align/index.ts';
import { PROTECTION_CHECKS, termsOf } from '../prompt/index.ts';
import type { Assessed, AssessContext } from './deviations.ts';
import { locationOf, textOf } from './places.ts';

/** Where a number of the prompt stands in the code. */
interface NumberRow {
  readonly check: string;
  readonly role: string;
  readonly argument: string;
  /** The code's value may be at most, or must be at least, the prompt's. */
  readonly direction: 'max' | 'min';
  /** The prompt's unit: bytes, milliseconds or a count; what one unit of a bare number in the code is worth in it. */
  readonly bareUnit: number;
  /** What one unit of a text such as `15m` or `5mb` (seconds, bytes) is worth. */
  readonly textUnit: number;
  /** Libraries that take a bare number as seconds. */
  readonly inSeconds?: readonly string[];
}

const NUMBERS: readonly NumberRow[] = [
  { check: 'max-size', role: 'upload.setup', argument: 'max-size', direction: 'max', bareUnit: 1, textUnit: 1 },
  { check: 'max-size', role: 'body.parse', argument: 'limit', direction: 'max', bareUnit: 1, textUnit: 1 },
  { check: 'max-size', role: 'decompress', argument: 'max-size', direction: 'max', bareUnit: 1, textUnit: 1 },
  { check: 'max-size', role: 'http.request', argument: 'max-size', direction: 'max', bareUnit: 1, textUnit: 1 },
  { check: 'max-count', role: 'upload.setup', argument: 'max-files', direction: 'max', bareUnit: 1, textUnit: 1 },
  { check: 'rate-limit', role: 'rate.limit', argument: 'max', direction: 'max', bareUnit: 1, textUnit: 1 },
  {
    check: 'rate-limit-window',
    role: 'rate.limit',
    argument: 'window',
    direction: 'min',
    bareUnit: 1,
    textUnit: 1000,
    inSeconds: ['rate-limiter-flexible'],
  },
  { check: 'expiry', role: 'token.sign', argument: 'expires', direction: 'max', bareUnit: 1000, textUnit: 1000 },
  { check: 'timeout', role: 'http.request', argument: 'timeout', direction: 'max', bareUnit: 1, textUnit: 1000 },
  { check: 'timeout', role: 'process.spawn', argument: 'timeout', direction: 'max', bareUnit: 1, textUnit: 1000 },
  { check: 'timeout', role: 'shell.exec', argument: 'timeout', direction: 'max', bareUnit: 1, textUnit: 1000 },
  { check: 'hash-cost', role: 'password.hash', argument: 'cost', direction: 'min', bareUnit: 1, textUnit: 1 },
];

/** Where a literal of the prompt must stand. */
const LITERALS: readonly { readonly check: string; readonly role: string; readonly argument: string }[] = [
  { check: 'algorithm', role: 'token.verify', argument: 'algorithms' },
  { check: 'algorithm', role: 'token.sign', argument: 'algorithm' },
  { check: 'issuer', role: 'token.verify', argument: 'issuer' },
  { check: 'audience', role: 'token.verify', argument: 'audience' },
];

/** A protection that is an operation of its own, and the operations that show what it would protect. */
const PRESENCES: readonly {
  readonly check: string;
  readonly roles: readonly string[];
  readonly objects: readonly string[];
  readonly severity: Severity;
  /** Where it counts: by the words that the prompt and the operation share, and unless other code asks for it. */
  readonly where?: (context: AssessContext, operation: Operation) => Confidence | null;
}[] = [
  {
    check: 'rate-limit',
    roles: ['rate.limit', 'rate.consume'],
    objects: ['password.verify', 'token.sign', 'session.regenerate', 'session.write', 'email.send', 'llm.call'],
    severity: 'medium',
  },
  { check: 'csrf', roles: ['csrf.protect'], objects: ['session.setup'], severity: 'medium' },
  {
    check: 'role',
    roles: ['compare.role', 'access.check'],
    objects: ['db.delete', 'db.write', 'record.set', 'file.delete', 'file.write', 'db.read'],
    severity: 'high',
    where: unguarded,
  },
  {
    check: 'auth-required',
    roles: ['auth.require', 'access.check', 'token.verify', 'compare.role'],
    objects: ['route.open'],
    severity: 'high',
  },
  // A cookie that is cleared in one browser was copied before, if it was stolen.
  {
    check: 'revocation',
    roles: ['db.write', 'db.delete', 'record.set', 'session.destroy'],
    objects: ['cookie.clear'],
    severity: 'medium',
  },
  { check: 'security-headers', roles: ['headers.protect', 'reply.header'], objects: ['route.register'], severity: 'low' },
];

/** Deviations from what the prompt says in so many words; checks that a compared reference covers are left to it. */
export function assessDemands(context: AssessContext, covered: ReadonlySet<string>): readonly Assessed[] {
  const facts = context.prompt?.facts ?? [];
  return facts.flatMap((fact) => {
    if (fact.kind === 'number') return numbers(context, fact);
    if (fact.kind === 'literal') return literals(context, fact);
    return fact.kind === 'demand' && !covered.has(fact.value) ? presence(context, fact) : [];
  });
}

/** Some operation of the text shows the check, or the value that is asked for. */
export function showsCheck(context: AssessContext, check: string): boolean {
  return (
    NUMBERS.some((row) => row.check === check && operations(context, row.role).some((one) => amountIn(context, one, row) !== null)) ||
    LITERALS.some((row) => row.check === check && operations(context, row.role).some((one) => literalsIn(context, one, row) !== null)) ||
    PRESENCES.some((row) => row.check === check && row.roles.some((role) => operations(context, role).length > 0))
  );
}

const split = (value: string): readonly [check: string, rest: string] => {
  const colon = value.indexOf(':');
  return [value.slice(0, colon), value.slice(colon + 1)];
};

function numbers(context: AssessContext, fact: PromptFact): readonly Assessed[] {
  const [check, rest] = split(fact.value);
  const wanted = Number(rest);
  if (!Number.isFinite(wanted)) return [];
  return NUMBERS.filter((row) => row.check === check).flatMap((row) =>
    operations(context, row.role).flatMap((operation) => {
      const found = amountIn(context, operation, row);
      if (found?.by !== 'argument') return [];
      const differs = limitsOf(context, check, wanted).every((limit) =>
        row.direction === 'max' ? found.value > limit : found.value < limit,
      );
      return differs
        ? [deviation(context, operation, fact, check, { source: operation.event.source, range: found.range }, 'altered', 'medium')]
        : [];
    }),
  );
}

/** "Access tokens live 15 minutes, refresh tokens 30 days": each number is somebody's limit. */
const limitsOf = ({ prompt }: AssessContext, check: string, wanted: number): readonly number[] => [
  wanted,
  ...(prompt?.facts ?? []).flatMap((fact) =>
    fact.kind === 'number' && split(fact.value)[0] === check ? [Number(split(fact.value)[1])] : [],
  ),
];

/** The number in the prompt's unit that an operation is given. */
function amountIn(context: AssessContext, operation: Operation, row: NumberRow) {
  const found = operation.argument(row.argument);
  if (found.state !== 'found') return null;
  const { lit } = context.align.evaluated.terms.get(found.term);
  const value = amount(lit);
  const inSeconds = row.inSeconds?.includes(operation.row?.library ?? '') === true;
  return value === null ? null : { ...found, value: value * (typeof lit === 'number' && !inSeconds ? row.bareUnit : row.textUnit) };
}

function literals(context: AssessContext, fact: PromptFact): readonly Assessed[] {
  const [check, wanted] = split(fact.value);
  return LITERALS.filter((row) => row.check === check).flatMap((row) =>
    operations(context, row.role).flatMap((operation) => {
      const found = literalsIn(context, operation, row);
      if (found?.by !== 'argument' || found.values.some((value) => value.toLowerCase() === wanted.toLowerCase())) return [];
      return [deviation(context, operation, fact, check, { source: operation.event.source, range: found.range }, 'altered', 'high')];
    }),
  );
}

/** The literals that an operation is given, alone or in a list; null when one of them is none. */
function literalsIn(context: AssessContext, operation: Operation, row: (typeof LITERALS)[number]) {
  const found = operation.argument(row.argument);
  if (found.state !== 'found') return null;
  const { terms } = context.align.evaluated;
  const term = terms.get(found.term);
  const values = (term.op === 'array' ? term.args : [found.term]).map((id) => terms.get(id));
  return values.length === 0 || values.some(({ op }) => op !== 'lit') ? null : { ...found, values: values.map(({ lit }) => String(lit)) };
}

function presence(context: AssessContext, fact: PromptFact): readonly Assessed[] {
  const row = PRESENCES.find((one) => one.check === fact.value);
  if (!row || row.roles.some((role) => operations(context, role).length > 0)) return [];
  for (const object of row.objects.flatMap((role) => operations(context, role))) {
    const confidence = row.where === undefined ? 'likely' : row.where(context, object);
    if (confidence === null) continue;
    const missing = deviation(context, object, fact, row.check, at(object.event), 'missing', row.severity);
    return [
      {
        ...missing,
        asked: row.where !== undefined,
        deviation: { ...missing.deviation, confidence: weakest(missing.deviation.confidence, confidence) },
      },
    ];
  }
  return [];
}

/**
 * Nothing in the text asks for a role where a route does what the prompt speaks of. Middleware of another file may ask, and so may
 * whoever calls a function that is no route.
 */
function unguarded(context: AssessContext, { event, argument }: Operation): Confidence | null {
  const { evaluated } = context.align;
  const entry = evaluated.entries[event.entry];
  if (!entry || context.align.operations.some((one) => looksUpRole(context, one))) return null;
  const table = argument('table');
  const names = [
    entry.route?.path ?? '',
    entry.name,
    table.state === 'found' ? nameOf(context.align, table.term) || String(evaluated.terms.get(table.term).lit) : '',
  ];
  const own = new Set(termsOf(names.join(' ').replace(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/g, ' ')).map(({ term }) => term));
  if (!(context.prompt?.terms ?? []).some(({ term }) => own.has(term))) return null;
  const isGuarded = evaluated.events.some(
    (one) =>
      one.entry === event.entry &&
      one.idiom === 'middleware' &&
      evaluated.ladder.tables.wordsOf(nameOf(context.align, one.callee)).every(({ id }) => id !== 'auth-middleware'),
  );
  return entry.via === 'route' && !isGuarded ? 'likely' : 'possible';
}

/** A record of rights is read: `editors.findOne({ userId, role: 'editor' })`. */
function looksUpRole({ align: { evaluated } }: AssessContext, operation: Operation): boolean {
  if (operation.role !== 'db.read' && operation.role !== 'db.query') return false;
  const isRole = (name: string) => evaluated.ladder.tables.wordsOf(name).some(({ id }) => id === 'access-role');
  const stack = operation.event.args.map(({ term }) => term);
  for (let steps = 0; stack.length > 0 && steps < MAX_LOOK; steps += 1) {
    const { op, lit, keys, args } = evaluated.terms.get(stack.pop() as TermId);
    if (keys.some(isRole) || (op === 'lit' && typeof lit === 'string' && isRole(lit))) return true;
    stack.push(...args);
  }
  return false;
}

const MAX_LOOK = 200;

const operations = (context: AssessContext, role: string): readonly Operation[] => context.align.byRole.get(role) ?? [];

function deviation(
  context: AssessContext,
  operation: Operation,
  fact: PromptFact,
  check: string,
  place: Assessed['at'],
  state: 'altered' | 'missing',
  severity: Severity,
): Assessed {
  const known = PROTECTION_CHECKS.find(({ id }) => id === check || id === check.replace(/-window$/, ''));
  const title = known?.title ?? check;
  return {
    asked: false,
    at: place,
    use: at(operation.event),
    cause: `prompt ${check} ${place.source} ${place.range.start}`,
    event: operation.event.id,
    facet: null,
    shard: null,
    deviation: {
      id: `prompt/${check}/`,
      reference: null,
      safeguard: `prompt/${check}`,
      state,
      severity,
      // A prompt that may belong to other code proves no absence.
      confidence: operation.certainty === 'possible' || (state === 'missing' && !context.borneOut) ? 'possible' : 'likely',
      category: 'input-validation',
      cwe: known?.cwe ?? ['CWE-1284'],
      owasp: [],
      title: state === 'missing' ? `The prompt asks that ${title}: not in the code` : `The prompt asks for another value: ${title}`,
      change: { expected: fact.quote, found: textOf(context.sources, place) },
      cause: { kind: 'contradicted', quote: fact.quote },
      impact:
        state === 'missing'
          ? `The prompt asks that ${title}, and nothing in the code does it.`
          : `The code allows what the prompt rules out: ${fact.quote}.`,
      attack: { input: `a value beyond "${fact.quote}"`, effect: 'it is accepted' },
      repair: state === 'missing' ? `Add what the prompt asks for: ${fact.quote}.` : `Use the prompt's value: ${fact.quote}.`,
      location: locationOf(context.sources, place),
      related: [],
      referenceLocation: null,
    },
  };
}
