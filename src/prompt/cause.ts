/**
 * Why a deviation is there, as far as the prompt tells, with the words that tell it.
 *
 *   requested     it asks for the unsafe behavior, or does without the protection
 *   contradicted  it asks for the protection (or pins a value) that the code lacks
 *   constrained   a library or a limit that it names leads there
 *   silent        it says nothing: the generator's own default
 *
 * When it says both, words about the offending names win, then what stands later, for a correction follows what it corrects.
 */
import type { PromptFact, PromptFacts } from '../model/prompt.ts';
import type { CauseKind, Span } from '../model/report.ts';
import { PROTECTION_CHECKS } from './checks/index.ts';
import { isNegated, type Sentence, sentencesOf } from './clauses.ts';
import { findPhrases, phraseTable } from './phrases.ts';
import { type Token, type TokenizedText, tokenize } from './tokens.ts';
import { onlySpans } from './turns.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What of a safeguard the prompt may speak about. */
export interface AttributedSafeguard {
  readonly id: string;
  readonly title: string;
  /** Ids of {@link PROTECTION_CHECKS}. */
  readonly checks: readonly string[];
  readonly waivedBy: readonly string[];
  readonly elsewhere: readonly string[];
  /** Further words for the protection, in the notation of phrases.ts. */
  readonly words: readonly string[];
}

export interface DeviationContext {
  /** Names of the offending values in the snippet. */
  readonly offendingNames: readonly string[];
  /** Libraries whose default or lack leads to the deviation, not every library in sight. */
  readonly libraries: readonly string[];
}

export interface AttributedCause {
  readonly kind: CauseKind;
  readonly quote: string | null;
}

export interface Waiver {
  readonly span: Span;
  readonly quote: string;
  /** `elsewhere`: the prompt says that the protection exists outside of the snippet. */
  readonly by: 'waived' | 'elsewhere';
}

interface Statement {
  readonly kind: 'requested' | 'contradicted';
  readonly span: Span;
  readonly quote: string;
}

const SILENT: AttributedCause = { kind: 'silent', quote: null };

/** Tells the cause of one deviation; without a prompt it is silent. */
export function attributeCause(facts: PromptFacts | null, safeguard: AttributedSafeguard, deviation: DeviationContext): AttributedCause {
  if (!facts) return SILENT;
  const statements = [...statementsOf(facts, safeguard), ...phraseStatements(facts, safeguard)];
  const decisive = mostRelevant(facts, statements, deviation.offendingNames);
  if (decisive) return { kind: decisive.kind, quote: decisive.quote };
  const constraint = constraintOf(facts, safeguard, deviation);
  return constraint ? { kind: 'constrained', quote: constraint } : SILENT;
}

/** Finds the words that waive a safeguard or place it elsewhere; null when the prompt also asks for it later. */
export function findWaiver(facts: PromptFacts | null, safeguard: AttributedSafeguard): Waiver | null {
  if (!facts) return null;
  const covered = coveredBy(safeguard.checks);
  const fact = facts.facts.findLast(({ kind, value }) => kind === 'waiver' && (value === '*' || covered.has(value)));
  const phrase = phraseWaiver(facts, safeguard);
  const demanded = facts.facts.findLast(({ kind, value }) => kind === 'demand' && safeguard.checks.includes(value));
  const found = fact ? { span: fact.span, quote: fact.quote, by: 'waived' as const } : phrase;
  return found && demanded && demanded.span.start > found.span.start ? null : found;
}

function statementsOf(facts: PromptFacts, { checks }: AttributedSafeguard): readonly Statement[] {
  const covered = coveredBy(checks);
  return facts.facts.flatMap((fact): readonly Statement[] => {
    const kind = statementKind(fact, checks, covered);
    return kind ? [{ kind, span: fact.span, quote: fact.quote }] : [];
  });
}

function statementKind({ kind, value }: PromptFact, checks: readonly string[], covered: ReadonlySet<string>): Statement['kind'] | null {
  if (kind === 'unsafe-request') return checks.includes(value) ? 'requested' : null;
  if (kind === 'waiver') return value === '*' || covered.has(value) ? 'requested' : null;
  if (kind === 'demand') return checks.includes(value) ? 'contradicted' : null;
  const noun = value.slice(0, value.indexOf(':'));
  return (kind === 'number' || kind === 'literal') && checks.includes(CHECK_OF_NOUN.get(noun) ?? noun) ? 'contradicted' : null;
}

/** Nouns of numbers and literals that are named differently from their check. */
const CHECK_OF_NOUN = new Map([
  ['origin', 'cors-allowlist'],
  ['header', 'token-transport'],
  ['env', 'secret-from-env'],
  ['rate-limit-window', 'rate-limit'],
  ['max-length', 'validate-input'],
]);

const WITHIN = new Map(PROTECTION_CHECKS.map(({ id, within = [] }) => [id, within]));

/** The checks themselves and the wider ones that include them: "no validation at all" waives more than one check. */
function coveredBy(checks: readonly string[]): ReadonlySet<string> {
  return new Set([...checks, ...checks.flatMap((check) => WITHIN.get(check) ?? [])]);
}

