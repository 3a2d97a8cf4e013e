/** Prompt text → facts. */
import type { PromptFact, PromptFacts, PromptTerm } from '../model/prompt.ts';
import { type Sentence, sentencesOf } from './clauses.ts';
import { readConstraints } from './constraints.ts';
import { isEnglish } from './language.ts';
import { readLibraries } from './libraries.ts';
import { readLiterals } from './literals.ts';
import { readBindings, readNames, readOperators } from './names.ts';
import { readProtections } from './protections.ts';
import { readQuantities } from './quantities.ts';
import { redactSecrets } from './redact.ts';
import { namesTask, readTerms } from './terms.ts';
import { type TokenizedText, tokenize } from './tokens.ts';
import { onlySpans, readConversation } from './turns.ts';

export interface ReadPromptOptions {
  /** False keeps credentials in the text; the default takes them out. */
  readonly redact?: boolean;
  /** Library names of the catalog's API tables, recognized besides the built-in spellings. */
  readonly libraries?: readonly string[];
}

/** Reads what a prompt says about the task and its protections. Never throws; linear in the text; spans count the text as shown. */
export function readPrompt(given: string, options: ReadPromptOptions = {}): PromptFacts {
  const { text, redacted } = options.redact === false ? { text: given, redacted: false } : redactSecrets(given);
  const conversation = readConversation(text);
  const request = readPart(onlySpans(conversation.text, [conversation.request]), options);
  const context = conversation.context.length === 0 ? null : readPart(onlySpans(conversation.text, conversation.context), options);
  const english = isEnglish(
    context ? tokenize(onlySpans(conversation.text, [...conversation.context, conversation.request])) : request.tokenized,
  );
  const facts = [...stillHolding(context?.facts ?? [], request.facts), ...request.facts].filter(
    ({ kind }) => english || LANGUAGE_FREE.has(kind),
  );
  return {
    text,
    redacted,
    request: trimmed(text, conversation.request),
    english,
    terms: english ? [...request.terms, ...(namesTask(request.terms) ? [] : (context?.terms ?? []).map(asContext))] : [],
    facts: facts
      .map((fact) => ({ ...fact, quote: text.slice(fact.span.start, fact.span.end) }))
      .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

/** A last request that names its task stands for itself; "make it shorter" needs the turns before. */
const asContext = (term: PromptTerm): PromptTerm => ({ ...term, weight: term.weight / 2 });

const LANGUAGE_FREE: ReadonlySet<PromptFact['kind']> = new Set(['library', 'literal', 'number']);

interface Part {
  readonly tokenized: TokenizedText;
  readonly terms: readonly PromptTerm[];
  readonly facts: readonly PromptFact[];
}

function readPart(text: string, { libraries }: ReadPromptOptions): Part {
  const tokenized = tokenize(text);
  const sentences = sentencesOf(tokenized.tokens);
  return { tokenized, terms: readTerms(tokenized.tokens, sentences), facts: readFacts(tokenized, sentences, libraries) };
}

function readFacts(text: TokenizedText, sentences: readonly Sentence[], known: readonly string[] = []): readonly PromptFact[] {
  const libraries = readLibraries(text, sentences, known);
  const operators = readOperators(text, sentences);
  // "only our own admins run this" says who uses it, and asks for no check of a role.
  const isOperator = ({ span }: PromptFact): boolean => operators.some((one) => one.span.start <= span.start && span.end <= one.span.end);
  return [
    ...libraries,
    ...readBindings(text, libraries),
    ...[...readProtections(text, sentences), ...readLiterals(text, sentences)].filter((fact) => !isOperator(fact)),
    ...readQuantities(text, sentences),
    ...readNames(text, sentences),
    ...operators,
    ...readConstraints(text),
  ];
}

/** What earlier turns said holds until a later one says otherwise about the same check. */
function stillHolding(earlier: readonly PromptFact[], later: readonly PromptFact[]): readonly PromptFact[] {
  const settled = new Set(later.filter(({ kind }) => isProtection(kind)).map(({ value }) => value));
  const numbered = new Set(later.filter(({ kind }) => kind === 'number').map(({ value }) => value.split(':')[0]));
  return earlier.filter(
    ({ kind, value }) => !(isProtection(kind) && settled.has(value)) && !(kind === 'number' && numbered.has(value.split(':')[0])),
  );
}

function isProtection(kind: PromptFact['kind']): boolean {
  return kind === 'demand' || kind === 'waiver' || kind === 'unsafe-request';
}

function trimmed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  return { start: Math.min(from, end), end: Math.max(from, end - (inner.length - inner.trimEnd().length)) };
}
