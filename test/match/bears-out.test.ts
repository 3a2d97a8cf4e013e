import { expect, it } from 'vitest';
import { bearsOut } from '../../src/match/index.ts';
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
  ['a word said shorter', 'auth pic usr tbl avat', [], false],
])('%s', async (_, prompt, telling, expected) => {
  expect(bearsOut(readPrompt(prompt), await evaluated(CODE))(telling)).toBe(expected);
});
