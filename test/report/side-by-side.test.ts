import { describe, expect, it } from 'vitest';
import type { Deviation } from '../../src/model/report.ts';
import type { ExcerptRow } from '../../src/report/excerpt.ts';
import { codeLines } from '../../src/report/lines.ts';
import { sideBySide } from '../../src/report/side-by-side.ts';
import { at, deviation, referenceAt } from './fixtures.ts';

const REFERENCE = `const base = path.resolve('uploads');
export async function read(name) {
  const target = path.resolve(base, name);
  // safeguard: contained
  if (!target.startsWith(base + path.sep)) throw new NotFound();
  // anchor: read
  return fs.readFile(target);
}
`;
const SNIPPET = `app.get('/f', async (req, res) => {
  const name = req.query.name;
  const unrelated1 = 1;
  const unrelated2 = 1;
  const unrelated3 = 1;
  const unrelated4 = 1;
  const unrelated5 = 1;
  if (!file.startsWith(ROOT)) return res.end();
  res.send(await fs.readFile(file));
});
`;

/** `number text` with marked parts in «». */
function show(row: ExcerptRow | null): string {
  if (row === null) return '';
  if (row.kind === 'fold') return `~${row.count}`;
  let text = row.text;
  for (const { start, end } of [...row.marks].reverse()) text = `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
  return `${row.number}${row.focus ? '*' : ''} ${text}`;
}

function check(
  parts: Partial<Deviation> & Pick<Deviation, 'location'>,
  expected: readonly (readonly [string, string])[],
  snippet = SNIPPET,
): void {
  const lines = snippet.split('\n');
  const rows = sideBySide({
    deviation: deviation(parts),
    referenceLines: REFERENCE.split('\n'),
    snippetLines: lines,
    bounds: codeLines(null, lines),
  });
  expect(rows.map(({ reference, snippet: own }) => [show(reference), show(own)])).toEqual(expected);
}

describe('side by side', () => {
  const referenceLocation = referenceAt('r/variants/fs.ts', REFERENCE, 'target.startsWith(base + path.sep)');

  it('puts both places on one row, marks what differs and leaves the catalog’s marks out', () => {
    check(
      {
        location: at(SNIPPET, 'file.startsWith(ROOT)'),
        change: { expected: 'file.startsWith(ROOT + path.sep)', found: 'file.startsWith(ROOT)' },
        referenceLocation,
      },
      [
        ['2 export async function read(name) {', '6   const unrelated4 = 1;'],
        ['3   const target = path.resolve(base, name);', '7   const unrelated5 = 1;'],
        ['5*   if (!target.startsWith(base + «path.sep»)) throw new NotFound();', '8*   if (!«file.startsWith(ROOT)») return res.end();'],
        ['7   return fs.readFile(target);', '9   res.send(await fs.readFile(file));'],
        ['8 }', '10 });'],
      ],
    );
  });

  it('shows where else the value is and folds what lies between', () => {
    const rows = sideBySide({
      deviation: deviation({ location: at(SNIPPET, 'fs.readFile(file)'), related: [at(SNIPPET, 'req.query.name')], referenceLocation }),
      referenceLines: REFERENCE.split('\n'),
      snippetLines: SNIPPET.split('\n'),
      bounds: { first: 1, last: 10 },
    });
    expect(rows.map(({ snippet }) => show(snippet)).filter((text) => /[*~]/.test(text))).toEqual([
      '2*   const name = «req.query.name»;',
      '~2',
      '9*   res.send(await «fs.readFile(file)»);',
    ]);
    expect(rows.findIndex(({ reference }) => show(reference).includes('*'))).toBe(
      rows.findIndex(({ snippet }) => show(snippet).startsWith('9*')),
    );
  });

  it('shows the snippet alone without a reference’s lines', () => {
    const rows = sideBySide({
      deviation: deviation({ location: at(SNIPPET, 'fs.readFile(file)') }),
      referenceLines: null,
      snippetLines: SNIPPET.split('\n'),
      bounds: { first: 9, last: 9 },
    });
    expect(rows.map(({ reference, snippet }) => [show(reference), show(snippet)])).toEqual([
      ['', '9* res.send(await «fs.readFile(file)»);'],
    ]);
  });
});

describe('the lines of a fence', () => {
  const check = (text: string, startLine: number, endLine: number) =>
    codeLines({ index: 0, lang: 'ts', startLine, endLine }, text.split('\n'));

  it('are those between its markers', () => {
    expect(check('Hi\n```ts\na();\nb();\n```\nbye', 2, 5)).toEqual({ first: 3, last: 4 });
    expect(check('~~~\na();\n~~~', 1, 3)).toEqual({ first: 2, last: 2 });
  });

  it('reach to the end when it is never closed', () => {
    expect(check('```ts\na();\nb();\n', 1, 3)).toEqual({ first: 2, last: 3 });
  });
});
