/** Values that the prompt pins next to a protection noun: roles, issuers, algorithms, origins, headers, file types, variables of the environment. */
import type { PromptFact } from '../model/prompt.ts';
import { isNegated, type Sentence } from './clauses.ts';
import type { Token, TokenizedText, Unit } from './tokens.ts';

const SIGNATURE = /^(?:[RHEP]S(?:256|384|512)|EdDSA)$/i;
const CIPHER = /^(?:aes-?(?:128|192|256)-?(?:gcm|cbc|ctr|ecb|ccm|siv)|chacha20-poly1305|xchacha20-poly1305)$/i;
const DIGEST = /^(?:sha-?(?:256|384|512)|sha3-(?:256|512)|blake2b?|blake3)$/i;
const HEADER = /^x-[a-z0-9]+(?:-[a-z0-9]+)*$/i;
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const FILE_TYPES = new Set('jpg jpeg png gif webp avif svg pdf csv xlsx docx txt mp4 mp3 zip'.split(' '));
const ROLES = new Set(
  'admin admins administrator administrators editor editors manager managers moderator moderators viewer staff operator'.split(' '),
);
const CORS = new Set('cors origin origins cross preflight browser allowed subdomains'.split(' '));
const ENVIRONMENT = new Set('env environment variable variables vars process secret key keys token credentials'.split(' '));
const LONGEST_VALUE = 200;

/** Reads pinned values in text order. */
export function readLiterals(text: TokenizedText, sentences: readonly Sentence[]): readonly PromptFact[] {
  return [...sentences.flatMap((sentence) => inSentence(text, sentence)), ...origins(text, sentences)];
}

function inSentence(text: TokenizedText, sentence: Sentence): readonly PromptFact[] {
  const facts: PromptFact[] = [];
  let unit = -1;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = text.tokens[at] as Token;
    if (token.unit < 0 || token.unit === unit) continue;
    unit = token.unit;
    const noun = nounOf(text, sentence, at, text.units[unit] as Unit);
    if (noun) facts.push(literal(text, noun, text.units[unit] as Unit));
  }
  return facts;
}

function nounOf(text: TokenizedText, sentence: Sentence, at: number, unit: Unit): string | null {
  const { tokens } = text;
  const value = unit.text;
  if (SIGNATURE.test(value) || CIPHER.test(value) || DIGEST.test(value))
    return isNegated(sentence, { from: at, to: at + 1 }, tokens) ? null : 'algorithm';
  if (HEADER.test(value)) return 'header';
  if (VARIABLE.test(value)) return window(tokens, sentence, at, 6).some((word) => ENVIRONMENT.has(word)) ? 'env' : null;
  const back = (reach: number): readonly string[] => tokens.slice(Math.max(sentence.from, at - reach), at).map((token) => token.text);
  const quoted = unit.zone === 'quote' || unit.zone === 'name' || isSingleQuoted(text.text, unit);
  if (quoted && back(3).some((word) => word === 'iss' || word === 'issuer')) return 'issuer';
  if (quoted && back(3).some((word) => word === 'aud' || word === 'audience')) return 'audience';
  if (quoted && back(4).includes('header')) return 'header';
  const words = window(tokens, sentence, at, 12);
  const lower = value.toLowerCase();
  if (FILE_TYPES.has(lower) && words.some((word) => /^(?:accept|allow|only|allowed|permitted|upto|types?|just|or|accepts)$/.test(word)))
    return 'file-type';
  const asRole =
    words.some((word) => /^(?:roles?|permissions?|only|must)$/.test(word)) && !words.includes('default') && !words.includes('defaults');
  if (asRole && (ROLES.has(lower) || (quoted && back(3).some((word) => /^(?:roles?|permissions?)$/.test(word))))) return 'role';
  return null;
}

function window(tokens: readonly Token[], sentence: Sentence, at: number, reach: number): readonly string[] {
  return tokens.slice(Math.max(sentence.from, at - reach), Math.min(sentence.to, at + reach)).map((token) => token.text);
}

/** Origins are read from the text, since `https://<branch>.example.dev` is more than one unit. */
function origins(text: TokenizedText, sentences: readonly Sentence[]): readonly PromptFact[] {
  const facts: PromptFact[] = [];
  let next = 0;
  let cors = -2;
  for (const found of text.text.matchAll(/https?:\/\/[^\s"'`,;)\]]{1,200}/g)) {
    while (next < sentences.length && (text.tokens[(sentences[next] as Sentence).from]?.start ?? 0) <= found.index) {
      if (mentionsCors(text, sentences[next] as Sentence)) cors = next;
      next += 1;
    }
    // The list of origins often stands in the sentence after the one that asks for CORS.
    if (next - 1 - cors > 1) continue;
    const value = found[0].replace(/[.:!?]+$/, '');
    facts.push({ kind: 'literal', value: `origin:${value}`, span: { start: found.index, end: found.index + value.length }, quote: value });
  }
  return facts;
}

function mentionsCors({ tokens }: TokenizedText, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at += 1) if (CORS.has(tokens[at]?.text ?? '')) return true;
  return false;
}

function isSingleQuoted(text: string, { start, end }: Unit): boolean {
  return text[start - 1] === "'" && text[end] === "'";
}

function literal({ text }: TokenizedText, noun: string, unit: Unit): PromptFact {
  // A quoted value is taken whole: "https://auth.example.dev" is one issuer although it is several units.
  const open = text[unit.start - 1] ?? '';
  const length = /["'`]/.test(open) ? text.slice(unit.start, unit.start + LONGEST_VALUE).indexOf(open) : -1;
  const end = length > 0 ? unit.start + length : unit.end;
  const quote = text.slice(unit.start, end);
  return { kind: 'literal', value: `${noun}:${normalize(noun, quote)}`, span: { start: unit.start, end }, quote };
}

function normalize(noun: string, value: string): string {
  if (noun === 'algorithm' && SIGNATURE.test(value)) return /^eddsa$/i.test(value) ? 'EdDSA' : value.toUpperCase();
  if (noun === 'header' || noun === 'file-type' || noun === 'algorithm') return value.toLowerCase();
  return noun === 'role' ? value.replace(/^(admin|administrator|editor|manager|moderator)s$/i, '$1').toLowerCase() : value;
}
