/** Text that tries to get out of its place, put into every field of a report that prompt, code, file names and references fill. */
import type { RenderInput } from '../../src/report/index.ts';
import { at, deviation, renderInput } from './fixtures.ts';

/** Pieces that break out of markup, fences, terminals, templates and comments. */
export const ATTACKS = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1",
  '</style><script>window.hacked = 1</script>',
  '<!--',
  '-->',
  '</details></summary>',
  '{{constructor.constructor "return 1"}}',
  '{{{raw}}}',
  '````\n# out of the fence\n````',
  '~~~~\nout',
  '@octocat',
  '#123',
  'GH-7 owner/repo#8',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  'https://evil.example/',
  'www.evil.example',
  '\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link',
  '\u009b31m',
  '\u202e gnp.exe \u2066x\u2069',
  '\u200b\u2060\ufeff',
  '\ud800 alone',
  '\u0000\u0008',
  '::error file=x::fake%0A',
  '\r\n::warning::fake',
  '| a | b |',
  '\\| x \\\\|',
  '/close',
  'javascript:alert(1)',
  'x'.repeat(10_000),
] as const;

/** A report in which `text` is every free text, on one code line, in the file's name and in the reference. */
export function hostileInput(text: string): RenderInput {
  const oneLine = text.replace(/[\r\n]+/g, ' ');
  const code = `const before = 1;\nconst value = "${oneLine}"; // here\nconst after = 2;\n${text}\n`;
  const location = at(code, '// here');
  const reference = `// ${oneLine}\nbound(${oneLine});\n`;
  const name = 'hostile-reference';
  return renderInput({
    prompt: {
      name: text,
      text: `do it: ${text}`,
      redacted: false,
      facts: [{ kind: text, value: text, span: { start: 0, end: text.length + 4 } }],
    },
    references: new Map([[name, { title: text, task: text, summary: text, variants: new Map([[`${name}/variants/a.ts`, reference]]) }]]),
    files: [
      {
        path: `src/${text}.ts`,
        text: code,
        matches: [{ reference: name, variant: text, score: 0.5, evidence: [{ kind: text, text, location }] }],
        nearMatches: [{ reference: text, variant: text, score: 0.1, evidence: [] }],
        deviations: [
          deviation({
            id: `${name}/${text}/1`,
            reference: name,
            safeguard: text,
            lookalike: text,
            title: text,
            cwe: [text, 'CWE-79'],
            owasp: [text],
            change: { expected: text, found: oneLine },
            cause: { kind: 'silent', quote: text },
            impact: text,
            attack: { input: text, effect: text },
            repair: text,
            location,
            related: [at(code, 'value')],
            referenceLocation: { file: `${name}/variants/a.ts`, startLine: 1, startColumn: 1, endLine: 2, endColumn: 999 },
          }),
        ],
        accepted: [{ reference: text, safeguard: text, by: text, location }],
        notSeen: [{ reference: text, safeguard: text, words: text }],
        unproven: [{ reason: text, location }],
        unjudged: [{ reason: text, location }],
      },
    ],
  });
}

/** All attacks at once, the long line cut to what a golden can show. */
export function hostile(): RenderInput {
  return hostileInput(ATTACKS.map((attack) => attack.slice(0, 60)).join(' '));
}
