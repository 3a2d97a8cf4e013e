import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogCommands, type Commands } from '../../src/catalog/index.ts';
import { stateOfSignature } from '../../src/assess/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';
import { folder, HASH_YAML } from './small.ts';
import { writeFiles } from './write-files.ts';

const work = mkdtempSync(join(tmpdir(), 'aidiff-commands-'));
afterAll(() => rmSync(work, { recursive: true }));

function commands(...folders: readonly string[]): Commands {
  return catalogCommands({
    folders,
    sign,
    verifier: (catalog) => ({ review: (input) => review(input, catalog), stateOf: stateOfSignature }),
  });
}

/** A reference of a user, without the role arguments that only the small tables have. */
const OURS = HASH_YAML.replace('id: hash\n', 'id: ours\n').replace('title: A hash', 'title: Our own query');

describe('the built-in references', () => {
  test('are listed by category', async () => {
    const { output, ok } = await commands().list();
    expect(ok).toBe(true);
    expect(output).toMatch(/^input-validation\n(?: {2}\S+ +\S.*\n)* {2}sql-query-user-input +SQL query with user input\n/);
  });

  test('are shown with safeguards, shapes and variants, without marks', async () => {
    const { output, ok } = await commands().show('sql-query-user-input');
    expect(ok).toBe(true);
    expect(output).toContain('## Overview');
    expect(output).toContain('- bound-values (critical, core, CWE-89)');
    expect(output).toContain('## Variant pg\n');
    expect(output).not.toMatch(/\/\/ (?:anchor|safeguard|not here):/);
  });

  test('pass the check of authors', { timeout: 60_000 }, async () => {
    const { output, ok } = await commands().check([], { types: false });
    expect(output.trim().split('\n').at(-1)).toBe('No faults.');
    expect(ok).toBe(true);
  });

  test('are counted', async () => {
    const { output } = await commands().stats();
    expect(output).toMatch(/Safeguards by first CWE\n(?: {2}CWE-\d+ +\d+\n)+/);
  });

  test('are listed by category, CWE and framework', async () => {
    const { output } = await commands().stats();
    const rows = (title: string): ReadonlyMap<string, readonly string[]> => {
      const [, block = ''] = output.split(`${title}\n`);
      const lines = (block.split('\n\n')[0] ?? '').split('\n').filter(Boolean);
      return new Map(lines.map((line) => line.trim().split(/ {2,}/)).map(([name = '', , ids = '']) => [name, ids.split(', ')]));
    };
    const categories = rows('References by category');
    expect([...categories.keys()]).toEqual([
      'input-validation',
      'insecure-defaults',
      'weak-authentication',
      'error-handling-logging',
      'insecure-patterns',
    ]);
    expect(categories.get('weak-authentication')).toContain('password-reset-request');
    expect(categories.get('error-handling-logging')).toContain('async-error-propagation');
    expect([...categories.values()].every((ids) => ids.every(Boolean))).toBe(true);
    expect(rows('References by CWE').get('CWE-640')).toContain('password-reset-request');
    expect(rows('References by CWE').get('CWE-89')).toContain('sql-query-user-input');
    expect(rows('References by framework and library').get('fastify')).toEqual(
      expect.arrayContaining(['login-endpoint', 'password-reset-request']),
    );
  });
});

test('an unknown reference is told with the way to find one', async () => {
  expect(await commands().show('nothing')).toEqual({
    output: 'there is no reference "nothing"; `aidiff catalog list` names them\n',
    ok: false,
  });
  expect(await commands().test(['nothing'])).toEqual({ output: 'there is no reference "nothing"\n', ok: false });
  const { output, ok } = await commands().check(['nothing'], { types: false });
  expect([ok, output.trim()]).toEqual([false, 'there is no reference "nothing"\n1 fault.']);
});

describe("a user's references", () => {
  const ours = join(work, 'ours');
  writeFiles(ours, folder('ours', OURS));

  test('are listed with the built-in ones', async () => {
    const { output } = await commands(ours).list();
    expect(output).toContain('  ours ');
    expect(output).toContain('  sql-query-user-input ');
  });

  test('alone are checked, against the built-in tables', async () => {
    const { output } = await commands(ours).check([], { types: false });
    expect(output).toMatch(/^ours: 1 variants/);
    expect(output).not.toContain('sql-query-user-input:');
  });

  test('with faults are told with file and line by every command', async () => {
    const faulty = join(work, 'faulty');
    writeFiles(faulty, folder('ours', OURS.replace('CWE-89', '89')));
    const expected = `${faulty}/ours/reference.yaml:28:10 safeguards.0.cwe: expected entries such as CWE-89`;
    for (const { output, ok } of [await commands(faulty).list(), await commands(faulty).show('ours'), await commands(faulty).test([])]) {
      expect([ok, output.split('\n')[0]]).toEqual([false, expected]);
    }
  });

  test('in a folder that is not there are a fault', async () => {
    expect(await commands(join(work, 'nowhere')).list()).toEqual({ output: `${join(work, 'nowhere')} does not exist\n`, ok: false });
  });

  test('are compared with their own shapes and examples', async () => {
    const { output } = await commands(ours).test(['ours']);
    expect(output).toMatch(/^\d+ checks, \d+ failures$/m);
  });
});

describe('a new reference', async () => {
  const into = join(work, 'new');
  const made = await commands().create('find-orders', into);

  test('is written and says what to do next', () => {
    expect(made.ok).toBe(true);
    expect(made.output).toContain(`${into}/find-orders/reference.yaml`);
    expect(made.output).toContain('aidiff catalog check find-orders');
  });

  test('names a schema that exists', () => {
    const text = readFileSync(join(into, 'find-orders/reference.yaml'), 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)$/m.exec(text) ?? [];
    expect(existsSync(join(into, 'find-orders', schema))).toBe(true);
  });

  test('passes check and test', async () => {
    const checked = await commands(into).check([], { types: false });
    expect(checked.output).toContain('No faults.\n');
    const tested = await commands(into).test(['find-orders']);
    expect(tested.output).toContain('6 checks, 0 failures\n');
  });

  test('is never written over', async () => {
    expect(await commands().create('find-orders', into)).toEqual({
      output: `${into}/find-orders exists already; nothing was written\n`,
      ok: false,
    });
  });
});

test('types are checked by the compiler, only those of the references asked for', async () => {
  const typed = join(work, 'typed');
  writeFiles(typed, [
    ...folder('ours', OURS).map(({ path, text }) => ({
      path,
      text: path === 'ours/variants/pg.ts' ? `${text}export const wrong: number = 'text';\n` : text,
    })),
    { path: 'tsconfig.json', text: '{ "compilerOptions": { "strict": true, "noEmit": true, "types": [] }, "include": ["*/variants"] }' },
  ]);
  const { output, ok } = await commands(typed).check(['ours'], { types: true });
  expect(ok).toBe(false);
  expect(output).toContain("ours/variants/pg.ts(10,14): error TS2322: Type 'string' is not assignable to type 'number'.");
});
