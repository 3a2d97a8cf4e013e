/** How well a catalog's own example prompts find their references when the tested prompt is not learned from. */
import { readPrompt } from '../prompt/index.ts';
import type { PromptIndexData } from '../model/catalog.ts';
import type { PromptEntry } from './lessons.ts';
import { buildPromptIndex, rankByPrompt } from './prompt-index.ts';

export interface RankedPrompt {
  readonly expected: string;
  readonly prompt: string;
  /** The first three references, best first. */
  readonly found: readonly string[];
}

export interface LeaveOneOut {
  readonly prompts: readonly RankedPrompt[];
  /** Only those whose target is among the entries. */
  readonly nearMisses: readonly RankedPrompt[];
}

/** Fits at most: of a reference with more prompts several are left out at a time. */
const MOST_FITS = 20;

/**
 * Ranks each example prompt by an index without it, and each near miss by one without near misses. One prompt or a few of every reference are
 * left out at a time: that many fits fewer, and never kinder than to leave out a single one.
 */
export function leaveOneOut(entries: readonly PromptEntry[]): LeaveOneOut {
  const ids = new Set(entries.map(({ id }) => id));
  const fits = Math.min(MOST_FITS, Math.max(0, ...entries.map(({ prompts }) => prompts.length)));
  const prompts = Array.from({ length: fits }, (_, fit) => fit).flatMap((fit) => {
    const isOut = (_: string, at: number): boolean => at % fits === fit;
    const index = buildPromptIndex(
      entries.map((entry) => ({ ...entry, prompts: entry.prompts.filter((prompt, at) => !isOut(prompt, at)) })),
    );
    return entries.flatMap(({ id, prompts: all }) => all.filter(isOut).map((prompt) => ranked(index, id, prompt)));
  });
  const without = buildPromptIndex(entries.map((entry) => ({ ...entry, nearMisses: [] })));
  const nearMisses = entries.flatMap(({ nearMisses }) =>
    nearMisses.filter(({ matches }) => ids.has(matches)).map(({ prompt, matches }) => ranked(without, matches, prompt)),
  );
  return { prompts, nearMisses };
}

/** Shares of prompts whose reference is first, and among the first three; 1 for no prompts. */
export function hitRates(prompts: readonly RankedPrompt[]): { readonly first: number; readonly firstThree: number } {
  const share = (hits: number): number => (prompts.length === 0 ? 1 : hits / prompts.length);
  return {
    first: share(prompts.filter(({ expected, found }) => found[0] === expected).length),
    firstThree: share(prompts.filter(({ expected, found }) => found.includes(expected)).length),
  };
}

/** One line a reference and the misses below it, for a terminal. */
export function formatLeaveOneOut({ prompts, nearMisses }: LeaveOneOut): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
  const line = (name: string, part: readonly RankedPrompt[]): string => {
    const { first, firstThree } = hitRates(part);
    return `${name.padEnd(34)}${String(part.length).padStart(4)}${percent(first)}${percent(firstThree)}`;
  };
  const missed = (part: readonly RankedPrompt[]): readonly string[] =>
    part
      .filter(({ expected, found }) => found[0] !== expected)
      .map(({ prompt, found }) => `    ${JSON.stringify(prompt)} → ${found.join(', ') || 'none'}`);
  const groups = [...groupByExpected(prompts)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = groups.flatMap(([id, part]) => [line(id, part), ...missed(part)]);
  return [
    `${'reference'.padEnd(34)}   n   first  first 3`,
    ...rows,
    line('all example prompts', prompts),
    line('near misses', nearMisses),
    ...missed(nearMisses),
  ].join('\n');
}

function groupByExpected(prompts: readonly RankedPrompt[]): ReadonlyMap<string, readonly RankedPrompt[]> {
  const groups = new Map<string, RankedPrompt[]>();
  for (const prompt of prompts) groups.set(prompt.expected, [...(groups.get(prompt.expected) ?? []), prompt]);
  return groups;
}

function ranked(index: PromptIndexData, expected: string, prompt: string): RankedPrompt {
  return { expected, prompt, found: rankByPrompt(index, readPrompt(prompt), 3).map(({ id }) => id) };
}
