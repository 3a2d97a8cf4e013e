/** The pipeline: read, parse, evaluate, lift, match, align, assess. Alone knows the order of the stages. */
import type { Catalog, ReferenceShard } from './model/catalog.ts';
import type { Facet } from './model/facet.ts';
import type { Operation } from './model/operation.ts';
import type { PromptFacts } from './model/prompt.ts';
import type { Deviation, Evidence, FileReport, Match, Remark, Report, ReportedPrompt } from './model/report.ts';
import type { ReviewInput } from './model/review.ts';
import type { Location, SourceText } from './model/source.ts';
import { align, type AlignContext, type Alignment, createContext, NOT_AWAITED } from './align/index.ts';
import {
  assess,
  assessDangers,
  assessDemands,
  type Assessed,
  type AssessContext,
  isDeviating,
  locationOf,
  merge,
  unjudgedDemands,
} from './assess/index.ts';
import { evaluate, type Evaluated } from './evaluate/index.ts';
import { bearsOut, type Candidate, candidatesOf, combinedScore, isClearlyAsked } from './match/index.ts';
import { createFacts, liftOperations } from './operations/index.ts';
import { type ParsedSource, parseSource } from './parse/index.ts';
import { findWaiver, readPrompt } from './prompt/index.ts';
import { locate, readSource } from './source/index.ts';
import { type Outcome, withRepairs } from './repairs.ts';
import { indexTables, type TableIndex } from './tables/index.ts';
import { VERSION } from './version.ts';
import { promptOf, summaryOf } from './summary.ts';

const tableIndexes = new WeakMap<object, TableIndex>();

/** The look-ups of a catalog's tables, prepared once. */
export function tablesOf(catalog: Pick<Catalog, 'tables'>): TableIndex {
  const known = tableIndexes.get(catalog.tables);
  if (known) return known;
  const fresh = indexTables(catalog.tables);
  tableIndexes.set(catalog.tables, fresh);
  return fresh;
}

/** Reviews generated code against a catalog. Pure: the same input gives the same report. */
export function review(input: ReviewInput, catalog: Catalog): Report {
  const isQuoted = input.options.promptInReport === 'full' || input.options.promptInReport === 'redacted';
  const read = input.prompt === null ? null : readPrompt(input.prompt.text, { redact: input.options.promptInReport !== 'full' });
  const report = reviewed(input, catalog, isQuoted ? read : withheld(read));
  return isQuoted ? report : withoutQuotes(report);
}

function reviewed(input: ReviewInput, catalog: Catalog, facts: PromptFacts | null): Report {
  const prompt = input.prompt === null || facts === null ? null : promptOf(input.prompt.name, facts, input.options.promptInReport);
  if (input.files.length === 0) return reportOf(prompt, matchesByPrompt(catalog, facts), []);
  const examined = examine(input.files, catalog, facts);
  const compared = repaired(examined, compare(examined, catalog, facts), catalog, facts);
  const files = examined.units.map((unit) => fileReport(examined, compared, unit));
  return reportOf(prompt, files.length === 1 ? (files[0]?.matches ?? []) : matchesByPrompt(catalog, facts), files, compared.facets);
}

/** What stands for words of the prompt that are not to be shown. */
const WITHHELD = '…';

const withheld = (facts: PromptFacts | null): PromptFacts | null =>
  facts === null ? null : { ...facts, isQuoted: false, facts: facts.facts.map((fact) => ({ ...fact, quote: WITHHELD })) };

/** The report without words of the prompt: causes keep their kind, matches what the code shows. */
function withoutQuotes(report: Report): Report {
  const bare = (match: Match): Match => ({ ...match, evidence: match.evidence.filter(({ kind }) => kind !== 'prompt') });
  const files = report.files.map((file) => ({
    ...file,
    matches: file.matches.map(bare),
    nearMatches: file.nearMatches.map(bare),
    deviations: file.deviations.map((deviation) => ({ ...deviation, cause: { ...deviation.cause, quote: null } })),
  }));
  return { ...report, matches: report.matches.map(bare), files };
}

