/** What the classifier of prompts learns from. */
import { OTHER_TASKS } from './other-tasks.ts';

/** What of a reference is learned from. */
export interface PromptEntry {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly prompts: readonly string[];
  readonly signals: readonly string[];
  /** Prompts that look like this reference and belong to another. */
  readonly nearMisses: readonly { readonly prompt: string; readonly matches: string }[];
}

/** A text that belongs to a class: a reference by its place among the entries, or what no reference is about, the class after the last. */
export interface Lesson {
  readonly text: string;
  readonly label: number;
  readonly weight: number;
}

/** A word about a task teaches less than a sentence that asks for it. */
const SIGNAL_WEIGHT = 0.8;
/** The prompts for other tasks together count as a part of the catalog's own, however small it is. */
const OTHERS_SHARE = 1 / 6;

/** The lessons of a catalog. */
export function lessonsOf(entries: readonly PromptEntry[]): readonly Lesson[] {
  const own = [...entries.flatMap(lessonsOfEntry), ...nearMissLessons(entries)];
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  const weight = Math.min(1, (total * OTHERS_SHARE) / OTHER_TASKS.length);
  return [...own, ...OTHER_TASKS.map((text) => ({ text, label: entries.length, weight }))];
}

function lessonsOfEntry({ title, task, signals, prompts }: PromptEntry, label: number): readonly Lesson[] {
  const whole = [`${title}. ${task}`, signals.join(', '), ...prompts].map((text) => ({ text, label, weight: 1 }));
  return [...whole, ...signals.map((text) => ({ text, label, weight: SIGNAL_WEIGHT }))];
}

/** A near miss is an example of the reference that it belongs to, once for all that name it. */
function nearMissLessons(entries: readonly PromptEntry[]): readonly Lesson[] {
  const classes = new Map(entries.map(({ id }, at) => [id, at]));
  const targets = new Map(entries.flatMap(({ nearMisses }) => nearMisses.map(({ prompt, matches }) => [prompt, matches])));
  return [...targets].flatMap(([text, id]) => {
    const label = classes.get(id);
    return label === undefined ? [] : [{ text, label, weight: 1 }];
  });
}
