import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { manyDeviations } from './many.ts';

const LIMIT = 65_536;

function rendered(markdown: string): string {
  return marked.parse(markdown, { gfm: true, async: false });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

describe.each(Object.entries({ ...CASES, many: manyDeviations(50, 6) }))('Markdown of %s', (_, input) => {
  const markdown = render('markdown', input);
  const html = rendered(markdown);

  it('begins with the marker that a bot looks for', () => {
    expect(markdown.split('\n')[0]).toBe('<!-- aidiff:report -->');
  });

  it('opens and closes its folded blocks, each with Markdown inside', () => {
    expect(count(html, /<details/g)).toBe(count(html, /<\/details>/g));
    expect(count(markdown, /^<details/gm)).toBe(count(html, /<details/g));
    expect(count(markdown, /^<summary>.*<\/summary>\n\n/gm)).toBe(count(markdown, /^<summary>/gm));
  });

  it('closes every fence', () => {
    const tokens = marked.lexer(markdown, { gfm: true });
    const codes: Token[] = [];
    marked.walkTokens(tokens, (token) => {
      if (token.type === 'code') codes.push(token);
    });
    expect(codes.length).toBeGreaterThanOrEqual(0);
    for (const code of codes) expect(code.raw.trimEnd()).toMatch(/^(`{3,})[^`]*\n[^]*\n\1$/);
  });

  it('keeps its table whole', () => {
    const files = input.report.files.length - Number(/^(\d+) further files? not in this table/m.exec(markdown)?.[1] ?? 0);
    expect(count(html, /<tr>/g)).toBe(files === 0 ? 0 : files + 1);
    for (const row of html.match(/<tr>[^]*?<\/tr>/g) ?? []) expect(count(row, /<t[hd]/g)).toBe(3);
  });

  it('fits into one comment', () => {
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
  });
});

describe('Markdown of three hundred deviations', () => {
  const input = manyDeviations(50, 6);
  const markdown = render('markdown', input);

  it('shows the worst ones and counts the others', () => {
    const shown = [...markdown.matchAll(/<summary>(Critical|High|Medium|Low):/g)].map((match) => match[1]);
    const left = Number(/\*\*(\d+) deviations left out\*\*/.exec(markdown)?.[1]);
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.length + left).toBe(300);
    expect(shown).toEqual(
      shown.toSorted(
        (a, b) => ['Critical', 'High', 'Medium', 'Low'].indexOf(a ?? '') - ['Critical', 'High', 'Medium', 'Low'].indexOf(b ?? ''),
      ),
    );
  });

  it('says of which severity the ones left out are', () => {
    const parts = /left out\*\* to fit into one comment \(([^)]*)\)/.exec(markdown)?.[1] ?? '';
    const sum = [...parts.matchAll(/\d+/g)].reduce((total, match) => total + Number(match[0]), 0);
    expect(sum).toBe(Number(/\*\*(\d+) deviations left out/.exec(markdown)?.[1]));
  });
});
