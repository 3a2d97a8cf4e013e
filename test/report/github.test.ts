import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { manyDeviations } from './many.ts';

describe('workflow annotations', () => {
  it('stay within the ten of a kind that a step keeps, the last one counting the rest', () => {
    const lines = render('github', manyDeviations(50, 6)).trimEnd().split('\n');
    for (const kind of ['error', 'warning', 'notice']) {
      const ofKind = lines.filter((line) => line.startsWith(`::${kind}`));
      expect(ofKind.length).toBe(10);
      expect(ofKind.at(-1)).toMatch(new RegExp(`^::${kind}::\\d+ further deviations of this kind`));
    }
    const counted = lines.reduce((sum, line) => sum + Number(/::(\d+) further/.exec(line)?.[1] ?? 1), 0);
    expect(counted).toBe(300);
  });

  it('leave columns out where a deviation spans lines', () => {
    const input = CASES['sql-search'];
    const report = structuredClone(input?.report);
    const [file] = report?.files ?? [];
    if (input === undefined || report === undefined || file === undefined) throw new Error('no case');
    const deviations = file.deviations.map((one) => ({ ...one, location: { startLine: 1, startColumn: 2, endLine: 3, endColumn: 4 } }));
    const text = render('github', { ...input, report: { ...report, files: [{ ...file, deviations }] } });
    expect(text).toContain('line=1,endLine=3,title=');
  });

  it('say so when nothing was found or nothing judged', () => {
    expect(render('github', CASES['jwt-clean'] ?? manyDeviations(1, 1))).toMatch(/^::notice title=No deviation found::/);
    expect(render('github', CASES['not-judged'] ?? manyDeviations(1, 1))).toMatch(/^::notice title=Not judged::/);
  });
});
