import { expect, test } from 'vitest';
import { parseSource } from '../../src/parse/index.ts';
import { readSource } from '../../src/source/index.ts';
import { readMarks } from '../../src/catalog/marks.ts';

function marksOf(text: string, path = 'r/variants/v.ts'): ReturnType<typeof readMarks> {
  const [source] = readSource({ path, text }).sources;
  const parsed = source === undefined ? undefined : parseSource(source);
  if (source === undefined || parsed === undefined || 'failed' in parsed) throw new Error('the test text does not parse');
  return readMarks(source, parsed.file, 'r');
}

/** What each mark binds to, as `id = text`. */
type Binding = readonly [title: string, text: string, expected: readonly string[], path?: string];
const bindings: readonly Binding[] = [
  ['the condition of an if', '// safeguard: a\nif (!ok) stop();', ['a = !ok']],
  ['the awaited call of a declaration', '// anchor: a\nconst x = await f(y);', ['a = f(y)']],
  ['the value of an assignment to a name', 'let x;\n// anchor: a\nx = (await f(y)) as T;', ['a = f(y)']],
  ['a property write as a whole', '// anchor: a\nreq.session.id = user.id;', ['a = req.session.id = user.id']],
  ['what is returned', 'function f() {\n  // anchor: a\n  return await g();\n}', ['a = g()']],
  ['what an exported constant holds', '// anchor: a\nexport const x = f();', ['a = f()']],
  ['a function declaration', '// safeguard: a\nfunction f() {}', ['a = function f() {}']],
  ['the property after it', 'f({\n  /* safeguard: a */ k: v, l: w });', ['a = k: v']],
  ['the property below it', 'f({\n  // safeguard: a\n  k: v,\n});', ['a = k: v']],
  ['the argument after it', 'f(/* safeguard: a */ x.y, z);', ['a = x.y']],
  ['the argument below it', 'f(\n  // safeguard: a\n  x || y,\n);', ['a = x || y']],
  ['a call of a chain', "q('t')\n  // safeguard: a\n  .where('id', id)\n  .limit(1);", ["a = q('t') .where('id', id)"]],
  ['one side of a condition', 'if (x\n  // safeguard: a\n  && y) f();', ['a = y']],
  ['one arm of a choice', 'const z = x\n  // safeguard: a\n  ? y : w;', ['a = y']],
  ['the element after it in JSX', 'const e = <p>\n  {/* safeguard: a */}\n  <b>{x}</b>\n</p>;', ['a = <b>{x}</b>'], 'r/variants/v.tsx'],
  ['an attribute in JSX', 'const e = <a /* safeguard: a */ href={x}>y</a>;', ['a = href={x}'], 'r/variants/v.tsx'],
  ['several ids and kinds on one line', '// anchor: a   safeguard: b, c\nf();', ['a = f()', 'b = f()', 'c = f()']],
  ['a mark with a note', '// safeguard: a -- because\nf();', ['a = f()']],
  ['comments one above the other', '// anchor: a\n// an ordinary comment\n// safeguard: b\nf();', ['a = f()', 'b = f()']],
];

test.each(bindings.map((binding) => [binding[0], binding] as const))('a mark binds to %s', (_, [, text, expected, path]) => {
  const { marked, faults } = marksOf(text, path);
  expect(faults).toEqual([]);
  expect(marked.map(({ id, text: bound }) => `${id} = ${bound.replace(/\s+/g, ' ')}`)).toEqual(expected);
});

test('a mark knows its kind, range, place and outermost function', () => {
  const text = 'export function outer() {\n  const inner = () => {\n    // anchor: a\n    f();\n  };\n}\n';
  const { marked } = marksOf(text);
  expect(marked).toEqual([
    {
      id: 'a',
      kind: 'anchor',
      file: 'r/variants/v.ts',
      fn: 'outer',
      text: 'f()',
      range: { start: text.indexOf('f();'), end: text.indexOf('f();') + 3 },
      location: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 8 },
    },
  ]);
});

test('exact pins the literal after it, and "not here" disclaims with a reason', () => {
  const { exact, notHere, marked } = marksOf("// not here: a, b -- the library does it\nf(/* exact */ 'x', y);");
  expect(marked).toEqual([]);
  expect(exact.map(({ end, start }) => end - start)).toEqual([3]);
  expect([...notHere]).toEqual([
    ['a', 'the library does it'],
    ['b', 'the library does it'],
  ]);
});

test('ordinary comments are no marks', () => {
  const { ranges, faults } = marksOf("// anchors the text; safeguards are below\nf('// safeguard: a', `/* anchor: b */`); // exactly\n");
  expect({ ranges, faults }).toEqual({ ranges: [], faults: [] });
});

const wrong: readonly (readonly [string, string, string])[] = [
  ['a misspelt list', '// safeguard: a b\nf();', '1:1 a mark reads'],
  ['a plural', '// safeguards: a\nf();', '1:1 a mark reads'],
  ['nothing to bind to', 'function f() {\n  g();\n  // safeguard: a\n}', '3:3 nothing follows'],
  ['a mark behind code', 'f(); // safeguard: a\ng();', '1:6 a line mark stands above'],
  ['a disclaimer without a reason', '// not here: a\nf();', '1:1 it reads "not here: id -- reason"'],
  ['an unknown state', '// expect: a absent\nf();', '1:1 it reads "expect:'],
  ['an expectation of nothing', 'f();\n// expect: a', '2:1 no line follows'],
];

test.each(wrong)('%s is a fault', (_, text, expected) => {
  expect(marksOf(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    expect.stringContaining(expected),
  ]);
});

test('expect speaks of the next line of code, in any file', () => {
  const text = [
    'f(',
    '  // expect: a',
    '  // expect: other/b#shape altered likely',
    '',
    '  x,',
    ');',
    'const e = <p>',
    '  {/* expect: extra/shell.exec possible */}',
    '  <b/>',
    '</p>;',
    '// expect: prompt/max-size',
    'g();',
  ].join('\n');
  const shown = marksOf(text, 'r/examples/e/snippet.tsx').expects.map(
    ({ line, reference, safeguard, lookalike, state, confidence }) =>
      `${line} ${reference}/${safeguard}#${lookalike} ${state} ${confidence}`,
  );
  expect(shown).toEqual([
    '5 r/a#null null null',
    '5 other/b#shape altered likely',
    '9 null/extra/shell.exec#null null possible',
    '12 null/prompt/max-size#null null null',
  ]);
});
