import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/source.ts';
import { parseSource } from '../../src/parse/index.ts';
import { readSource } from '../../src/source/index.ts';

function read(text: string, language: Language = 'js') {
  const [source] = readSource({ path: 'snippet', text, language }).sources;
  if (source === undefined) throw new Error('the snippet was not read');
  const parsed = parseSource(source);
  if ('failed' in parsed) throw new Error(parsed.message);
  return { source, errors: parsed.errors.map(({ message }) => message), file: parsed.file };
}

/** Shows what was invented as `⟦front⟧ … ⟦end⟧`; whole code shows nothing. */
function invented(text: string, language?: Language): string {
  const { source, errors } = read(text, language);
  const front = source.text.slice(0, source.shift);
  const end = source.text.slice(source.shift + source.original.length).trim();
  expect(errors, source.text).toEqual([]);
  return `${front && `⟦${front.trim()}⟧`}${end && `⟦${end}⟧`}`;
}

describe('a fragment is completed to what it was cut from', () => {
  test.each<[string, string, string, Language?]>([
    ['whole code', 'const a = b(1);', ''],
    ['return at the top level', 'return res.send(a);', ''],
    ['await at the top level', 'const a = await b(c);', ''],
    ['a labelled loop', 'outer: for (const a of b) { continue outer; }', ''],
    ['an object member', 'save: function (a) { return a; },', '⟦({⟧⟦})⟧'],
    ['a last object member', 'save: function (a) { return a; }', '⟦({⟧⟦})⟧'],
    ['members that parse as a label', 'cors: origin', '⟦({⟧⟦})⟧'],
    ['an object literal that parses as a block', '{ origin: "*" }', '⟦(⟧⟦)⟧'],
    ['a class member', 'async find(id) {\n  return this.db.get(id);\n}', '⟦class _ {⟧⟦}⟧'],
    ['a method whose body begins on the next line', 'render()\n{\n  return 1;\n}', '⟦class _ {⟧⟦}⟧'],
    ['static members', 'static open(a) {}\n\nconstructor(b) { this.b = b; }', '⟦class _ {⟧⟦}⟧'],
    ['typed members', '  readonly a: string;\n  b: number;\n}\nfoo();', '⟦class _ {⟧', 'ts'],
    ['a call of a chain', '.then(() => remove(dir));', '⟦_⟧'],
    ['the second half of a function', '  return item;\n}\n\nfunction next() {}', '⟦function _() {⟧'],
    ['the second half of a callback', '  res.end();\n});', '⟦_(function () {⟧'],
    ['the rest of an object argument', '  cwd: dir,\n}, opts);\nrun(a);', '⟦_({⟧'],
    ['an else', 'log(1);\n} else {\n  log(2);\n}', '⟦if (_) {⟧'],
    ['a catch', 'log(1);\n} catch (e) {\n  log(e);\n}', '⟦try {⟧'],
    ['cases', 'case 1:\n  run();\n  break;\ndefault:\n  stop();', '⟦switch (_) { case _:⟧⟦}⟧'],
    ['the rest of a class', '    return a;\n  }\n\n  get(b) { return b; }\n}', '⟦class _ { _() {⟧'],
    ['a member after a cut member', '    return a;\n  },\n\n  get: function (b) {}', '⟦({ _: function () {⟧⟦})⟧'],
    ['an await inside a cut function', '  const a = await (b);\n  return a;\n}', '⟦async function _() {⟧'],
    ['a comment that began before', ' * Saves it.\n */\nsave();', '⟦/*⟧'],
    ['a comment that ends later', 'save();\n/**\n * Loads', '⟦*/⟧'],
    ['a template that began before', 'for ${name}`);\nsend(`b`);', '⟦_(`⟧'],
    ['a cut call', 'app.get("/", (req, res) => {\n  res.send(', '⟦) })⟧'],
    ['a cut assignment', 'const a =', '⟦_⟧'],
    ['a cut condition', 'if (a', '⟦) {}⟧'],
    ['a cut loop', 'for (let i = 0; i <', '⟦_;) {}⟧'],
    ['a cut try', 'try {\n  run();', '⟦} finally {}⟧'],
    ['a cut template', 'log(`a ${b', '⟦}`)⟧'],
    ['a cut string', 'log("a', '⟦")⟧'],
    ['a cut element', 'return (\n  <div>\n    <b>{a}</b>\n    <p title=', '⟦"_" /></div>)⟧', 'jsx'],
    ['JSX in a file that calls itself TypeScript', 'const a = <b>{c}</b>;', '', 'ts'],
  ])('%s', (_name, text, expected, language) => {
    expect(invented(text, language)).toBe(expected);
  });
});

test('the offset from where the end is invented is told, and only then', () => {
  const { source } = read('run(a, {');
  expect(source.cutAt).toBe(source.shift + source.original.length);
  expect(source.fragment).toBe(true);
  expect(read('run(a);\n}').source.cutAt).toBeNull();
  expect(read('run(a);').source).toMatchObject({ cutAt: null, fragment: false, shift: 0 });
});

test('code with an error in its middle is kept as it is, and the error is told', () => {
  const { source, errors } = read('const a = 1;\nconst const = 2;\nrun(a);');
  expect(source.fragment).toBe(false);
  expect(errors.length).toBeGreaterThan(0);
});

test('a long text is not tried again and again', () => {
  const { source } = read(`run(a);\n`.repeat(10_000).concat('}'));
  expect(source.fragment).toBe(false);
});

/** Windows of 20 lines over code that nobody wrote for this test, as corpora cut them out of files. */
test('windows of real code parse', () => {
  const folder = 'node_modules/commander/lib';
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'));
  const windows = texts.flatMap((lines) =>
    lines.flatMap((_, start) => (start % 19 === 0 ? [lines.slice(start, start + 20).join('\n')] : [])),
  );
  const whole = windows.filter((text) => text.trim() !== '' && read(text).errors.length === 0);
  expect(whole.length / windows.length).toBeGreaterThan(0.97);
});

test('no text makes it throw, and the text itself is never changed', () => {
  const piece = fc.constantFrom(
    ...'( ) [ ] { } < > / ` ${ " \' , ; : ? = => . a b1 if else case class return */ /* // <a> </a> \n'.split(' '),
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom<Language>('js', 'jsx', 'ts', 'tsx'), (pieces, language) => {
      const text = pieces.join(' ');
      const [source] = readSource({ path: 'snippet', text, language }).sources;
      if (source === undefined) return;
      expect(source.text.slice(source.shift, source.shift + source.original.length)).toBe(text);
      expect(source.text.slice(0, source.shift)).not.toContain('\n');
    }),
    { numRuns: 300 },
  );
});
