import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Ajv, type ValidateFunction } from 'ajv';
import type { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { answers } from '../../src/cli/batch-command.ts';
import { loadTypeScript, parseText } from '../../src/parse/index.ts';
import { reportFor } from '../cli/stand-in.ts';

const read = (name: string) => JSON.parse(readFileSync(`src/schemas/${name}.schema.json`, 'utf8'));
const ajv = new Ajv({ allErrors: true, strictTypes: false });
const REPORT = read('report');
const validators = { report: ajv.compile(REPORT), input: ajv.compile(read('batch-input')), output: ajv.compile(read('batch-output')) };

function faults(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const report = (code: string, prompt: string | null = 'a login') =>
  reportFor({
    prompt: prompt === null ? null : { name: 'p', text: prompt },
    files: [{ path: 'a.ts', text: code }],
    options: { promptInReport: 'redacted' },
  });

test('reports are valid, with and without a prompt and deviations', () => {
  expect(faults(validators.report, report('run(); // high/certain'))).toEqual([]);
  expect(faults(validators.report, report('run();', null))).toEqual([]);
});

test.each<[string, (copy: ReturnType<typeof report>) => unknown]>([
  ['an unknown field', (copy) => ({ ...copy, more: 1 })],
  ['a missing field', ({ summary, ...copy }) => copy],
  ['another version', (copy) => ({ ...copy, schemaVersion: 2 })],
  ['a column 0', (copy) => JSON.parse(JSON.stringify(copy).replace('"startColumn":1', '"startColumn":0'))],
  ['an unknown severity', (copy) => JSON.parse(JSON.stringify(copy).replace('"severity":"high"', '"severity":"fatal"'))],
])('%s is refused', (_name, change) => {
  expect(faults(validators.report, change(report('run(); // high/certain')))).not.toEqual([]);
});

test('what batch answers is valid', async () => {
  const lines = ['{"id":"a","prompt":"p","code":"run(); // high/certain","ext":"ts"}', '{"id":"b","prompt":null,"code":"fail"}', '{'];
  const reviewer = {
    review: async (input: Parameters<typeof reportFor>[0]) =>
      input.files[0]?.text === 'fail' ? { error: { code: 'timeout', message: 'm' }, ms: 1 } : { report: reportFor(input), ms: 1 },
    close: async () => {},
  };
  const written: unknown[] = [];
  for await (const answer of answers(Readable.from(lines.map((line) => `${line}\n`)), reviewer, { promptInReport: 'redacted' }, 1))
    written.push(answer);
  expect(written).toHaveLength(3);
  for (const answer of written) expect(faults(validators.output, answer)).toEqual([]);
  expect(faults(validators.output, { id: 'a', report: null, error: null })).not.toEqual([]);
  expect(faults(validators.input, JSON.parse(lines[0] ?? ''))).toEqual([]);
  expect(faults(validators.input, { prompt: 'p' })).not.toEqual([]);
});

/** The fields of each interface, an optional one with `?`, read from the types themselves. */
function interfaces(path: string): ReadonlyMap<string, readonly string[]> {
  const parsed = parseText(readFileSync(path, 'utf8'), 'ts');
  if ('failed' in parsed) throw new Error(parsed.message);
  const typescript = loadTypeScript();
  const field = (member: ts.TypeElement): string => `${member.name?.getText(parsed.file)}${member.questionToken ? '?' : ''}`;
  return new Map(parsed.file.statements.filter(typescript.isInterfaceDeclaration).map((node) => [node.name.text, node.members.map(field)]));
}

describe('the schema says what the types say', () => {
  const types = new Map([...interfaces('src/model/report.ts'), ...interfaces('src/model/source.ts')]);
  const severities = REPORT.definitions.Severity.enum;
  const inherited: Readonly<Record<string, readonly string[]>> = { ReferenceLocation: types.get('Location') ?? [], Summary: severities };
  const schemas: readonly [string, { readonly properties: object; readonly required: readonly string[] }][] = [
    ['Report', REPORT],
    ...Object.entries<{ properties: object; required: string[] }>(REPORT.definitions).filter(
      ([, schema]) => schema.properties !== undefined,
    ),
  ];

  test.each(schemas)('%s', (name, { properties, required }) => {
    const described = Object.keys(properties).map((field) => (required.includes(field) ? field : `${field}?`));
    expect(described.sort()).toEqual([...(types.get(name) ?? []), ...(inherited[name] ?? [])].sort());
  });

  test('and leaves out none of them', () => {
    const described = new Set(schemas.map(([name]) => name));
    expect([...interfaces('src/model/report.ts').keys()].filter((name) => !described.has(name))).toEqual([]);
  });

  test('and the words of each list are the same', async () => {
    const model = await import('../../src/model/report.ts');
    const { Severity, Confidence, DeviationState, Category, CauseKind } = REPORT.definitions;
    expect([Severity, Confidence, DeviationState, Category, CauseKind].map((schema) => schema.enum)).toEqual([
      model.SEVERITIES,
      model.CONFIDENCES,
      model.STATES,
      model.CATEGORIES,
      model.CAUSES,
    ]);
  });
});
