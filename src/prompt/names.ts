/** What the prompt says about names: who is logged in, what outsiders supply, what is trusted, and what an undeclared name is. */
import type { PromptFact, PromptFacts } from '../model/prompt.ts';
import type { Span } from '../model/report.ts';
import { isNegated, type Sentence } from './clauses.ts';
import { NAME_CUES, type NameCue, OPERATOR_PHRASES } from './cues.ts';
import { findPhrases, lazyTable, type PhraseHit } from './phrases.ts';
import { type Token, type TokenizedText, tokenize, type Unit } from './tokens.ts';

const TABLE = lazyTable(() =>
  (Object.entries(NAME_CUES) as [NameCue, readonly string[]][]).flatMap(([cue, phrases]) =>
    phrases.map((phrase): [string, NameCue] => [phrase, cue]),
  ),
);
const OPERATORS = lazyTable(() => OPERATOR_PHRASES.map((phrase): [string, true] => [phrase, true]));
const FARTHEST_NAME = 14;
/** Plain words that stand before "comes from …" without being the name of a value. */
const NO_NAME = new Set(
  'it that which this they what everything user users and or is are be data input value values there we who he she client clients customer customers people request the a an can may all both these those values fields them'.split(
    ' ',
  ),
);
const TYPES = new Map(
  Object.entries({
    pool: 'Pool',
    client: 'Client',
    connection: 'Connection',
    db: 'Db',
    database: 'Database',
    instance: '',
    model: 'Model',
    router: 'Router',
    app: '',
    collection: 'Collection',
    store: 'Store',
  }),
);

/** Reads principals, inputs and trusted names; each fact's span covers the name and the words about it. */
export function readNames(text: TokenizedText, sentences: readonly Sentence[]): readonly PromptFact[] {
  return sentences.flatMap((sentence) => {
    const found = new Map<string, PromptFact>();
    for (const hit of findPhrases(TABLE(), text.tokens, sentence.from, sentence.to)) {
      const subject = subjectOf(text, sentence, hit);
      if (!subject || (hit.value === 'principal' && !mayBePrincipal(text, hit, subject))) continue;
      const units = hit.value === 'principal' ? [subject] : [subject, ...listedBefore(text, sentence, subject)];
      for (const fact of units.map((unit) => about(text, hit, unit))) {
        const key = `${fact.kind} ${fact.value}`;
        const known = found.get(key);
        if (!known || known.span.end < fact.span.end) found.set(key, fact);
      }
    }
    return [...found.values()];
  });
}

function about({ text, tokens }: TokenizedText, hit: PhraseHit<NameCue>, unit: Span & { readonly text: string }): PromptFact {
  const start = Math.min(unit.start, tokens[hit.from]?.start ?? unit.start);
  const end = Math.max(unit.end, tokens[hit.to - 1]?.end ?? unit.end);
  return { kind: hit.value, value: unit.text, span: { start, end }, quote: text.slice(start, end) };
}

/** The name that the words are about: the one they end in ("sets req.user"), else the nearest code-like name before them. */
function subjectOf(text: TokenizedText, sentence: Sentence, hit: PhraseHit<NameCue>): Unit | null {
  const last = text.units[(text.tokens[hit.to - 1] as Token).unit];
  if (last && hit.value === 'principal' && last.text.includes('.')) return last;
  for (let at = hit.from - 1; at >= sentence.from && hit.from - at <= FARTHEST_NAME; at -= 1) {
    const token = text.tokens[at] as Token;
    const unit = token.unit < 0 ? undefined : text.units[token.unit];
    if (unit && isCodeLike(unit)) return unit;
  }
  const before = text.tokens[hit.from - 1];
  const plain =
    before && before.kind === 'word' && before.zone === 'prose' && hit.from > sentence.from ? text.units[before.unit] : undefined;
  const copula = /^(?:come|comes|coming|is|are|passed|sent|entered|taken|typed|given|provided|supplied)$/.test(
    text.tokens[hit.from]?.text ?? '',
  );
  return plain && copula && /^[A-Za-z_$][\w$]+$/.test(plain.text) && !NO_NAME.has(plain.text.toLowerCase()) ? plain : null;
}

