/** Writes test/tables/metamorphic.md: which share of the cases holds, by transform, mutator and reference. Runs only for `npm run tables`. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chainCases, commutationCases, mutantCases, pairCases, transformCases } from './cases.ts';
import { type Outcome, outcomeOf } from './known.ts';
import { SHARDS, SUBJECTS } from './subjects.ts';

const HEAD = `# Rewriting and mutation

Written by \`npm run tables\`. Each cell: cases that hold of cases that there are; an empty cell has none. A rewrite holds when nothing deviates and every
safeguard that was met is still met; a mutant holds when its own safeguard is reported in the expected state and nothing else is.
`;

test.runIf(process.env['npm_lifecycle_event'] === 'tables')('the table is written', { timeout: 1_800_000 }, () => {
  const rewrites = SUBJECTS.flatMap((subject) => [...transformCases(subject), ...chainCases(subject)].map(outcomeOf));
  const struck = SUBJECTS.flatMap((subject) => {
    const mutants = mutantCases(subject);
    return [...mutants, ...commutationCases(mutants), ...pairCases(mutants)].map(outcomeOf);
  });
  const text = [HEAD, section('Rewrites', rewrites), section('Mutants', struck)].join('\n');
  writeFileSync(new URL('../tables/metamorphic.md', import.meta.url), text);
  expect(rewrites.length).toBeGreaterThan(0);
});

function section(title: string, outcomes: readonly Outcome[]): string {
  const rows = [...new Set(outcomes.map(({ row }) => row))];
  const columns = SHARDS.map(({ reference: { id } }) => id).filter((id) => outcomes.some(({ column }) => column === id));
  const line = (row: string): string => {
    const own = outcomes.filter((one) => one.row === row);
    return `| ${[row, share(own), ...columns.map((column) => share(own.filter((one) => one.column === column)))].join(' | ')} |`;
  };
  const total = `| all | ${[share(outcomes), ...columns.map((column) => share(outcomes.filter((one) => one.column === column)))].join(' | ')} |`;
  const heading = `| | all | ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length + 2)}`;
  return `## ${title}\n\n${[heading, total, ...rows.map(line)].join('\n')}\n`;
}

function share(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return '';
  const held = outcomes.filter(({ faults }) => faults.length === 0).length;
  return held === outcomes.length ? String(held) : `${held} of ${outcomes.length}`;
}
