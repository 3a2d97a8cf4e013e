/** Operations that are dangerous without any reference: `extra/<role>`. */
import type { Danger } from '../model/api.ts';
import type { Condition } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { Confidence } from '../model/report.ts';
import type { TermId } from '../model/term.ts';
import {
  at,
  conditionsOf,
  disclosure,
  type Exposed,
  exposedLeaves,
  holesOf,
  judgeText,
  literalPlace,
  mentions,
  openNumber,
  passesTest,
  weakest,
} from '../align/index.ts';
import { probeGuard } from '../probe/index.ts';
import { attributeCause } from '../prompt/index.ts';
import type { Assessed, AssessContext } from './deviations.ts';
import { locationOf, textOf } from './places.ts';
import type { TextKind } from '../text/index.ts';

/** The text kind whose holes a danger's context is judged in; null = the value as a whole. */
const TEXT_OF: Readonly<Record<string, TextKind>> = {
  sql: 'sql',
  'html-text': 'html',
  'html-selector': 'selector',
  shell: 'shell',
  code: 'code',
  'url-whole': 'url',
  header: 'header',
  log: 'log',
  regex: 'regex',
  xpath: 'xpath',
  ldap: 'ldap',
};

interface Verdict {
  readonly confidence: Confidence;
  readonly offending: TermId | null;
  readonly place: Assessed['at'] | null;
  readonly witness: { readonly input: string; readonly effect: string } | null;
}

/** One deviation for each danger of an operation whose trigger fires. */
export function assessDangers(context: AssessContext): readonly Assessed[] {
  return context.align.operations.flatMap((operation) =>
    (operation.row?.dangers ?? []).flatMap((danger): readonly Assessed[] => {
      if (!Object.entries(danger.where).every(([name, test]) => passesTest(context.align, test, operation, name))) return [];
      const verdict = fires(context, operation, danger);
      if (verdict === null) return [];
      return [deviationOf(context, operation, danger, { ...verdict, confidence: weakest(verdict.confidence, danger.certainty) })];
    }),
  );
}

function fires(context: AssessContext, operation: Operation, danger: Danger): Verdict | null {
  const found = operation.argument(danger.argument);
  if (
    danger.where[danger.argument]?.secrecy?.includes('internal-text') &&
    found.state === 'found' &&
    !isBare(context, operation, found.term)
  )
    return null;
  const sure =
    operation.role === 'record.reply'
      ? sureOfRecord(context, operation)
      : operation.role === 'token.redeem' && promptNames(context, ['expiry'])
        ? 'likely'
        : operation.certainty;
  if (sure === null) return null;
  if (danger.trigger === 'always')
    return {
      confidence: sure,
      offending: null,
      place:
        found.state === 'found' && found.by === 'argument'
          ? (writtenAt(context, danger, found.term, at(operation.event, found.range)) ?? at(operation.event, found.range))
          : null,
      witness: null,
    };
  if (found.state !== 'found') return null;
  // What no reference is about the prompt has not asked for: it makes no parameter a user's input.
  const comparison = { context: context.align, byPrompt: false };
  const kind = TEXT_OF[danger.context];
  const conditions = [...conditionsOf(operation.event.pc)];
  if (danger.context === 'count' || danger.context === 'amount') {
    const open = openNumber(context.align, found.term, conditions, danger.context);
    return (
      open && { confidence: operation.certainty, offending: open.leaf.term, place: at(operation.event, found.range), witness: open.witness }
    );
  }
  if (kind !== undefined) {
    const fault = judgeText(comparison, {
      kind,
      text: found.term,
      trigger: danger.trigger,
      conditions,
      tagged: danger.argument === 'strings',
    }).faults.find((one) => one.kind === 'broken');
    return fault
      ? {
          confidence: weakest(operation.certainty, fault.confidence),
          offending: fault.leaf.term,
          place: builtAt(context, found.term) ?? at(operation.event, found.range),
          witness: fault.witness,
        }
      : null;
  }
  for (const exposed of exposedLeaves(comparison, danger.trigger, found.term)) {
    const { leaf, confidence } = exposed;
    if (leaf.safeFor.has(danger.context as never)) continue;
    const probed = probe(context, danger, found.term, exposed, conditions);
    if (probed === 'held') continue;
    const open = probed === 'unknown' && conditions.some((condition) => mentions(context.align, condition.term, leaf.term));
    return {
      confidence: weakest(operation.certainty, confidence, open ? 'possible' : 'certain'),
      offending: leaf.term,
      place: madeAt(context, found.term) ?? at(operation.event, found.range),
      witness: probed === 'unknown' ? null : probed,
    };
  }
  return null;
}

/** What a record holds, the prompt may say where the code does not: "the table has email, name and passwordHash". */
function sureOfRecord(context: AssessContext, operation: Operation): Confidence | null {
  if (operation.certainty !== 'possible') return operation.certainty;
  const left = operation.argument('without');
  const without = left.state === 'found' ? String(context.align.evaluated.terms.get(left.term).lit).split(' ') : [];
  // Where some fields were taken out, only the exact name of another one tells that it was left in.
  const told = without.length === 0 ? ['password-hash', 'credential'] : ['password-hash'];
  // Mappers of documents may leave fields out by themselves.
  if (operation.argument('plain').state === 'found' && promptNames(context, told, without)) return 'likely';
  return without.length === 0 ? 'possible' : null;
}