function reportOf(
  prompt: ReportedPrompt | null,
  matches: readonly Match[],
  files: readonly FileReport[],
  facets: readonly Facet[] = [],
): Report {
  return { schemaVersion: 1, tool: { name: 'aidiff', version: VERSION }, prompt, matches, files, summary: summaryOf(files, facets) };
}

function matchesByPrompt(catalog: Catalog, facts: PromptFacts | null): readonly Match[] {
  return candidatesOf(catalog, facts, [])
    .slice(0, MAX_MATCHES)
    .map((candidate) => ({
      reference: candidate.summary.id,
      variant: null,
      score: candidate.promptScore,
      evidence: promptEvidence(candidate),
    }));
}

/** Matches and runners-up that a report lists. */
const MAX_MATCHES = 8;

/** One entry of `files[]`. */
interface Unit {
  readonly path: string;
  readonly source: SourceText | null;
  /** Index among the evaluated sources; null when it could not be parsed or read. */
  readonly index: number | null;
  readonly remarks: readonly Remark[];
}

export interface Examined {
  readonly units: readonly Unit[];
  /** Evaluated sources. */
  readonly sources: readonly SourceText[];
  readonly evaluated: Evaluated;
  readonly context: AlignContext;
}

const START: Location = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** Reads, parses and evaluates files together, so that they may import each other. */
export function examine(files: ReviewInput['files'], catalog: Pick<Catalog, 'tables' | 'probes'>, facts: PromptFacts | null): Examined {
  const parsed: ParsedSource[] = [];
  const sources: SourceText[] = [];
  const units = files.flatMap((file): readonly Unit[] => {
    const { sources: found, problems } = readSource(file);
    const remarks = problems.map(({ message, location }) => ({ reason: message, location: location ?? START }));
    if (found.length === 0) return [{ path: file.path, source: null, index: null, remarks }];
    return found.map((source, i): Unit => {
      const result = parseSource(source);
      const own = i === 0 ? remarks : [];
      if ('failed' in result)
        return { path: source.path, source, index: null, remarks: [...own, { reason: result.message, location: START }] };
      const errors = result.errors
        .slice(0, 3)
        .map(({ range, message }) => ({ reason: `does not parse here: ${message}`, location: locate(source, range) }));
      parsed.push(result);
      sources.push(source);
      return { path: source.path, source, index: sources.length - 1, remarks: [...own, ...cutOff(source), ...errors] };
    });
  });
  return { units, sources, ...contextOf(parsed, sources, catalog, facts) };
}

/** Evaluates parsed sources. */
function contextOf(
  parsed: readonly ParsedSource[],
  sources: readonly SourceText[],
  catalog: Pick<Catalog, 'tables' | 'probes'>,
  facts: PromptFacts | null,
): Pick<Examined, 'evaluated' | 'context'> {
  const evaluated = evaluate(
    parsed.map(({ file }, i) => ({ path: sources[i]?.path ?? '', file, cutAt: sources[i]?.cutAt ?? null })),
    tablesOf(catalog),
  );
  // "the names are constants" speaks of a parameter `name`.
  const valuesOf = (kind: string) =>
    new Set(
      (facts?.facts ?? [])
        .filter((fact) => fact.kind === kind)
        .map(({ value }) => value.split('.').at(-1) ?? value)
        .flatMap((name) => (name.endsWith('s') ? [name, name.slice(0, -1)] : [name])),
    );
  const context = createContext(evaluated, liftOperations(evaluated), createFacts(evaluated), {
    probes: catalog.probes,
    untrustedNames: valuesOf('input'),
    trustedNames: valuesOf('trusted'),
    fragments: new Set(sources.flatMap((source, i) => (source.fragment ? [i] : []))),
  });
  return { evaluated, context };
}

