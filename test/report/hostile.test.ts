import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { redTeamPrompt, render, repairPrompt } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { ATTACKS, hostileInput } from './hostile.ts';

/** Whatever could act on a terminal, an editor or a reader's eye. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const hostileText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ATTACKS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
const RUNS = { numRuns: 40 };

/** Every tag without its attributes' values. */
function tagShapes(html: string): ReadonlySet<string> {
  const page = html.replace(/(<style>)[^]*?(<\/style>)/, '$1$2').replace(/(<script>)[^]*?(<\/script>)/, '$1$2');
  return new Set((page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')));
}

const ORDINARY = new Set(
  Object.entries(CASES).flatMap(([name, input]) => (name === 'hostile' ? [] : [...tagShapes(render('html', input))])),
);
/** Shapes that only a report with every list filled has. */
const FULL = new Set(['word', 'word '.repeat(400)].flatMap((text) => [...tagShapes(render('html', hostileInput(text)))]));

describe('text from outside', () => {
  it('has no live control in any format', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const input = hostileInput(text);
        const outputs = [
          ...(['text', 'markdown', 'html', 'sarif', 'json', 'github'] as const).map((format) => render(format, input)),
          repairPrompt(input),
          redTeamPrompt(input),
        ];
        for (const output of outputs) {
          expect(output).not.toMatch(ACTIVE);
          expect(output).not.toMatch(LONE);
        }
      }),
      RUNS,
    );
  });

  it('adds no tag and no attribute to the HTML page', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const shape of tagShapes(render('html', hostileInput(text)))) expect(ORDINARY.has(shape) || FULL.has(shape), shape).toBe(true);
      }),
      RUNS,
    );
  });

  it('stays text or code in Markdown', () => {
    const expected = [...elements(hostileInput('word')), 'span'];
    fc.assert(
      fc.property(hostileText, (text) => {
        const input = hostileInput(text);
        const html = renderedMarkdown(input);
        expect(elements(input).filter((name) => !expected.includes(name))).toEqual([]);
        expect(html.match(/<details/g)?.length).toBe(renderedMarkdown(hostileInput('word')).match(/<details/g)?.length);
        for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/(cwe\.mitre|owasp)\.org\//);
        const words = html
          .replace(/<pre>[^]*?<\/pre>|<code[^>]*>[^]*?<\/code>/g, '')
          .replace(/<[^>]*>/g, '\n')
          .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
          .replace(/&\w+;/g, '?');
        expect(words).not.toMatch(/@[\w-]|#\d|\bGH-\d|:\/\/|\bwww\./);
      }),
      RUNS,
    );
  });

  it('stays data in JSON and SARIF', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const input = hostileInput(text);
        expect(JSON.parse(render('json', input))).toEqual(input.report);
        expect(JSON.parse(render('sarif', input))).toHaveProperty('version', '2.1.0');
      }),
      RUNS,
    );
  });

  it('makes no workflow command of its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = render('github', hostileInput(text)).trimEnd().split('\n');
        expect(lines.length).toBe(1);
        expect(lines[0]).toMatch(/^::error file=[^,:]*,line=2,endLine=2,col=\d+,endColumn=\d+,title=[^,:]*::/);
      }),
      RUNS,
    );
  });

  it('stays within the width of a terminal', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const line of render('text', hostileInput(text)).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      }),
      RUNS,
    );
  });
});

function renderedMarkdown(input: ReturnType<typeof hostileInput>): string {
  return marked.parse(render('markdown', input), { gfm: true, async: false });
}

function elements(input: ReturnType<typeof hostileInput>): readonly string[] {
  return [...new Set([...renderedMarkdown(input).matchAll(/<([a-z!][a-z0-9]*)/g)].map((match) => match[1] ?? ''))];
}