/** The catalog's own words for this safeguard: waivers, and names of the protection that the vocabulary lacks. */
function phraseStatements(facts: PromptFacts, safeguard: AttributedSafeguard): readonly Statement[] {
  const waiver = phraseWaiver(facts, safeguard);
  const waived: readonly Statement[] = waiver ? [{ kind: 'requested', span: waiver.span, quote: waiver.quote }] : [];
  if (safeguard.words.length === 0) return waived;
  const { text, sentences } = spokenPart(facts);
  const table = phraseTable(safeguard.words.map((words): [string, true] => [words, true]));
  const named = sentences.flatMap((sentence) =>
    findPhrases(table, text.tokens, sentence.from, sentence.to).map((hit): Statement => {
      const span = { start: text.tokens[hit.from]?.start ?? 0, end: text.tokens[hit.to - 1]?.end ?? 0 };
      return {
        kind: isNegated(sentence, hit, text.tokens) ? 'requested' : 'contradicted',
        span,
        quote: facts.text.slice(span.start, span.end),
      };
    }),
  );
  return [...waived, ...named];
}

function phraseWaiver(facts: PromptFacts, safeguard: AttributedSafeguard): Waiver | null {
  for (const [by, phrases] of [
    ['waived', safeguard.waivedBy],
    ['elsewhere', safeguard.elsewhere],
  ] as const) {
    for (const phrase of phrases) {
      const span = sentenceSaying(facts, phrase);
      if (span) return { span, quote: facts.text.slice(span.start, span.end), by };
    }
  }
  return null;
}

/** A catalog phrase is said when all its content words stand in one sentence, close together and with the same negation. */
function sentenceSaying(facts: PromptFacts, phrase: string): Span | null {
  const wanted = contentOf(phrase);
  if (wanted.stems.size === 0) return null;
  const { text, sentences } = spokenPart(facts);
  for (const sentence of sentences) {
    const at: number[] = [];
    const seen = new Set<string>();
    for (let index = sentence.from; index < sentence.to; index += 1) {
      const token = text.tokens[index] as Token;
      if (token.zone === 'quote' || token.zone === 'code' || !wanted.stems.has(token.stem) || seen.has(token.stem)) continue;
      seen.add(token.stem);
      at.push(index);
    }
    const first = at[0];
    const last = at.at(-1);
    if (first === undefined || last === undefined || seen.size < wanted.stems.size || last - first > wanted.stems.size * CLOSENESS)
      continue;
    if (isNegated(sentence, { from: first, to: last + 1 }, text.tokens) !== wanted.negated) continue;
    return { start: text.tokens[first]?.start ?? 0, end: text.tokens[last]?.end ?? 0 };
  }
  return null;
}

const CLOSENESS = 5;
const NEGATIONS = new Set(['no', 'not', 'without', 'never', 'none']);
/** Words of the catalog's phrases that are grammar there too, although they can mean something in a prompt's task. */
const KEPT = new Set([
  'user',
  'users',
  'everyone',
  'tool',
  'response',
  'request',
  'all',
  'any',
  'only',
  'one',
  'same',
  'api',
  'http',
  'demo',
  'test',
  'example',
  'file',
  'files',
  'server',
  'service',
  'app',
]);

function contentOf(phrase: string): { readonly stems: ReadonlySet<string>; readonly negated: boolean } {
  const words = tokenize(phrase).tokens.filter(({ kind }) => kind === 'word');
  const content = words.filter(({ text }) => !NEGATIONS.has(text) && (!STOP_WORDS.has(text) || KEPT.has(text)));
  return { stems: new Set(content.map(({ stem }) => stem)), negated: words.some(({ text }) => NEGATIONS.has(text)) };
}

interface SpokenPart {
  readonly text: TokenizedText;
  readonly sentences: readonly Sentence[];
}

const spoken = new WeakMap<PromptFacts, SpokenPart>();

/** The request as tokens, made once for all deviations of a report. */
function spokenPart(facts: PromptFacts): SpokenPart {
  const known = spoken.get(facts);
  if (known) return known;
  const text = tokenize(onlySpans(facts.text, [facts.request]));
  const part = { text, sentences: sentencesOf(text.tokens) };
  spoken.set(facts, part);
  return part;
}

function mostRelevant(facts: PromptFacts, statements: readonly Statement[], names: readonly string[]): Statement | undefined {
  const sorted = statements.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const decisive = sorted.findLast(({ span }) => names.some((name) => sentenceAround(facts, span).includes(name))) ?? sorted.at(-1);
  if (!decisive) return undefined;
  // "max 5 MB" tells a reader more than "5 MB": of what stands together, the longest words are quoted.
  const together = sorted.filter(({ kind, span }) => kind === decisive.kind && Math.abs(span.start - decisive.span.start) <= TOGETHER);
  return together.reduce((longest, one) => (one.quote.length > longest.quote.length ? one : longest), decisive);
}

const TOGETHER = 60;

function sentenceAround({ text }: PromptFacts, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  return (
    before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1) +
    text.slice(start, end) +
    (/^[\s\S]*?(?=\.\s|\n|$)/.exec(after)?.[0] ?? '')
  );
}

const BY_LIBRARY = new Set(PROTECTION_CHECKS.filter(({ byLibrary }) => byLibrary).map(({ id }) => id));

/** A named library that leads there, a wish for no dependency where a library is the usual answer, or an old format that has to be met. */
function constraintOf(facts: PromptFacts, safeguard: AttributedSafeguard, { libraries }: DeviationContext): string | null {
  const library = facts.facts.find(({ kind, value }) => kind === 'library' && libraries.includes(value));
  if (library) return library.quote;
  const limit = facts.facts.find(
    ({ kind, value }) => kind === 'constraint' && (value === 'legacy' || safeguard.checks.some((check) => BY_LIBRARY.has(check))),
  );
  return limit?.quote ?? null;
}
