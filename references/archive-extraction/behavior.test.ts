/** The variants refuse hostile archives; the look-alikes write outside, or without end. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import AdmZip from 'adm-zip';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { relativeWay } from './accepts/entry-contained.ts';
import { declaredFirst } from './accepts/entries-looked-at.ts';
import { allAtOnce, packedSize } from './lookalikes/entries-looked-at.ts';
import { filesOfOpen, joined } from './lookalikes/entry-contained.ts';
import { bodyOnly } from './lookalikes/inflate-bounded.ts';
import { preserved } from './lookalikes/paths-not-preserved.ts';
import { readTables } from './variants/in-memory.ts';
import { unpack } from './variants/tar.ts';
import { unzip } from './variants/yauzl.ts';

let root: string;
beforeAll(async () => void (root = await mkdtemp(path.join(tmpdir(), 'archive-'))));
beforeEach(async () => {
  await rm(root, { recursive: true, force: true });
  await mkdir(path.join(root, 'target'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const target = () => path.join(root, 'target');
const outside = () => path.join(root, 'evil.txt');

function zipped(files: Record<string, Buffer | string>): Buffer {
  const zip = new AdmZip();
  Object.entries(files).forEach(([name, content], i) => {
    zip.addFile(`placeholder-${i}`, Buffer.from(content));
    const entry = zip.getEntry(`placeholder-${i}`);
    if (entry) entry.entryName = name;
  });
  return zip.toBuffer();
}

async function tarred(entries: readonly { name: string; type?: 'file' | 'symlink'; linkname?: string; content?: string | Buffer }[]): Promise<Buffer> {
  const archive = pack();
  for (const { content = '', ...header } of entries) archive.entry(header, content);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

async function tarFile(entries: Parameters<typeof tarred>[0]): Promise<string> {
  const file = path.join(root, 'upload.tgz');
  await writeFile(file, await tarred(entries));
  return file;
}

const LIMITS = { entries: 10, bytes: 1_000_000 };

describe('zip', () => {
  it('is unpacked with its folders', async () => {
    await unzip(zipped({ 'a/b.txt': 'hello' }), target(), LIMITS);
    expect(await readFile(path.join(target(), 'a', 'b.txt'), 'utf8')).toBe('hello');
  });
  it.each(['../evil.txt', '/evil.txt', '../target-old/x'])('%s is refused', async (name) => {
    await expect(unzip(zipped({ [name]: 'x' }), target(), LIMITS)).rejects.toThrow();
    expect(existsSync(outside())).toBe(false);
  });
  it('a bomb stops at the limit', async () => {
    const bomb = zipped({ 'zeros.bin': Buffer.alloc(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(unzip(bomb, target(), LIMITS)).rejects.toThrow('Too large');
    await expect(unzip(zipped(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.txt`, 'x']))), target(), LIMITS)).rejects.toThrow('Too many');
  });
});

describe('tar', () => {
  it('is unpacked into a new folder', async () => {
    const folder = await unpack(await tarFile([{ name: 'a/b.txt', content: 'hello' }]));
    expect(await readFile(path.join(folder, 'a', 'b.txt'), 'utf8')).toBe('hello');
    await rm(folder, { recursive: true });
  });
  it('refuses links and names that lead outside', async () => {
    await expect(unpack(await tarFile([{ name: 'a', type: 'symlink', linkname: root }, { name: 'a/evil.txt', content: 'x' }]))).rejects.toThrow();
    await expect(unpack(await tarFile([{ name: '../evil.txt', content: 'x' }]))).rejects.toThrow();
    expect(existsSync(outside())).toBe(false);
  });
  it('gives tables by name, and no more than fits', async () => {
    const tables = await readTables(await tarred([{ name: '../x.csv', content: 'a,b' }, { name: 'readme.txt', content: 'no' }]));
    expect([...tables]).toEqual([['../x.csv', 'a,b']]);
    await expect(readTables(gzipSync(Buffer.alloc(30_000_000)))).rejects.toThrow(/larger than/);
  });
});

describe('accepted shapes', () => {
  it('relativeWay writes inside only', async () => {
    await relativeWay(zipped({ 'a.txt': 'x' }), target());
    expect(await readdir(target())).toEqual(['a.txt']);
    await expect(relativeWay(zipped({ '../evil.txt': 'x' }), target())).rejects.toThrow();
  });
  it('declaredFirst refuses a bomb', () => {
    expect(() => declaredFirst(zipped({ 'zeros.bin': Buffer.alloc(60_000_000) }), target())).toThrow('too large');
  });
});

describe('look-alikes', () => {
  it('joined and filesOfOpen write outside', async () => {
    await joined(zipped({ '../evil.txt': 'x' }), target());
    expect(existsSync(outside())).toBe(true);
    await rm(outside());
    await filesOfOpen(zipped({ '../evil.txt': 'x' }), target());
    await expect.poll(() => existsSync(outside())).toBe(true);
  });
  it.each([allAtOnce, packedSize])('%o writes whatever comes out', async (extractAll) => {
    extractAll(zipped({ 'zeros.bin': Buffer.alloc(30_000_000) }), target());
    expect((await readFile(path.join(target(), 'zeros.bin'))).length).toBe(30_000_000);
  });
  it('preserved writes to absolute names', async () => {
    await preserved(await tarFile([{ name: outside(), content: 'x' }]), target());
    expect(existsSync(outside())).toBe(true);
  });
  it('bodyOnly inflates everything', () => {
    expect(() => bodyOnly({ body: gzipSync(Buffer.alloc(30_000_000)) } as never)).toThrow(/JSON/);
  });
});
