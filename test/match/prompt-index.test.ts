import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PromptEntry } from '../../src/match/index.ts';
import { formatLeaveOneOut, hitRates, leaveOneOut } from '../../src/match/leave-one-out.ts';
import { buildPromptIndex, rankByPrompt } from '../../src/match/prompt-index.ts';
import { readPrompt } from '../../src/prompt/index.ts';

const ENTRIES: readonly PromptEntry[] = [
  {
    id: 'login-endpoint',
    title: 'Login endpoint',
    task: 'Check credentials and start a session or return a token.',
    signals: ['login', 'sign in', 'credentials'],
    nearMisses: [],
    prompts: ['Create a login endpoint with email and password', 'Sign-in route handler', 'authenticate user by username and password'],
  },
  {
    id: 'file-upload',
    title: 'File upload',
    task: 'Accept files from a form and store them.',
    signals: ['upload', 'multer'],
    nearMisses: [],
    prompts: ['express route to upload a profile picture with multer', 'multi file upload, save into uploads folder'],
  },
  {
    id: 'archive-extraction',
    title: 'Unpack zip or tar',
    task: 'Extract an archive into a directory.',
    signals: ['zip', 'tarball', 'unpack'],
    nearMisses: [],
    prompts: ['unzip an uploaded file into a folder', 'extract tar.gz to ./data in node'],
  },
  {
    id: 'cors-setup',
    title: 'Allow other origins (CORS)',
    task: 'Let browser code of other sites call the API.',
    signals: ['cors', 'origin'],
    nearMisses: [],
    prompts: ['enable cors in express for our frontend', 'fix the CORS error'],
  },
];
const index = buildPromptIndex(ENTRIES);
const first = (prompt: string): string | undefined => rankByPrompt(index, readPrompt(prompt), 3)[0]?.id;

describe('rankByPrompt', () => {
  it.each([
    ['signin route, compare the bcrypt hash and issue a session', 'login-endpoint'],
    ['receive a picture with multer', 'file-upload'],
    ['unpack the tarball that was uploaded', 'archive-extraction'],
    ['the browser says blocked by CORS policy', 'cors-setup'],
    ['not a login: I need to unzip a theme', 'archive-extraction'],
    ['User: unzip a theme\nAssistant: ok\nUser: no wait, write the login first', 'login-endpoint'],
    ['sort an array of numbers', undefined],
    ['React counter with two buttons', undefined],
    ['', undefined],
    ['Schreibe einen Login mit Passwort und Cookie für die App, der nicht zu langsam ist', undefined],
  ])('%s → %s', (prompt, expected) => expect(first(prompt)).toBe(expected));

  it('scores 0..1 with three decimals, best first, ties by id, and says by which words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('login', 'upload', 'zip', 'cors', 'password', 'folder', 'array', 'the', 'with', 'no'), { maxLength: 12 }),
        (words) => {
          const ranked = rankByPrompt(index, readPrompt(words.join(' ')), 4);
          for (const [at, { id, score, evidence }] of ranked.entries()) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(Math.round(score * 1000) / 1000).toBe(score);
            expect(evidence.length).toBeGreaterThan(0);
            const next = ranked[at + 1];
            if (next) expect(next.score < score || next.score === score).toBe(true);
            expect(id).toBeTruthy();
          }
        },
      ),
    );
  });

  it('survives JSON and does not depend on the order of the entries', () => {
    const again = buildPromptIndex(ENTRIES.toReversed());
    expect(JSON.stringify(again)).toBe(JSON.stringify(index));
    const facts = readPrompt('upload a zip and unpack it');
    expect(rankByPrompt(JSON.parse(JSON.stringify(index)), facts, 3)).toEqual(rankByPrompt(index, facts, 3));
  });

  it('finds nothing in an empty catalog', () => expect(rankByPrompt(buildPromptIndex([]), readPrompt('login'), 3)).toEqual([]));
});

describe('leaveOneOut', () => {
  it('tests each prompt without itself and near misses against the whole', () => {
    const entries = ENTRIES.map((entry) => ({
      ...entry,
      nearMisses:
        entry.id === 'file-upload'
          ? [
              { prompt: 'unzip what the user uploaded', matches: 'archive-extraction' },
              { prompt: 'x', matches: 'elsewhere' },
            ]
          : [],
    }));
    const result = leaveOneOut(entries);
    expect(result.prompts).toHaveLength(9);
    expect(result.nearMisses).toEqual([
      { expected: 'archive-extraction', prompt: 'unzip what the user uploaded', found: expect.arrayContaining(['archive-extraction']) },
    ]);
    expect(hitRates(result.nearMisses).first).toBe(1);
    expect(formatLeaveOneOut(result)).toContain('near misses');
  });
});
