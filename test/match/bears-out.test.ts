import { expect, it } from 'vitest';
import { bearsOut, buildPromptIndex } from '../../src/match/index.ts';
import type { PromptIndexData } from '../../src/model/catalog.ts';
import { readPrompt } from '../../src/prompt/index.ts';
import { evaluated } from '../evaluate/render.ts';

const CODE =
  "import multer from 'multer';\nexport function saveAvatar(db, user, picture) { db.query('UPDATE users SET avatar = $1', [picture]); }";

it.each([
  ['its own prompt', 'store the avatar picture that a user sends with multer and update the users table', [], true],
  ['a prompt for other code', 'customers register a webhook, when an order changes we post the JSON there and retry', [], false],
  ['too few words to tell', 'add a webhook', [], true],
  [
    'the most telling word',
    'multer for the invoices of our customers, at most five megabytes, only documents, nothing else',
    ['multer'],
    true,
  ],
  [
    'another telling word',
    'multer for the invoices of our customers, at most five megabytes, only documents, nothing else',
    ['invoices'],
    false,
  ],
  [
    'a name that the code has, in other words',
    'updateStatus sends an invoice to every customer of a shop; `saveAvatar` belongs to another ticket',
    [],
    true,
  ],
  ['a name that the code has not, in its own words', 'removeAvatar(db, user): sets the avatar picture of a user to null', [], false],
  ['the name of a library', 'jQuery plugin: store the avatar picture that a user sends and update the users table', [], true],
  ['a word said shorter', 'auth pic usr tbl avat', [], false],
])('%s', async (_, prompt, telling, expected) => {
  expect(bearsOut(readPrompt(prompt), await evaluated(CODE), buildPromptIndex([]))(telling)).toBe(expected);
});

it('counts a rare word for more than one that every task has', async () => {
  const prompt = readPrompt('query the picture, update the row, refund every shipment, parcel and courier');
  const code = await evaluated(CODE);
  const index = (unseen: number): PromptIndexData => ({
    ...buildPromptIndex([]),
    unseen,
    terms: ['queri', 'updat', 'pictur'].map((stem) => [stem, 1, []]),
  });
  expect(bearsOut(prompt, code, index(1))([])).toBe(true);
  expect(bearsOut(prompt, code, index(7))([])).toBe(false);
});
