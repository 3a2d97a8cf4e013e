import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeProbes } from '../../src/probe/index.ts';

const folder = new URL('../../references/probes/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

describe('the probe sets that come with the catalog', async () => {
  const { sets, faults } = await decodeProbes(files);

  it('have no faults, and each is named like its file', () => {
    expect(faults).toEqual([]);
    expect([...sets.keys()].map((id) => `${id}.yaml`)).toEqual(files.map(({ name }) => name));
  });

  it.each([...sets.values()])('$id: every effect is a sentence', ({ purpose, refuse }) => {
    for (const text of [purpose, ...refuse.map(({ effect }) => effect)]) expect(text).toMatch(/^[A-Z0-9].*\.$/);
  });
});

describe('faults', () => {
  const check = (name: string, text: string, ...expected: readonly string[]): void =>
    it(name, async () => {
      const { sets, faults } = await decodeProbes([{ name: 'x.yaml', text }]);
      expect(faults.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`)).toEqual(expected);
      expect(sets.size).toBe(expected.length === 0 ? 1 : 0);
    });
  const good = 'id: a\npurpose: p\nbad-when: escapes:header\nrefuse:\n  - { input: x, effect: e }\npass: [a]\n';

  check('none', good);
  check('unknown key', `${good}more: 1\n`, '7:7 more: unknown key "more"; known are id, purpose, base, config, bad-when, refuse, pass');
  check('unknown predicate', good.replace('escapes:header', 'escapes:nowhere'), '3:11 bad-when: unknown predicate "escapes:nowhere"');
  check('missing effect', good.replace(', effect: e', ''), '5:5 refuse.0.effect: "effect" must be a text');
  check(
    'unknown key of an attack',
    good.replace('effect: e', 'effect: e, why: b'),
    '5:33 refuse.0.why: unknown key "why"; known are input, effect, bad-when, once-refused',
  );
  check(
    'unknown predicate of an attack',
    good.replace('effect: e', 'effect: e, bad-when: odd'),
    '5:38 refuse.0.bad-when: unknown predicate "odd"',
  );
  check('no attacks', good.replace('\n  - { input: x, effect: e }', ' []'), '4:9 refuse: "refuse" must list at least one attack');
  check('nothing to pass', good.replace('[a]', '[]'), '6:7 pass: "pass" must list at least one input');
  check(
    'several at once',
    'refuse: 1\nbase: []\n',
    '1:1 id: "id" must be a text',
    '1:1 purpose: "purpose" must be a text',
    '1:1 bad-when: "bad-when" must be a text',
    '2:7 base: "base" must be a text',
    '1:9 refuse: "refuse" must list at least one attack',
    '1:1 pass: "pass" must list at least one input',
  );
  check('no mapping', '- 1\n', '1:1 : must be a mapping');
  check(
    'bad syntax',
    'a: [\n',
    '2:1 : Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1:',
  );

  it('names the second file with one id', async () => {
    const { faults } = await decodeProbes([
      { name: 'a.yaml', text: good },
      { name: 'b.yaml', text: good },
    ]);
    expect(faults).toEqual([{ file: 'b.yaml', line: 1, column: 5, path: 'id', message: 'another file has the id "a"' }]);
  });
});
