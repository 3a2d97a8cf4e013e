import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/prompt/terms.ts';

const termsIn = (text: string): readonly string[] => termsOf(text).map(({ term }) => term);

describe('a signature', () => {
  it('says by its name what is wanted, and nothing by how it is written', () => {
    const terms = termsIn('export async function unpackBackup(path: string): Promise<string[]>');
    expect(terms).toEqual(expect.arrayContaining(['unpack', 'backup', '#unpack', 'path']));
    for (const word of ['export', 'async', 'promis']) expect(terms).not.toContain(word);
  });

  it('is none where the words are spoken of', () =>
    expect(termsIn('wrap an async function so that its promise is awaited')).toEqual(expect.arrayContaining(['async', 'promis'])));
});

it.each([
  ['log the user in with email and password', '#login', true],
  ['return the invoices of the user who is logged in', '#login', false],
  ['return the invoices of the user who is logged in', '#signedin', true],
  ['refuse requests of unknown integrations', '#checksum', false],
  ['check the integrity of the download', '#checksum', true],
  ['reject calls without a key', '#asyncerrors', false],
  ['an unhandled rejection', '#asyncerrors', true],
])('%s: %s %s', (text, concept, expected) => expect(termsIn(text).includes(concept)).toBe(expected));
