/** The same report for the same input, whatever the order of the catalog; no confident deviation of one reference in another's variants. */
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Report } from '../../src/model/report.ts';
import { review } from '../../src/review.ts';
import { outside } from './cases.ts';
import { faultsOfList, type Outcome, unlisted } from './known.ts';
import { randomOf } from './random.ts';
import { catalog, SHARDS, SUBJECTS, type Subject } from './subjects.ts';

const RUNS = 20;

const reportOf = ({ file, shard }: Subject, from: Catalog = catalog): Report =>
  review(
    {
      prompt: { name: 'prompt.txt', text: shard.reference.prompts[0] ?? '' },
      files: [{ path: file.path, text: file.text }],
      options: { promptInReport: 'full' },
    },
    from,
  );

function shuffled(seed: number): Catalog {
  const random = randomOf(seed);
  const left = [...catalog.references];
  const references = catalog.references.map(() => left.splice(random.integer(left.length), 1)[0] as (typeof left)[number]);
  return { ...catalog, references };
}

test('twenty runs are equal to the byte', () => {
  for (const subject of SUBJECTS.filter((_, i) => i % Math.ceil(SUBJECTS.length / 12) === 0)) {
    const first = JSON.stringify(reportOf(subject));
    for (let run = 1; run < RUNS; run++) expect(JSON.stringify(reportOf(subject)), subject.name).toBe(first);
  }
});

test('the order of the catalog changes nothing', () => {
  const others = [1, 2].map(shuffled);
  for (const subject of SUBJECTS.filter((_, i) => i % Math.ceil(SUBJECTS.length / 25) === 0)) {
    const first = JSON.stringify(reportOf(subject));
    for (const other of others) expect(JSON.stringify(reportOf(subject, other)), subject.name).toBe(first);
  }
});

const outcomes: Outcome[] = [];

describe.each(SHARDS.map((shard) => [shard.reference.id] as const))('%s', (id) => {
  test('its variants deviate from no other reference, with certainty, in anything that matters', () => {
    const found = SUBJECTS.filter(({ shard }) => shard.reference.id === id).map((subject): Outcome => {
      const { files } = reportOf(subject);
      const sure = files
        .flatMap(({ deviations }) => deviations)
        .filter(({ confidence, severity }) => confidence !== 'possible' && (severity === 'critical' || severity === 'high'));
      const faults = [
        ...sure.map(
          ({ reference, safeguard, state, location }) =>
            `${reference ?? 'no reference'}/${safeguard} ${state} at line ${location.startLine}`,
        ),
        ...outside(
          files.flatMap(({ deviations }) => deviations),
          [subject.file],
        ),
      ];
      return { name: subject.name, row: 'cross', column: id, faults };
    });
    outcomes.push(...found);
    expect(unlisted('cross', found)).toEqual([]);
  });
});

test('the listed failures fail, and are few', () => {
  expect(faultsOfList('cross', outcomes, 0.03)).toEqual([]);
});