/** The prompt speaks of this code and has an identifier of one of these classes. */
function promptNames({ align, prompt, borneOut }: AssessContext, words: readonly string[], but: readonly string[] = []): boolean {
  const names = borneOut ? (prompt?.text.match(/[A-Za-z_]+/g) ?? []) : [];
  return names.some((name) => !but.includes(name) && align.evaluated.ladder.tables.wordsOf(name).some(({ id }) => words.includes(id)));
}

/** The text of some error gets into the value on a way that no condition vouches for. */
function isBare({ align }: AssessContext, operation: Operation, term: TermId): boolean {
  const conditions = [...conditionsOf(operation.event.pc)];
  return align.facts
    .facts(term)
    .leaves.some((leaf) => leaf.secrecy === 'internal-text' && disclosure(align, term, leaf, conditions) === 'bare');
}

/** A literal that should not be in the code is reported where it is written, once for all its uses. */
function writtenAt({ align }: AssessContext, danger: Danger, id: TermId, use: Assessed['at']): Assessed['at'] | null {
  if (!danger.where[danger.argument]?.origin?.includes('literal')) return null;
  const leaf = align.facts
    .facts(id)
    .leaves.find(({ origin, term }) => origin === 'literal' && Boolean(align.evaluated.terms.get(term).lit));
  return leaf === undefined ? null : literalPlace(align, leaf.term, use);
}

/** Probe sets that stand for a danger's context. */
const PROBES: Readonly<Record<string, string>> = {
  path: 'path',
  'path-segment': 'path',
  'html-url': 'url-scheme',
  'sql-identifier': 'sql-identifier',
};

/** Tries the hostile inputs of the context on the value and the conditions on the way to it. */
function probe(
  context: AssessContext,
  danger: Danger,
  argument: TermId,
  exposed: Exposed,
  conditions: readonly Condition[],
): 'held' | 'unknown' | Verdict['witness'] {
  const set = context.align.probes.get(PROBES[danger.context] ?? '');
  if (!set) return 'unknown';
  const result = probeGuard({
    terms: context.align.evaluated.terms,
    argument,
    conditions,
    holes: holesOf(
      { context: context.align },
      argument,
      conditions.map(({ term }) => term),
      [exposed],
    ),
    set,
  });
  return result.outcome === 'broken' ? { input: result.input, effect: result.effect } : result.outcome;
}

/** Where a path or an address was put together, when that was not at the operation itself. */
function madeAt({ align }: AssessContext, id: TermId): Assessed['at'] | null {
  const { op } = align.evaluated.terms.get(id);
  const [place] = op === 'call' || op === 'cat' ? align.evaluated.placesOf(id) : [];
  return place ? { source: place.source, range: place.range } : null;
}

function builtAt({ align }: AssessContext, term: TermId): Assessed['at'] | null {
  if (align.evaluated.terms.get(term).op !== 'cat') return null;
  const [place] = align.evaluated.placesOf(term);
  return place ? { source: place.source, range: place.range } : null;
}

function deviationOf(context: AssessContext, operation: Operation, danger: Danger, verdict: Verdict): Assessed {
  const role = operation.role === '' ? operation.api : operation.role;
  const place = verdict.place ?? at(operation.event);
  const use = at(operation.event);
  const name = verdict.offending === null ? '' : nameOfTerm(context, verdict.offending);
  const cause = attributeCause(
    context.prompt,
    { id: danger.id, title: danger.title, checks: [], waivedBy: [], elsewhere: [], words: [] },
    { offendingNames: name === '' ? [] : [name], libraries: [] },
  );
  const related = place.range.start === use.range.start ? [] : [use];
  return {
    asked: false,
    at: place,
    use,
    cause: `extra ${danger.id} ${place.source} ${place.range.start}`,
    event: operation.event.id,
    facet: null,
    shard: null,
    deviation: {
      id: `extra/${role}/`,
      reference: null,
      safeguard: `extra/${role}`,
      state: 'extra',
      severity: danger.severity,
      confidence: verdict.confidence,
      category: danger.category as Assessed['deviation']['category'],
      cwe: danger.cwe,
      owasp: [],
      title: danger.title,
      change: { expected: danger.repair, found: textOf(context.sources, place) },
      cause,
      impact: danger.impact,
      attack: verdict.witness
        ? { input: name === '' ? verdict.witness.input : `${name} = ${verdict.witness.input}`, effect: verdict.witness.effect }
        : danger.attack,
      repair: danger.repair,
      location: locationOf(context.sources, place),
      related: related.map((one) => locationOf(context.sources, one)),
      referenceLocation: null,
    },
  };
}

function nameOfTerm({ align }: AssessContext, id: TermId): string {
  const term = align.evaluated.terms.get(id);
  return term.op === 'param' || term.op === 'free' || term.op === 'get' ? String(term.lit) : '';
}
