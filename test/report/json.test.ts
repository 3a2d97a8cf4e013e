import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { formatOf, render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';

const schema = JSON.parse(readFileSync(new URL('../../src/schemas/report.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv.default({ strict: false, allErrors: true }).compile(schema);

describe.each(Object.entries(CASES))('the JSON report of %s', (_, input) => {
  const parsed = JSON.parse(render('json', input)) as unknown;

  it('is the report', () => {
    expect(parsed).toEqual(input.report);
  });
});

// The hostile case has weakness ids that no catalog lets through.
describe.each(Object.keys(CASES).filter((name) => name !== 'hostile'))('the JSON report of %s', (name) => {
  it('is valid by the published schema', () => {
    validate(CASES[name]?.report);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the format of a file name', () => {
  it.each([
    ['report.html', 'html'],
    ['out/REPORT.MD', 'markdown'],
    ['a.sarif', 'sarif'],
    ['a.sarif.json', 'sarif'],
    ['a.json', 'json'],
    ['a.txt', 'text'],
    ['a.github.txt', 'github'],
    ['report', null],
    ['report.pdf', null],
  ])('%s → %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });
});
