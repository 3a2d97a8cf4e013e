/**
 * Chat transcripts: which part of the text is the request that counts.
 *
 *   "User: I have an API.\nAssistant: ok\nUser: check the JWT"  →  request = "check the JWT", context = "I have an API."
 */
import type { Span } from '../model/report.ts';
import { linesOf } from './zones.ts';

export interface Conversation {
  readonly request: Span;
  /** What was said before by the user or the system; an assistant's words ask for nothing. */
  readonly context: readonly Span[];
  /** The text with escapes of JSON strings blanked in place, so that offsets stay. */
  readonly text: string;
}

interface Turn extends Span {
  readonly speaker: 'user' | 'assistant' | 'system';
}

const USER = 'user|human|me|customer|developer|prompt|question|you said|you|q';
const ASSISTANT = 'assistant|ai|bot|chatgpt said|chatgpt|claude|gpt|copilot|gemini|model|answer|response|a';
const LABEL = new RegExp(
  `^[ \\t>]{0,4}(#{1,6}[ \\t]{1,3}|\\*\\*|__|<\\|?|\\[)?(?:(${USER})|(${ASSISTANT})|(system))(?:[ \\t]\\(?\\d{1,3}\\)?)?(\\*\\*|__|\\|?>|\\])?[ \\t]*(:?)[ \\t]*(\\*\\*|__)?(?=\\s|$|\\S)`,
  'i',
);
const PLEASANTRY = new Set(
  'thanks thank you thx great ok okay perfect cool nice good looks look continue go on yes yep no please hi hello awesome works it that is super fine'.split(
    ' ',
  ),
);

/** Finds the turns of a transcript; text that is none is one request. The last turn of the user with something to say wins. */
export function readConversation(text: string): Conversation {
  const json = jsonTurns(text);
  const turns = json.length > 0 ? json : labelledTurns(text);
  const spoken = json.length > 0 ? unescapeInPlace(text) : text;
  const asked = turns.filter(({ speaker }) => speaker === 'user');
  const request = asked.findLast((turn) => saysSomething(spoken, turn)) ?? asked.at(-1);
  if (!request) return { request: { start: 0, end: text.length }, context: [], text };
  const context = turns.filter((turn) => turn !== request && turn.speaker !== 'assistant' && turn.end <= request.start);
  return { request: { start: request.start, end: request.end }, context: context.map(({ start, end }) => ({ start, end })), text: spoken };
}

/** The text with all but the given spans blanked; line breaks and offsets stay. */
export function onlySpans(text: string, spans: readonly Span[]): string {
  let at = 0;
  let masked = '';
  for (const { start, end } of spans) {
    masked += text.slice(at, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
    at = end;
  }
  return masked + text.slice(at).replace(/[^\n]/g, ' ');
}

function saysSomething(text: string, { start, end }: Span): boolean {
  const words =
    text
      .slice(start, Math.min(end, start + 400))
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => !PLEASANTRY.has(word)).length >= 2;
}

function labelledTurns(text: string): readonly Turn[] {
  const labels: { readonly speaker: Turn['speaker']; readonly at: number; readonly start: number }[] = [];
  let fenced = false;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 80));
    if (/^ {0,3}(?:```|~~~)/.test(content)) fenced = !fenced;
    const label = fenced ? null : readLabel(content);
    if (label) labels.push({ speaker: label.speaker, at: line.start, start: line.start + label.length });
  }
  const opens = labels[0] !== undefined && text.slice(0, labels[0].at).trim() === '';
  const several = labels.some(({ speaker }) => speaker === 'assistant') || labels.length > 1;
  if (!opens && !several) return [];
  const turns = labels.map(({ speaker, start }, index) => ({ speaker, start, end: labels[index + 1]?.at ?? text.length }));
  // Words before the first label belong to nobody: they are context.
  return opens || labels[0] === undefined ? turns : [{ speaker: 'system', start: 0, end: labels[0].at }, ...turns];
}

/** A label is a role with a colon, in bold, as a heading, or in angle brackets; a word that only begins a sentence is none. */
function readLabel(line: string): { readonly speaker: Turn['speaker']; readonly length: number } | null {
  const found = LABEL.exec(line);
  if (!found) return null;
  const [whole, open = '', user, assistant, , close = '', colon = ''] = found;
  const rest = line.slice(whole.length);
  const heading = open.startsWith('#') && rest.trim() === '';
  const wrapped = open !== '' && !open.startsWith('#') && close !== '';
  const short = (user ?? assistant ?? '').length === 1;
  if (colon !== ':' && !heading && !(wrapped && !short)) return null;
  return { speaker: user ? 'user' : assistant ? 'assistant' : 'system', length: whole.length };
}

/** Messages such as `{"role":"user","content":"…"}`, one a line or in an array. */
function jsonTurns(text: string): readonly Turn[] {
  if (!/^\s*[[{]/.test(text) || !text.includes('"role"')) return [];
  const turns: Turn[] = [];
  const fields = /"(role|content|text)"\s{0,4}:\s{0,4}"((?:[^"\\]|\\[\s\S])*)"/g;
  let speaker: Turn['speaker'] | null = null;
  let waiting: Span | null = null;
  for (const found of text.matchAll(fields)) {
    const [whole, field, value = ''] = found;
    const span = { start: found.index + whole.length - 1 - value.length, end: found.index + whole.length - 1 };
    if (field === 'role') speaker = speakerOf(value);
    else waiting = span;
    if (speaker === null || waiting === null) continue;
    turns.push({ speaker, ...waiting });
    waiting = null;
    // Several text parts may follow one role; a role that comes after its content starts afresh.
    if (field === 'role') speaker = null;
  }
  return turns;
}

function speakerOf(role: string): Turn['speaker'] {
  if (role === 'user' || role === 'human') return 'user';
  return role === 'system' || role === 'developer' ? 'system' : 'assistant';
}

function unescapeInPlace(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, char: string) =>
    char === 'n' ? ' \n' : char === '"' || char === '/' || char === '\\' ? ` ${char}` : '  ',
  );
}
