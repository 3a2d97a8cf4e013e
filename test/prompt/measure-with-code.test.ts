/**
 * What the prompt and the code each add to the choice of a reference: the even half of the labelled set with the prompt alone, with prompt and code,
 * and with the code alone. The labelled prompts have no code: each is given a whole example of its reference that was written for another prompt,
 * those without a reference a small snippet of their kind. `npm run measure:prompts` prints the table.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

interface Labelled {
  readonly id: number;
  readonly expect: readonly string[];
  readonly prompt: string;
}

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Code for prompts that no reference is about. */
const UNRELATED = [
  'export const byName = (people) => people.toSorted((a, b) => a.name.localeCompare(b.name) || a.age - b.age);',
  'export function debounce(fn, wait) { let timer; return (...args) => { clearTimeout(timer); timer = setTimeout(() => fn(...args), wait); }; }',
  "import { useState } from 'react';\nexport function Counter() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>{n}</button>; }",
  'export function transpose(rows) { return rows[0].map((_, column) => rows.map((row) => row[column])); }',
  'export class Cache { #items = new Map(); get(key) { return this.#items.get(key); } set(key, value) { this.#items.set(key, value); } }',
  'export const primes = (n) => { const found = []; for (let i = 2; i <= n; i += 1) if (found.every((p) => i % p !== 0)) found.push(i); return found; };',
];

const opened = await openCatalog({ folders: [], sign });
if (!('catalog' in opened)) throw new Error('the catalog does not compile');
const { catalog } = opened;
const ids = new Set(catalog.references.map(({ id }) => id));
const labelled = readFileSync(new URL('labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
  .filter(({ id, expect: expected }) => id % 2 === 0 && expected.every((one) => ids.has(one)));

function codeFor({ id, expect: [reference] }: Labelled): readonly Source[] {
  if (reference === undefined) return [{ path: 'snippet.tsx', text: UNRELATED[Math.floor(id / 2) % UNRELATED.length] ?? '' }];
  const { examples } = catalog.reference(reference);
  const files = examples[Math.floor(id / 2) % examples.length]?.files ?? [];
  return files.map(({ path, text }) => ({ path: path.split('/').at(-1) ?? path, text }));
}

/** The references that a review names first, in its order; none when it names none as a match. */
function found(one: Labelled, mode: 'prompt' | 'both' | 'code'): readonly string[] {
  const report = review(
    {
      prompt: mode === 'code' ? null : { name: 'prompt.txt', text: one.prompt },
      files: mode === 'prompt' ? [] : codeFor(one),
      options: { promptInReport: 'full' },
    },
    catalog,
  );
  const [file] = report.files;
  const matches = file === undefined || report.files.length > 1 ? report.matches : [...file.matches, ...file.nearMatches];
  const isMatch = file === undefined ? report.matches.length > 0 : report.files.some((each) => each.matches.length > 0);
  return isMatch ? matches.slice(0, 3).map(({ reference }) => reference) : [];
}

function measure(mode: 'prompt' | 'both' | 'code'): { readonly first: number; readonly firstThree: number; readonly none: number } {
  const ranked = labelled.map((one) => ({ expected: one.expect[0], found: found(one, mode) }));
  const asked = ranked.filter(({ expected }) => expected !== undefined);
  const others = ranked.filter(({ expected }) => expected === undefined);
  const share = (part: readonly unknown[], all: readonly unknown[]): number => part.length / Math.max(1, all.length);
  const figures = {
    first: share(
      asked.filter((one) => one.found[0] === one.expected),
      asked,
    ),
    firstThree: share(
      asked.filter((one) => one.found.includes(one.expected ?? '')),
      asked,
    ),
    none: share(
      others.filter((one) => one.found.length === 0),
      others,
    ),
  };
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(9);
  const name = { prompt: 'prompt alone', both: 'prompt and code', code: 'code alone' }[mode];
  process.stdout.write(`${name.padEnd(18)}${percent(figures.first)}${percent(figures.firstThree)}${percent(figures.none)}\n`);
  return figures;
}

it('is told best by prompt and code together', { timeout: 180_000 }, () => {
  process.stdout.write(`even half            first  first 3  no match\n`);
  const [alone, both, code] = [measure('prompt'), measure('both'), measure('code')];
  expect(both.first).toBeGreaterThanOrEqual(Math.max(alone.first, code.first));
  expect(both.firstThree).toBeGreaterThanOrEqual(code.firstThree);
  expect(both.first).toBeGreaterThanOrEqual(0.95);
  expect(both.firstThree).toBeGreaterThanOrEqual(0.99);
  expect(both.none).toBeGreaterThanOrEqual(0.9);
});
