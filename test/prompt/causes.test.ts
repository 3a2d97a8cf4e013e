import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../src/model/report.ts';
import { type AttributedSafeguard, attributeCause, type DeviationContext, findWaiver, readPrompt } from '../../src/prompt/index.ts';

interface LabelledCause {
  readonly id: number;
  readonly prompt: string;
  readonly safeguard: AttributedSafeguard;
  readonly deviation: DeviationContext;
  readonly expect: { readonly kind: string; readonly quote: string | null };
}

const cases = readFileSync(new URL('causes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledCause);
const results = cases.map((labelled) => ({
  labelled,
  found: attributeCause(readPrompt(labelled.prompt), labelled.safeguard, labelled.deviation),
}));

/** Rows are the labels, columns what was found. */
function confusions(): string {
  const row = (expected: string): string =>
    expected.padEnd(14) +
    CAUSES.map((kind) =>
      String(results.filter(({ labelled, found }) => labelled.expect.kind === expected && found.kind === kind).length).padStart(14),
    ).join('');
  return [''.padEnd(14) + CAUSES.map((kind) => kind.padStart(14)).join(''), ...CAUSES.map(row)].join('\n');
}

describe('the cause of a deviation', () => {
  it('is right in at least 95 % of at least 60 labelled cases', () => {
    const right = results.filter(({ labelled, found }) => labelled.expect.kind === found.kind).length;
    process.stdout.write(`causes: ${right} of ${cases.length} right\n${confusions()}\n`);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(right / cases.length).toBeGreaterThanOrEqual(0.95);
  });

  it('quotes the words that tell it', () => {
    const quoted = results.filter(({ labelled }) => labelled.expect.quote !== null);
    const right = quoted.filter(
      ({ labelled, found }) => found.quote?.toLowerCase().includes(labelled.expect.quote?.toLowerCase() ?? '') === true,
    );
    expect(right.length / quoted.length).toBeGreaterThanOrEqual(0.95);
  });

  it('is silent without a prompt', () => {
    const safeguard = { id: 's', title: 's', checks: ['rate-limit'], waivedBy: [], elsewhere: [], words: [] };
    expect(attributeCause(null, safeguard, { offendingNames: [], libraries: [] })).toEqual({ kind: 'silent', quote: null });
    expect(findWaiver(null, safeguard)).toBeNull();
  });
});

describe('a waiver', () => {
  const waiver = (prompt: string, safeguard: Partial<AttributedSafeguard>): string | null => {
    const found = findWaiver(readPrompt(prompt), { id: 's', title: 's', checks: [], waivedBy: [], elsewhere: [], words: [], ...safeguard });
    return found && `${found.by}: ${found.quote}`;
  };

  it.each([
    ['No rate limiting please.', { checks: ['rate-limit'] }, 'waived: No rate limiting'],
    ['Just an internal script, don’t worry about security.', { checks: ['rate-limit'] }, 'waived: don’t worry about security'],
    ['It runs behind the gateway, which does the limiting.', { elsewhere: ['behind the gateway'] }, 'elsewhere: behind the gateway'],
    ['This is a local CLI where users name a path.', { waivedBy: ['local CLI'] }, 'waived: local CLI'],
    ['This is no local CLI.', { waivedBy: ['local CLI'] }, null],
    ['There is no MFA in this app.', { waivedBy: ['no MFA in this app'] }, 'waived: MFA in this app'],
    ['No rate limiting at first. On second thought: limit the attempts.', { checks: ['rate-limit'] }, null],
    ['Limit the attempts.', { checks: ['rate-limit'] }, null],
  ])('%s', (prompt, safeguard, expected) => expect(waiver(prompt, safeguard)).toBe(expected));
});