const cutOff = (source: SourceText): readonly Remark[] =>
  source.cutAt === null
    ? []
    : [
        {
          reason: 'the code ends in the middle: what would follow is not judged',
          location: locate(source, { start: source.cutAt, end: source.cutAt }),
        },
      ];

interface Compared {
  readonly candidates: readonly Candidate[];
  readonly alignments: ReadonlyMap<string, { readonly shard: ReferenceShard; readonly alignment: Alignment }>;
  readonly facets: readonly Facet[];
  readonly deviations: readonly Assessed[];
  readonly prompt: PromptFacts | null;
  /** What the prompt asks for and the code gives no place to look for. */
  readonly unheard: readonly Remark[];
}

function compare(examined: Examined, catalog: Catalog, facts: PromptFacts | null): Compared {
  const { context, sources, evaluated } = examined;
  const candidates = candidatesOf(catalog, facts, context.operations);
  // A prompt that speaks of other things than the code makes nothing surer.
  const bears = facts === null ? () => false : bearsOut(facts, evaluated, catalog.promptIndex);
  const borneOut = bears([]);
  const demands = facts?.facts.filter(({ kind }) => kind === 'demand' || kind === 'number') ?? [];
  const demanded = new Set(demands.map(({ value }) => value.split(':')[0] as string));
  const assessing: AssessContext = { align: context, sources, prompt: facts, borneOut, libraries: evaluated.imports };
  const alignments = new Map<string, { shard: ReferenceShard; alignment: Alignment }>();
  for (const candidate of candidates) {
    if (!candidate.byPrompt && candidate.operations.size === 0) continue;
    const shard = catalog.reference(candidate.summary.id);
    const byPrompt = candidate.byPrompt && bears(candidate.words);
    const asked = [...unlessWaived(shard, demanded, facts)];
    alignments.set(candidate.summary.id, {
      shard,
      alignment: align(context, shard.reference, {
        byPrompt,
        demanded: new Map(asked.map((check) => [check, byPrompt || borneOut ? 'certain' : 'possible'])),
      }),
    });
  }
  const facets = [...alignments.values()].flatMap(({ alignment }) => alignment.facets);
  const asked = new Set(candidates.filter(({ byPrompt }) => byPrompt).map(({ summary }) => summary.id));
  const byReference = [...alignments].flatMap(([id, { shard, alignment }]) =>
    alignment.facets.filter(isDeviating).map((facet) => assess(assessing, shard, facet, asked.has(id))),
  );
  const dangers = assessDangers(assessing).filter((danger) => !isCovered(danger, alignments));
  const covered = checksCompared(alignments);
  const found = [...byReference, ...assessDemands(assessing, covered), ...dangers];
  const unheard = sources.length === 0 ? [] : unjudgedDemands(assessing, covered, found);
  return { candidates, alignments, facets, prompt: facts, deviations: merge(assessing, found), unheard };
}

/** The comparison with those deviations that can be repaired in the snippet's own names showing how. */
function repaired(examined: Examined, compared: Compared, catalog: Catalog, facts: PromptFacts | null): Compared {
  const { sources, context, evaluated } = examined;
  const deviations = withRepairs({
    before: outcomeOf(compared),
    sources,
    context,
    libraries: evaluated.imports,
    compare: (texts) => {
      const parsed = texts.flatMap((text) => {
        const result = parseSource(text);
        return 'failed' in result ? [] : [result];
      });
      return outcomeOf(compare({ ...examined, sources: texts, ...contextOf(parsed, texts, catalog, facts) }, catalog, facts));
    },
  });
  return { ...compared, deviations };
}