/** "(name, bio, avatarUrl) from a form": the names of the same list, one word each. */
function listedBefore({ tokens, units }: TokenizedText, sentence: Sentence, subject: Unit): readonly Unit[] {
  const listed: Unit[] = [];
  for (let at = subject.tokens[0] - 2; at >= sentence.from; at -= 2) {
    const unit = units[tokens[at]?.unit ?? -1];
    const opened = /^[(,]$/.test(tokens[at - 1]?.text ?? '') || at === sentence.from;
    if (tokens[at + 1]?.text !== ',' || !unit || !opened || !/^[A-Za-z_$][\w$]*$/.test(unit.text)) break;
    listed.push(unit);
  }
  return listed;
}

/** Looks like an identifier, a member or a file: `userId`, `req.user`, `databases.json`, or anything in a code span. */
export function isCodeLike({ text, zone }: Unit): boolean {
  if (zone === 'quote') return false;
  if (!/^[\p{L}_$][\p{L}\p{N}_$.-]*$/u.test(text)) return false;
  return (zone === 'name' && !text.includes('-')) || /[a-z][A-Z]/.test(text) || text.includes('_') || /\w\.\w/.test(text);
}

const NAMING = new Set('named called function method class component hook helper middleware'.split(' '));

/** Names that what is to be written shall have, no libraries: "a function named `mergeConfig`", `mergeConfig(base, more)`. */
export function taskNames({ text, facts }: Pick<PromptFacts, 'text' | 'facts'>): readonly string[] {
  const libraries = facts.filter(({ kind }) => kind === 'library');
  const { tokens, units } = tokenize(text);
  const named = units.filter((unit) => {
    // A member is somebody else's: `jwt.verify(token)`, `.then()`.
    if (
      !isCodeLike(unit) ||
      unit.text.includes('.') ||
      text[unit.start - 1] === '.' ||
      libraries.some(({ span }) => span.start < unit.end && unit.start < span.end)
    )
      return false;
    const before = tokens.slice(Math.max(0, unit.tokens[0] - 2), unit.tokens[0]).findLast(({ kind }) => kind === 'word');
    return NAMING.has(before?.text ?? '') || text[unit.end] === '(';
  });
  return [...new Set(named.map((unit) => unit.text))];
}

/** "is set" alone says little: the name itself must speak of a user or a session. */
function mayBePrincipal({ tokens }: TokenizedText, hit: PhraseHit<NameCue>, unit: Unit): boolean {
  const weak = hit.to - hit.from <= 3 && tokens.slice(hit.from, hit.to).some(({ text }) => text === 'set' || text === 'caller');
  const namesSomebody = /user|session|account|auth|principal|customer|member|caller|sub\b|uid|identity|claims/i.test(unit.text);
  return (
    namesSomebody || (!weak && !/[A-Z]\w*(?:Guard|Middleware|Service)$/.test(unit.text) && !/\.(?:json|ts|js|yaml|md)$/.test(unit.text))
  );
}

/** "internal script", "only our own admins run this": every name is trusted as far as the code itself does not show otherwise. */
export function readOperators(text: TokenizedText, sentences: readonly Sentence[]): readonly PromptFact[] {
  return sentences
    .filter(({ question }) => !question)
    .flatMap((sentence) =>
      findPhrases(OPERATORS(), text.tokens, sentence.from, sentence.to)
        .filter(
          (hit) => text.tokens.slice(hit.from, hit.to).every(({ zone }) => zone === 'prose') && !isNegated(sentence, hit, text.tokens),
        )
        .map((hit) => about(text, { ...hit, value: 'trusted' }, { ...spanOf(text, hit), text: '*' })),
    );
}

const spanOf = ({ tokens }: TokenizedText, { from, to }: PhraseHit<true>): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Reads `db (pg pool)`, "db is a pg Pool", "a pg pool called db", "stripe available as import" as `name=library.Type`. */
export function readBindings(text: TokenizedText, libraries: readonly PromptFact[]): readonly PromptFact[] {
  // A library's own name binds nothing: "next.js (app router)".
  const named = new Set(libraries.map(({ span }) => span.start));
  const starts = new Map(text.tokens.map((token, index) => [token.start, index]));
  return libraries.flatMap((library) => {
    const at = starts.get(library.span.start);
    return at === undefined ? [] : (bindingBefore(text, at, library, named) ?? bindingAfter(text, at, library) ?? []);
  });
}

function bindingBefore(text: TokenizedText, at: number, library: PromptFact, named: ReadonlySet<number>): readonly PromptFact[] | null {
  let here = at - 1;
  while (here >= 0 && /^(?:a|an|the|our|from)$/.test(text.tokens[here]?.text ?? '')) here -= 1;
  const link = text.tokens[here];
  const name = text.tokens[here - 1];
  if (!link || !name || name.unit < 0 || !/^(?:\(|is|=|:|are)$/.test(link.text)) return null;
  const unit = text.units[name.unit] as Unit;
  if (
    !/^[a-z_$][\w$.]*$/.test(unit.text) ||
    named.has(unit.start) ||
    NO_NAME.has(unit.text) ||
    unit.zone === 'quote' ||
    (link.text === '(' && unit.text.length > 30)
  )
    return null;
  const type = typeAfter(text, library);
  // "database is postgres" names a product, not a variable: without a type the name must look like code.
  if (type === null && !isCodeLike(unit) && link.text !== '=') return null;
  return [binding(text, unit, library, type, unit.start)];
}

function bindingAfter(text: TokenizedText, at: number, library: PromptFact): readonly PromptFact[] | null {
  const type = typeAfter(text, library);
  if (type === null) return null;
  let here = at;
  while (here < text.tokens.length && (text.tokens[here]?.start ?? 0) < library.span.end) here += 1;
  here += 1;
  const link = text.tokens[here]?.text ?? '';
  const step = /^(?:called|named|as|in)$/.test(link) ? 1 : 0;
  const unit = text.units[text.tokens[here + step]?.unit ?? -1];
  if (!unit || (step === 0 && unit.zone !== 'name') || !/^[a-z_$][\w$]*$/i.test(unit.text) || NO_NAME.has(unit.text)) return null;
  return [binding(text, unit, library, type, library.span.start)];
}

function typeAfter(text: TokenizedText, library: PromptFact): string | null {
  const rest = text.text.slice(library.span.end, library.span.end + 40);
  const word = /^[ .-]{1,2}(?:js )?([A-Za-z]+)/.exec(rest)?.[1]?.toLowerCase() ?? '';
  return TYPES.get(word) ?? null;
}

function binding(text: TokenizedText, unit: Unit, library: PromptFact, type: string | null, from: number): PromptFact {
  const start = Math.min(from, unit.start);
  const end = Math.max(unit.end, library.span.end);
  return {
    kind: 'binding',
    value: `${unit.text}=${library.value}${type ? `.${type}` : ''}`,
    span: { start, end },
    quote: text.text.slice(start, end),
  };
}
