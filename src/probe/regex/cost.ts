/** How the time of a regular expression grows with its input. */
import { createRequire } from 'node:module';
import type { RedosDetectorResult } from 'redos-detector';
import { parseRegex } from './compile.ts';

/** `unknown`: not decided within the bound, or the pattern is not understood. */
export type RegexCost = 'linear' | 'polynomial' | 'exponential' | 'unknown';

/** The work grows faster than the steps: twenty thousand take seconds on `^(a|a)*$`, and a thousand tell as much. */
const MAX_STEPS = 1000;
/** Ways to match one text from which on the growth counts as unbounded. */
const MAX_SCORE = 50;
const MAX_PATTERN = 5000;
/** Repeated groups of a large pattern that are looked at by themselves. */
const MAX_PARTS = 4;
type Detector = typeof import('redos-detector');

let loaded: Detector | undefined;

function detector(): Detector {
  loaded ??= createRequire(import.meta.url)('redos-detector') as Detector;
  return loaded;
}

/** Judged before: one pattern is asked about by several references and again in the repaired text, and generated code repeats itself. */
const judged = new Map<string, RegexCost>();
const MOST_JUDGED = 500;

/** Judges a pattern by the paths on which it can match the same text twice; never runs it. */
export function cost(source: string, flags: string): RegexCost {
  const key = `${flags}/${source}`;
  const found = judged.get(key) ?? judge(source, flags);
  if (judged.size < MOST_JUDGED && source.length <= MAX_PATTERN) judged.set(key, found);
  return found;
}

function judge(source: string, flags: string): RegexCost {
  const whole = analyze(source, flags);
  if (whole === null) return 'unknown';
  if (whole.safe) return 'linear';
  // Without an anchor every start position is a path of its own: the pattern behind one tells loops from shifted starts.
  const anchored = analyze(`^(?:${source})`, flags);
  const decided = whole.error !== 'hitMaxSteps';
  if (anchored !== null && !anchored.safe && anchored.trails.some(({ trail }) => repeatsItself(trail))) return 'exponential';
  if (!decided && repetitionsOf(source, flags).some((part) => cost(part, flags) === 'exponential')) return 'exponential';
  return decided && whole.score.infinite ? 'polynomial' : 'unknown';
}

/**
 * Each repeated group with the character or the end that must follow: what comes before only has to be met once, and what
 * comes after can only make it fail. `^\w+([.-]?\w+)*@…` → `^([.-]?\w+)*@`
 */
function repetitionsOf(source: string, flags: string): readonly string[] {
  const [only, ...more] = parseRegex(source, flags)?.pattern.alternatives ?? [];
  if (only === undefined || more.length > 0) return [];
  const { elements } = only;
  // A look ahead may keep long texts away.
  const looked = elements.findIndex((element) => element.type === 'Assertion' && element.kind.startsWith('look'));
  const parts = elements.slice(0, looked < 0 ? undefined : looked).map((element, index) => {
    const next = elements[index + 1];
    const isGroup =
      element.type === 'Quantifier' && element.max === Number.POSITIVE_INFINITY && /^(?:Capturing)?Group$/.test(element.element.type);
    const canFail = next?.type === 'Character' || (next?.type === 'Assertion' && next.kind === 'end');
    return isGroup && canFail ? `^${element.raw}${next.raw}` : null;
  });
  return parts.filter((part) => part !== null && part !== source).slice(0, MAX_PARTS) as string[];
}

function analyze(source: string, flags: string): RedosDetectorResult | null {
  if (source.length > MAX_PATTERN || flags.includes('v')) return null;
  try {
    return detector().isSafePattern(source, {
      maxSteps: MAX_STEPS,
      maxScore: MAX_SCORE,
      timeout: Number.POSITIVE_INFINITY,
      caseInsensitive: flags.includes('i'),
      dotAll: flags.includes('s'),
      multiLine: flags.includes('m'),
      unicode: flags.includes('u'),
    });
  } catch {
    return null;
  }
}

type Trail = RedosDetectorResult['trails'][number]['trail'];
type Side = Trail[number]['a'];

/** Both ways part inside one unbounded repetition, so that each turn doubles them. */
function repeatsItself(trail: Trail): boolean {
  const parting = trail.find(({ a, b }) => pathOf(a) !== pathOf(b));
  if (parting === undefined) return false;
  const outer = new Set(loopsOf(parting.a));
  return loopsOf(parting.b).some((offset) => outer.has(offset));
}

function pathOf({ node, quantifierIterations }: Side): string {
  const turns = quantifierIterations.map(({ iteration, node: loop }) => `${loop.start.offset}#${iteration}`);
  return [node.start.offset, ...turns].join(' ');
}

function loopsOf({ quantifierIterations }: Side): readonly number[] {
  return quantifierIterations.filter(({ node }) => /(?:[*+]|,\})\??$/.test(node.source)).map(({ node }) => node.start.offset);
}
