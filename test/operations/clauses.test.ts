/** Queries built by chaining, and what a server action writes: which records' fields a caller chooses. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const chosenFields = (body: string): number => {
  const text = `'use server';
import { eq } from 'drizzle-orm';
import { db } from '@/db';
import { notes } from '@/db/schema';
export async function save(input: any, form: FormData) {
${body}
}
`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ cwe }) => cwe.includes('CWE-915')).length;
};

test.each([
  ['await db.update(notes).set(input).where(eq(notes.id, 1));', 1],
  ['await db.insert(notes).values(Object.fromEntries(form));', 1],
  ['const { id, ...rest } = Object.fromEntries(form); await db.update(notes).set(rest).where(eq(notes.id, Number(id)));', 1],
  ['await db.update(notes).set({ title: String(input.title) }).where(eq(notes.id, 1));', 0],
  ["await db.insert(notes).values(Object.fromEntries([...form].filter(([key]) => ['title', 'text'].includes(key))));", 0],
])('%s → %j', (body, expected) => {
  expect(chosenFields(body)).toBe(expected);
});