function outcomeOf({ alignments, deviations }: Compared): Outcome {
  const facets = [...alignments].flatMap(([id, { alignment }]) =>
    alignment.facets.map((facet) => ({ key: `${id}/${facet.safeguard}`, facet })),
  );
  const count = (states: readonly Facet['state'][]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { key, facet } of facets) if (states.includes(facet.state)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  return { deviations, holds: count(['present', 'accepted']), open: count(['unproven']) };
}

/** Words that waive a safeguard name it as well; they are no demand. */
function unlessWaived({ reference }: ReferenceShard, demanded: ReadonlySet<string>, facts: PromptFacts | null): ReadonlySet<string> {
  if (demanded.size === 0) return demanded;
  const waived = reference.safeguards.filter(
    (safeguard) => safeguard.checks.some((check) => demanded.has(check)) && findWaiver(facts, { ...safeguard, words: [] }) !== null,
  );
  const without = new Set(waived.flatMap(({ checks }) => checks));
  return new Set([...demanded].filter((check) => !without.has(check)));
}

/** Protections that some compared reference has looked for at an operation that needs them. */
function checksCompared(alignments: Compared['alignments']): ReadonlySet<string> {
  const checks = [...alignments.values()].flatMap(({ shard, alignment }) =>
    shard.reference.safeguards
      .filter(({ id }) =>
        alignment.facets.some((facet) => facet.safeguard === id && facet.operation !== null && facet.state !== 'not-applicable'),
      )
      .flatMap((safeguard) => safeguard.checks),
  );
  return new Set(checks);
}

/** A reference has looked at the same operation for the same weakness, whatever it found, or says of the same call that nobody waits for it. */
function isCovered(danger: Assessed, alignments: Compared['alignments']): boolean {
  for (const { shard, alignment } of alignments.values()) {
    for (const facet of alignment.facets) {
      const sameCall = facet.at.source === danger.at.source && facet.at.range.start === danger.at.range.start;
      if (danger.deviation.safeguard === 'extra/promise.test' && sameCall && facet.by === NOT_AWAITED) return true;
      if (facet.operation?.event.id !== danger.event || facet.state === 'not-applicable') continue;
      const safeguard = shard.reference.safeguards.find(({ id }) => id === facet.safeguard);
      // That something else is absent says nothing of this operation.
      if (safeguard?.rule.kind === 'absence' && facet.state === 'present') continue;
      const { cwe } = danger.deviation;
      // That a digest is no broken one says nothing of passwords: what holds covers the danger's own weakness only.
      if (safeguard?.cwe.some((one) => (isDeviating(facet) ? cwe.includes(one) : one === cwe[0]))) return true;
    }
  }
  return false;
}

function fileReport(examined: Examined, compared: Compared, unit: Unit): FileReport {
  const { path, source, index } = unit;
  const fence = source?.fence ?? null;
  const empty = { path, fence, judged: false, matches: [], nearMatches: [], deviations: [], accepted: [], notSeen: [], unproven: [] };
  if (index === null) return { ...empty, unjudged: unit.remarks };
  const here = (facet: Facet) => facet.at.source === index && facet.operation !== null;
  const facets = [...compared.alignments.values()].flatMap(({ shard, alignment }) =>
    alignment.facets.filter(here).map((facet) => ({ shard, facet })),
  );
  const located = (facet: Facet) => locationOf(examined.sources, facet.at);
  const deviations = compared.deviations.filter(({ at }) => at.source === index).map(({ deviation }) => deviation);
  const ofState = (state: Facet['state']) => facets.filter(({ facet }) => facet.state === state);
  const judged = deviations.length > 0 || facets.some(({ facet }) => ['present', 'accepted'].includes(facet.state) || isDeviating(facet));
  const { matches, nearMatches } = matchesOf(examined, compared, index);
  const reference = ({ shard, facet }: (typeof facets)[number]) => ({ reference: shard.reference.id, safeguard: facet.safeguard });
  return {
    ...empty,
    judged,
    matches,
    nearMatches,
    deviations,
    accepted: unique(
      ofState('accepted').map((one) => ({ ...reference(one), by: one.facet.by ?? 'another way', location: located(one.facet) })),
    ),
    notSeen: unique(
      ofState('not-seen').map((one) => ({
        ...reference(one),
        words: notSeenWords(one.shard, one.facet, compared.prompt),
        location: located(one.facet),
      })),
    ),
    unproven: unique([
      ...ofState('unproven')
        .filter((one) => !isReported(one.facet, compared))
        .map(({ shard, facet }) => ({
          reason: `${shard.reference.id}/${facet.safeguard}: ${facet.by ?? 'not decided'}`,
          location: located(facet),
        })),
      ...limitsOf(examined, index),
    ]),
    unjudged: unique([
      ...unit.remarks,
      ...promptRemarks(compared, index),
      ...misfits(compared, index),
      ...uncovered(examined, compared, index),
    ]),
  };
}

/** What is not seen, and the words of the prompt that do without it or place it elsewhere. */
function notSeenWords({ reference }: ReferenceShard, facet: Facet, prompt: PromptFacts | null): string {
  const safeguard = reference.safeguards.find(({ id }) => id === facet.safeguard);
  const words = facet.by ?? safeguard?.title ?? facet.safeguard;
  const waiver = safeguard === undefined ? null : findWaiver(prompt, { ...safeguard, words: [] });
  if (waiver === null) return words;
  const quote = prompt?.isQuoted === false ? WITHHELD : waiver.quote;
  return `${words} (${waiver.by === 'waived' ? 'the prompt does without it' : 'the prompt places it elsewhere'}: "${quote}"; change these words to have it looked for)`;
}

/** An open question about an operation that another deviation already reports for the same safeguard is not asked again. */
const isReported = (facet: Facet, compared: Compared): boolean =>
  compared.deviations.some(({ deviation, event }) => deviation.safeguard === facet.safeguard && event === facet.operation?.event.id);

function limitsOf({ evaluated, sources }: Examined, index: number): readonly Remark[] {
  return evaluated.limits
    .filter((limit) => limit.source === index)
    .map(({ reason, range }) => ({ reason, location: locate(sources[index] as SourceText, range) }));
}

/** What of the prompt could not be held against the code: said once, at the first file. */
function promptRemarks({ prompt, unheard }: Compared, index: number): readonly Remark[] {
  if (index !== 0 || prompt === null) return [];
  return prompt.english ? unheard : [{ reason: NOT_ENGLISH, location: START }, ...unheard];
}

const NOT_ENGLISH =
  'the prompt does not read as English: references are chosen by the code alone, and of the prompt only names, literals and numbers count';

/** From this score on the prompt's main request is the reference's task; below it only touches it. */
const MAIN_REQUEST = 0.5;

function misfits(compared: Compared, index: number): readonly Remark[] {
  const [main] = compared.candidates;
  if (!main?.byPrompt || main.promptScore < MAIN_REQUEST || main.operations.has(index)) return [];
  if (compared.alignments.get(main.summary.id)?.alignment.fits !== false) return [];
  return [
    { reason: `the prompt asks for "${main.summary.title}", and no operation in the code is one of that: not compared`, location: START },
  ];
}

/** Roles whose operations matter but that no reference of the catalog compares here. */
const NOTABLE =
  /^(db|file|shell|process|code|http|token|password|cipher|session|cookie|upload|archive|xml|llm|email|ldap|xpath|html|jsx)\./;

function uncovered({ context, sources }: Examined, compared: Compared, index: number): readonly Remark[] {
  const looked = new Set(compared.facets.flatMap((facet) => (facet.operation === null ? [] : [facet.operation.event.id])));
  const seen = new Set<string>();
  return context.operations.flatMap((operation: Operation) => {
    const key = `${operation.role} ${operation.event.range.start}`;
    const skip =
      operation.event.source !== index ||
      operation.certainty === 'possible' ||
      looked.has(operation.event.id) ||
      !NOTABLE.test(operation.role) ||
      seen.has(key);
    if (skip) return [];
    seen.add(key);
    const meaning = context.evaluated.ladder.tables.role(operation.role)?.meaning ?? operation.role;
    return [
      {
        reason: `no reference compares this operation: ${operation.api} ${meaning}`,
        location: locationOf(sources, { source: index, range: operation.event.range }),
      },
    ];
  });
}

/** What fits less than this was no candidate worth naming. */
const NEAR = 0.2;

function matchesOf(
  examined: Examined,
  compared: Compared,
  index: number,
): { readonly matches: readonly Match[]; readonly nearMatches: readonly Match[] } {
  const asksForSome = compared.candidates.some(({ byPrompt }) => byPrompt);
  const all = compared.candidates.map((candidate) => {
    const found = compared.alignments.get(candidate.summary.id);
    const share = found ? codeShare(candidate, found, index) : 0;
    const score = combinedScore(candidate, share, asksForSome);
    const match: Match = {
      reference: candidate.summary.id,
      variant: share > 0 && found ? variantOf(found.shard, examined.evaluated.imports) : null,
      score,
      evidence: [...promptEvidence(candidate), ...operationEvidence(examined, found, index)],
    };
    const says = looksAt(found, index);
    return { match, isMatch: candidate.byPrompt ? share > 0 || says || isClearlyAsked(candidate) : share >= 0.5 && says };
  });
  const ranked = all
    .filter(({ match }) => match.score > 0)
    .sort((a, b) => b.match.score - a.match.score || (a.match.reference < b.match.reference ? -1 : 1));
  return {
    matches: ranked
      .filter(({ isMatch }) => isMatch)
      .map(({ match }) => match)
      .slice(0, MAX_MATCHES),
    nearMatches: ranked
      .filter(({ isMatch, match: { score } }) => !isMatch && score >= NEAR)
      .map(({ match }) => match)
      .slice(0, MAX_MATCHES),
  };
}

type Found = { readonly shard: ReferenceShard; readonly alignment: Alignment };

/** The reference has something to say about an operation of the source, though none of its task's is there. */
const looksAt = (found: Found | undefined, index: number): boolean =>
  found?.alignment.facets.some(({ operation, state }) => operation?.event.source === index && state !== 'not-applicable') ?? false;

/** Share of the task anchors that have a counterpart in the source. */
function codeShare(candidate: Candidate, { shard, alignment }: Found, index: number): number {
  if (!candidate.operations.has(index)) return 0;
  const task = Object.entries(shard.reference.anchors).filter(([, anchor]) => anchor.task);
  const met = task.filter(([name]) => alignment.anchors.get(name)?.some((operation) => operation.event.source === index));
  return task.length === 0 ? 0 : met.length / task.length;
}

function variantOf(shard: ReferenceShard, imports: readonly string[]): string | null {
  const shared = (libraries: readonly string[]) => libraries.filter((library) => imports.includes(library)).length;
  const [best] = [...shard.variants].sort((a, b) => shared(b.libraries) - shared(a.libraries) || (a.name < b.name ? -1 : 1));
  return best?.name ?? null;
}

const promptEvidence = (candidate: Candidate): readonly Evidence[] =>
  candidate.words.length === 0 ? [] : [{ kind: 'prompt', text: candidate.words.slice(0, 6).join(', ') }];

function operationEvidence({ sources }: Examined, found: Found | undefined, index: number): readonly Evidence[] {
  if (!found) return [];
  return [...found.alignment.anchors].flatMap(([name, operations]) => {
    const [operation] = operations.filter((one) => one.event.source === index);
    if (!operation) return [];
    return [
      {
        kind: 'operation',
        text: `${name}: ${operation.api}`,
        location: locationOf(sources, { source: index, range: operation.event.range }),
      },
    ];
  });
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

export type { Deviation };
