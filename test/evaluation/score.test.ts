import { expect, test } from 'vitest';
import { builtInFamilies, decodeFamilies, decodeRecord, type JudgedRecord, renderFigures, score } from '../../src/evaluation/index.ts';
import type { Deviation, FileReport, Report } from '../../src/model/report.ts';

const FAMILIES = decodeFamilies({ families: { sql: { cwes: [89, 564] }, query: { cwes: [564, 943] }, path: { cwes: [22, 73] } } });

/** `CWE-22@3` is a finding on line 3 that trips the gate, `CWE-22@3?` one that does not. */
function reportOf(...findings: string[]): Report {
  const deviations = findings.map((text) => {
    const [, cwe = '', line = '', mark] = /^(CWE-\d+)@(\d+)(\??)$/.exec(text) ?? [];
    const location = { startLine: Number(line), startColumn: 1, endLine: Number(line), endColumn: 2 };
    return { cwe: [cwe], location, severity: 'high', confidence: mark ? 'possible' : 'certain' } as unknown as Deviation;
  });
  return { files: [{ judged: true, deviations } as unknown as FileReport] } as unknown as Report;
}

function record(line: string, extra: object = {}, ...findings: string[]): JudgedRecord {
  const [id = '', label = '', cwe = '', pair] = line.split(' ');
  const json = { id, corpus: 'c', prompt: null, code: '', ext: 'ts', label, cwe: [cwe], pair: pair ?? null, ...extra };
  return { record: decodeRecord(json), report: reportOf(...findings) };
}

function figures(...judged: JudgedRecord[]) {
  const [corpus] = score(judged, FAMILIES);
  if (corpus === undefined) throw new Error('nothing was scored');
  const text = ({ hits, of }: { readonly hits: number; readonly of: number }) => `${hits}/${of}`;
  const { recall, specificity, noise, pairs, labels, precision } = corpus.all;
  return {
    recall: text(recall),
    specificity: text(specificity),
    noise: text(noise),
    pairs: text(pairs),
    labels: text(labels),
    precision: text(precision),
    gate: text(corpus.gate.recall),
    judged: text(corpus.judged),
  };
}

test('families are shared memberships, not a chain', () => {
  expect(FAMILIES.related('CWE-89', 'CWE-564')).toBe(true);
  expect(FAMILIES.related('CWE-564', 'CWE-943')).toBe(true);
  expect(FAMILIES.related('CWE-89', 'CWE-943')).toBe(false);
  expect(FAMILIES.related('CWE-1', 'CWE-1')).toBe(true);
  expect(builtInFamilies().related('CWE-22', 'CWE-73')).toBe(true);
  expect(builtInFamilies().related('CWE-22', 'CWE-434')).toBe(false);
});

test('a vulnerable record is found by its family, a safe one is quiet without it', () => {
  expect(
    figures(
      record('a vulnerable CWE-89 p', {}, 'CWE-564@1'),
      record('b safe CWE-89 p', {}, 'CWE-22@1'),
      record('c vulnerable CWE-22 q', {}, 'CWE-73@1?'),
      record('d safe CWE-22 q', {}, 'CWE-22@1'),
      record('e vulnerable CWE-79'),
    ),
  ).toMatchObject({ recall: '2/3', specificity: '1/2', noise: '2/2', pairs: '1/2', gate: '1/3', labels: '0/0' });
});

test('a group is every vulnerable times every safe record', () => {
  expect(
    figures(
      record('a vulnerable CWE-89 p', {}, 'CWE-89@1'),
      record('b vulnerable CWE-89 p'),
      record('c safe CWE-89 p'),
      record('d safe CWE-89 p'),
      record('e safe CWE-89 q'),
    ).pairs,
  ).toBe('2/4');
});

const labelled = (labels: object[], debatable: object[], ...findings: string[]) =>
  figures(record('a vulnerable CWE-89', { labels, debatable }, ...findings));

test.each<[string, object[], object[], string[], string, string]>([
  ['three lines away', [{ cwe: 'CWE-89', line: 5 }], [], ['CWE-89@8'], '1/1', '1/1'],
  ['four lines away', [{ cwe: 'CWE-89', line: 5 }], [], ['CWE-89@9'], '0/1', '0/1'],
  ['near another of its lines', [{ cwe: 'CWE-89', line: 5, also_lines: [40] }], [], ['CWE-564@41'], '1/1', '1/1'],
  ['of another family', [{ cwe: 'CWE-89', line: 5 }], [], ['CWE-22@5'], '0/1', '0/1'],
  ['surplus', [{ cwe: 'CWE-89', line: 5 }], [], ['CWE-89@5', 'CWE-89@6'], '1/1', '1/1'],
  ['debatable', [{ cwe: 'CWE-89', line: 5 }], [{ cwe: 'CWE-22', line: 9 }], ['CWE-22@9'], '0/1', '0/0'],
  [
    'one for two labels',
    [
      { cwe: 'CWE-89', line: 5 },
      { cwe: 'CWE-564', line: 6 },
    ],
    [],
    ['CWE-89@5'],
    '1/2',
    '1/1',
  ],
  [
    'two for two labels, the first fitting both',
    [
      { cwe: 'CWE-89', line: 5 },
      { cwe: 'CWE-564', line: 8 },
    ],
    [],
    ['CWE-564@6', 'CWE-89@5'],
    '2/2',
    '2/2',
  ],
  ['on a record without a gap', [], [], ['CWE-89@5'], '0/0', '0/1'],
])('a finding %s', (_name, labels, debatable, findings, recall, precision) => {
  expect(labelled(labels, debatable, ...findings)).toMatchObject({ labels: recall, precision });
});

test('a failed review counts as nothing found and not judged', () => {
  const failed: JudgedRecord = { ...record('a vulnerable CWE-89'), report: null };
  expect(figures(failed)).toMatchObject({ recall: '0/1', judged: '0/1' });
});

test.each([
  [{ id: 1 }, '`label`'],
  [{ label: 'bad' }, '`label` is neither'],
  [{ label: 'safe', id: 'a', corpus: 'c', code: '', ext: 'ts', cwe: [1] }, '`cwe`'],
  [{ label: 'safe', id: 'a', corpus: 'c', code: '', ext: 'ts', labels: [{}] }, '`labels`'],
  [[], 'object'],
])('the line %j is refused with the field', (json, message) => {
  expect(() => decodeRecord(json)).toThrow(message);
});

test('the table is stable', () => {
  const corpora = score([record('a vulnerable CWE-89 p', {}, 'CWE-89@1'), record('b safe CWE-89 p')], FAMILIES);
  expect(renderFigures(corpora)).toMatchInlineSnapshot(`
    "| corpus | records | judged        | findings | pair accuracy | recall        | specificity   | noise       | label recall | label precision |
    | ------ | ------- | ------------- | -------- | ------------- | ------------- | ------------- | ----------- | ------------ | --------------- |
    | c      | 2       | 100.0 % (2/2) | all      | 100.0 % (1/1) | 100.0 % (1/1) | 100.0 % (1/1) | 0.0 % (0/1) |              |                 |
    | c      | 2       | 100.0 % (2/2) | gate     | 100.0 % (1/1) | 100.0 % (1/1) | 100.0 % (1/1) | 0.0 % (0/1) |              |                 |

    Findings: all, or at the gate (high or critical, certain or likely). An empty field: the corpus has no such records.

    c, recall by CWE:

    | CWE    | all           | gate          |
    | ------ | ------------- | ------------- |
    | CWE-89 | 100.0 % (1/1) | 100.0 % (1/1) |
    "
  `);
});
