import { describe, expect, it } from 'vitest';
import type { Deviation } from '../../src/model/report.ts';
import { repairDiff } from '../../src/report/repair-diff.ts';
import { at, deviation } from './fixtures.ts';

function check(code: string, place: string, change: Deviation['change'], expected: string, state: Deviation['state'] = 'altered'): void {
  const rows = repairDiff(deviation({ location: at(code, place), change, state }), code.split('\n'));
  const signs = { same: ' ', added: '+', removed: '-' };
  expect(rows.map(({ kind, text }) => `${signs[kind]} ${text}`).join('\n')).toBe(expected);
}

describe('the repair as a diff', () => {
  it('shows whole lines with the found fragment replaced', () => {
    check(
      'run(() => {\n  const a = md5(x);\n});',
      'md5(x)',
      { found: 'md5(x)', expected: 'sha256(x)' },
      '- const a = md5(x);\n+ const a = sha256(x);',
    );
  });

  it('finds the fragment that the place is only a part of', () => {
    check(
      "verify(t, k, { algorithms: ['none'] });",
      "'none'",
      { found: "algorithms: ['none']", expected: "algorithms: ['RS256']" },
      "- verify(t, k, { algorithms: ['none'] });\n+ verify(t, k, { algorithms: ['RS256'] });",
    );
  });

  it('takes the nearest of equal fragments', () => {
    check('f(1);\ng();\nf(1);', 'g();\nf(1)', { found: 'f(1)', expected: 'f(2)' }, '- f(1);\n+ f(2);');
  });

  it('keeps the depth of replaced lines', () => {
    check(
      '  query(\n    `a ${x}`,\n  );',
      '`a ${x}`',
      { found: 'query(\n    `a ${x}`,\n  )', expected: "query(\n  'a ?',\n  [x],\n)" },
      " query(\n-   `a ${x}`,\n+   'a ?',\n+   [x],\n );".replace(/^ /gm, '  '),
    );
  });

  it('puts a missing protection in front of the place', () => {
    check(
      'function f() {\n  read(p);\n}',
      'read(p)',
      { found: '', expected: 'if (!inside(p)) return;' },
      '+ if (!inside(p)) return;\n  read(p);',
      'missing',
    );
  });

  it('removes the line of an operation that should not be there', () => {
    check('a();\nlog(password);\n', 'log(password)', { found: 'log(password)', expected: '' }, '- log(password);', 'extra');
  });

  it('shows the fragments alone when the code does not have them', () => {
    check('a();', 'a()', { found: 'b(1)', expected: 'b(2)' }, '- b(1)\n+ b(2)');
  });

  it('leaves the code alone when the report has only words', () => {
    const part = deviation({ location: at('a();', 'a()'), change: { found: 'a()', expected: 'Do it well.' } });
    expect(repairDiff(part, ['a();'], 'words')).toEqual([]);
    expect(repairDiff({ ...part, state: 'extra' }, ['a();'], 'words')).toEqual([]);
  });

  it('never puts the reference’s names between the snippet’s lines', () => {
    const part = deviation({ location: at('x = md5(a);', 'md5(a)'), change: { found: 'md5(a)', expected: 'sha256(input)' } });
    expect(repairDiff(part, ['x = md5(a);'], 'reference')).toEqual([{ kind: 'added', text: 'sha256(input)' }]);
  });

  it('finds a constant far from its use', () => {
    const lines = ['const ROUNDS = 8;', ...Array.from({ length: 20 }, () => ''), 'hash(p, ROUNDS);'];
    const part = deviation({
      location: { startLine: 22, startColumn: 1, endLine: 22, endColumn: 16 },
      related: [],
      change: { found: 'ROUNDS = 8', expected: 'ROUNDS = 12' },
    });
    expect(repairDiff(part, lines).map(({ text }) => text)).toEqual(['const ROUNDS = 8;', 'const ROUNDS = 12;']);
  });

  it('is empty when there is nothing to show', () => {
    check('a();', 'a()', { found: '', expected: '' }, '');
    check('a();', 'a()', { found: 'a()', expected: 'a()' }, '');
  });
});
