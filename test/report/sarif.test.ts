import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { at, deviation, renderInput } from './fixtures.ts';
import { manyDeviations } from './many.ts';

type Json = Readonly<Record<string, unknown>>;

function schema(name: string): Json {
  return JSON.parse(readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8')) as Json;
}

const draft04 = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(draft04 as unknown as Ajv.default);
const draft07 = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(draft07);
const VALIDATORS = [draft04.compile(schema('sarif-2.1.0-rtm.5.json')), draft07.compile(schema('sarif-2.1.0.json'))];

interface Region extends Json {
  readonly startLine: number;
  readonly endLine: number;
}

interface Result extends Json {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  }[];
  readonly partialFingerprints: Json;
}

interface Rule extends Json {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[]; readonly precision: string; readonly 'security-severity': string };
}

function parse(text: string): { readonly rules: readonly Rule[]; readonly results: readonly Result[]; readonly log: Json } {
  const log = JSON.parse(text) as {
    readonly runs: readonly [
      { readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }; readonly results: readonly Result[] },
    ];
  };
  return { rules: log.runs[0].tool.driver.rules, results: log.runs[0].results, log: log as unknown as Json };
}

const inputs = { ...CASES, 'three hundred deviations': manyDeviations(50, 6) };

describe.each(Object.entries(inputs))('SARIF of %s', (_, input) => {
  const { rules, results, log } = parse(render('sarif', input));

  it('is valid by both published schemas', () => {
    for (const validate of VALIDATORS) {
      validate(log);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('has what code scanning asks of a rule', () => {
    for (const rule of rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.fullDescription.text).not.toBe('');
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.text).not.toBe('');
      expect(rule.help.markdown).not.toBe('');
      expect(rule.properties.tags[0]).toBe('security');
      expect(rule.properties.tags.length).toBeLessThanOrEqual(20);
      for (const tag of rule.properties.tags.slice(1)) expect(tag).toMatch(/^external\/cwe\/cwe-\d{3,}$/);
      expect(['very-high', 'high', 'medium', 'low']).toContain(rule.properties.precision);
      expect(rule.properties['security-severity']).toMatch(/^\d+\.\d$/);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('has what code scanning asks of a result', () => {
    expect(results.length).toBe(input.report.files.flatMap((file) => file.deviations).length);
    for (const result of results) {
      expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.message.text).not.toBe('');
      expect(result.locations.length).toBe(1);
      const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? { artifactLocation: { uri: '' }, region: {} as Region };
      expect(artifactLocation.uri).toMatch(/^[^/:]+(\/|$)/);
      expect(artifactLocation.uri).toMatch(/^[\w.~!*'()%/-]+$/);
      for (const name of ['startLine', 'startColumn', 'endLine', 'endColumn']) expect(region[name]).toBeGreaterThan(0);
      expect(region.endLine - region.startLine).toBeLessThan(5);
      expect(Object.keys(result.partialFingerprints)).toEqual(['aidiff/v1']);
    }
  });
});

describe('SARIF', () => {
  it('orders security severities as code scanning reads them', () => {
    const scores = parse(render('sarif', CASES['login'] ?? manyDeviations(1, 1))).rules.map((rule) =>
      Number(rule.properties['security-severity']),
    );
    for (const score of scores) expect([9.5, 8, 5.5, 2]).toContain(score);
  });

  it('shrinks a long region to its first line, so that a pull request shows it', () => {
    const text = `start();\n${'  step();\n'.repeat(20)}end();\n`;
    const location = { ...at(text, 'start();'), endLine: 22, endColumn: 7 };
    const { results } = parse(render('sarif', renderInput({ files: [{ path: 'a.ts', text, deviations: [deviation({ location })] }] })));
    expect(results[0]?.locations[0]?.physicalLocation.region).toMatchObject({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 9 });
  });

  it('offers a fix only where the found text is exactly at the place', () => {
    const text = 'const a = weak();\n';
    const change = { expected: 'strong()', found: 'weak()' };
    const exact = renderInput({ files: [{ path: 'a.ts', text, deviations: [deviation({ location: at(text, 'weak()'), change })] }] });
    const inexact = renderInput({ files: [{ path: 'a.ts', text, deviations: [deviation({ location: at(text, 'a = weak()'), change })] }] });
    expect(parse(render('sarif', exact)).results[0]?.['fixes']).toBeDefined();
    expect(parse(render('sarif', inexact)).results[0]?.['fixes']).toBeUndefined();
  });

  it('percent-encodes paths and keeps a colon out of the first segment', () => {
    const text = 'x;\n';
    const input = renderInput({
      files: [
        { path: './a b/c:d#?.ts', text, deviations: [deviation({ location: at(text, 'x') })] },
        { path: 'C:x.ts', text, deviations: [deviation({ location: at(text, 'x') })] },
      ],
    });
    const uris = parse(render('sarif', input)).results.map((result) => result.locations[0]?.physicalLocation.artifactLocation.uri);
    expect(uris).toEqual(['a%20b/c%3Ad%23%3F.ts', 'C%3Ax.ts']);
  });
});
