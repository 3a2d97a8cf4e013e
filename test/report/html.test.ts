import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { manyDeviations } from './many.ts';

describe.each(Object.entries(CASES))('the HTML page of %s', (_, input) => {
  const html = render('html', input);

  it('allows exactly its own style and script', () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=') ?? '';
    const hash = (name: string) =>
      createHash('sha256')
        .update(new RegExp(`<${name}>([^]*?)</${name}>`).exec(html)?.[1] ?? '')
        .digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash('style')}'`);
    expect(policy).toContain(`script-src 'sha256-${hash('script')}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('points to nothing outside but the lists of weaknesses', () => {
    for (const [, target] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(target).toMatch(/^(#[\w.-]*|data:,|https:\/\/(cwe\.mitre|owasp)\.org\/.*)$/);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('has every anchor once, and no link to an anchor that is not there', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('is below 200 kB', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  });

  it('has no word that promises safety', () => {
    const words = html.replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>|<code[^]*?<\/code>/g, ' ').replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/\b(?:is|are|all|known) (?:safe|secure)\b|\bsafe\b/i);
  });
});

describe('the HTML page of many deviations', () => {
  it('grows with their number, not faster', () => {
    const [small, large] = [manyDeviations(10, 6), manyDeviations(50, 6)].map((input) => Buffer.byteLength(render('html', input)));
    expect(large ?? 0).toBeLessThan(5.5 * (small ?? 0));
  });
});
