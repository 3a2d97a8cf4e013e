/** How well a catalog's own example prompts find their references when the tested prompt is not in the index. */
import { readPrompt } from '../prompt/index.ts';
import { buildPromptIndex, type PromptEntry, type PromptIndex, rankByPrompt } from './prompt-index.ts';

export interface MeasuredEntry extends PromptEntry {
  /** Prompts that look like this reference and belong to another. */
  readonly nearMisses: readonly { readonly prompt: string; readonly matches: string }[];
}

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

/** Ranks each example prompt without itself, and each near miss with all of them. */
export function leaveOneOut(entries: readonly MeasuredEntry[]): LeaveOneOut {
  const ids = new Set(entries.map(({ id }) => id));
  const all = buildPromptIndex(entries);
  const prompts = entries.flatMap((entry) =>
    entry.prompts.map((prompt) => {
      const others = entries.map((other) =>
        other === entry ? { ...entry, prompts: entry.prompts.filter((own) => own !== prompt) } : other,
      );
      return ranked(buildPromptIndex(others), entry.id, prompt);
    }),
  );
  const nearMisses = entries.flatMap(({ nearMisses }) =>
    nearMisses.filter(({ matches }) => ids.has(matches)).map(({ prompt, matches }) => ranked(all, matches, prompt)),
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
  const groups = groupByExpected(prompts);
  const rows = [...groups].flatMap(([id, part]) => [line(id, part), ...missed(part)]);
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

function ranked(index: PromptIndex, expected: string, prompt: string): RankedPrompt {
  return { expected, prompt, found: rankByPrompt(index, readPrompt(prompt), 3).map(({ id }) => id) };
}
