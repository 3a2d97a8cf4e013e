/** Known digests, changed bytes, collisions, and what look-alikes let through. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answered, asBytes, counted, deletedAndThrown } from './accepts/verify-before-use.ts';
import { md5 } from './lookalikes/collision-resistant-hash.ts';
import { besideTheFile } from './lookalikes/digest-from-trusted-source.ts';
import { plainDigest } from './lookalikes/pseudonym-keyed.ts';
import { beginningOnly, loggedOnly } from './lookalikes/verify-before-use.ts';
import { sha256File } from './variants/node-stream.ts';
import { downloadRelease, WrongDigest } from './variants/verified-download.ts';
import { etag, visitorId } from './variants/visitor-id.ts';
import { sha256 } from './variants/web-crypto.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const folder = mkdtempSync(join(tmpdir(), 'aidiff-hash-'));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

describe('digests', () => {
  it('are those of the standard', async () => {
    expect(await sha256File(file('abc', 'abc'))).toBe(ABC);
    expect(await sha256('abc')).toBe(ABC);
  });

  it('of a large file need no memory for it', async () => {
    const path = file('large', Buffer.alloc(64 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    const [digest, peak] = await Promise.all([
      sha256File(path),
      new Promise<number>((resolve) => setTimeout(() => resolve(process.memoryUsage().arrayBuffers), 10)),
    ]);
    expect(digest).toHaveLength(64);
    expect(peak - before).toBeLessThan(32 * 1024 * 1024);
  });

  /** The collision that Wang and others published in 2004. */
  it('of MD5 are equal for two contents, those of SHA-256 are not', async () => {
    const start = 'd131dd02c5e6eec4693d9a0698aff95c2fcab5';
    const one = Buffer.from(`${start}8712467eab4004583eb8fb7f8955ad340609f4b30283e488832571415a085125e8f7cdc99fd91dbdf280373c5bd8823e3156348f5bae6dacd436c919c6dd53e2b487da03fd02396306d248cda0e99f33420f577ee8ce54b67080a80d1ec69821bcb6a8839396f9652b6ff72a70`, 'hex');
    const other = Buffer.from(`${start}0712467eab4004583eb8fb7f8955ad340609f4b30283e4888325f1415a085125e8f7cdc99fd91dbd7280373c5bd8823e3156348f5bae6dacd436c919c6dd53e23487da03fd02396306d248cda0e99f33420f577ee8ce54b67080280d1ec69821bcb6a8839396f965ab6ff72a70`, 'hex');
    expect(one.equals(other)).toBe(false);
    const [first, second] = [file('one', one), file('other', other)];
    expect(await md5(first)).toBe(await md5(second));
    expect(await sha256File(first)).not.toBe(await sha256File(second));
  });
});

describe('verification', () => {
  it('refuses a changed byte and an empty digest', async () => {
    const path = file('tool', 'abd');
    expect(await answered(path, ABC)).toBe(false);
    await expect(asBytes(path, Buffer.from(ABC, 'hex'))).rejects.toThrow('damaged');
    await expect(asBytes(path, Buffer.alloc(0))).rejects.toThrow('damaged');
    await expect(counted([{ path, sha256: ABC }])).rejects.toThrow('1 files');
    await expect(deletedAndThrown(path, join(folder, 'installed'), ABC)).rejects.toThrow('damaged');
    expect(existsSync(path) || existsSync(join(folder, 'installed'))).toBe(false);
  });

  it('lets the right content pass', async () => {
    const path = file('tool', 'abc');
    expect(await answered(path, ABC)).toBe(true);
    await asBytes(path, Buffer.from(ABC, 'hex'));
    await deletedAndThrown(path, join(folder, 'installed'), ABC);
    expect(readFileSync(join(folder, 'installed'), 'utf8')).toBe('abc');
  });

  it('that only logs installs the changed file, and an empty beginning is in every digest', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await loggedOnly(file('changed', 'abd'), join(folder, 'bad'), ABC);
    expect(readFileSync(join(folder, 'bad'), 'utf8')).toBe('abd');
    await beginningOnly(join(folder, 'bad'), '');
    warn.mockRestore();
  });
});

describe('downloads', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    // The mirror was taken over: file and digest are both the attacker's.
    const content = 'evil';
    server = createServer((req, res) => res.end(req.url?.endsWith('.sha256') ? createHash('sha256').update(content).digest('hex') : content));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tool`;
  });
  afterAll(() => server.close());

  it('trust the mirror when the digest lies beside the file', async () => {
    expect((await besideTheFile(url)).toString()).toBe('evil');
  });

  it('are refused over HTTP, and when the pinned digest differs', async () => {
    await expect(downloadRelease({ url: new URL(url), sha256: ABC })).rejects.toThrow('HTTPS');
    const reply = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('evil'));
    await expect(downloadRelease({ url: new URL('https://mirror.example/tool'), sha256: ABC })).rejects.toThrow(WrongDigest);
    reply.mockRestore();
  });
});

it('a name for statistics depends on the key, a plain digest is found in a list', () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(visitorId('Ada@example.org ', key)).toBe(visitorId('ada@example.org', key));
  expect(visitorId('ada@example.org', key)).not.toBe(visitorId('ada@example.org', other));
  const list = new Map(['ada@example.org', 'bob@example.org'].map((email) => [plainDigest(email), email]));
  expect(list.get(plainDigest('ada@example.org'))).toBe('ada@example.org');
  expect(etag(Buffer.from('a'))).not.toBe(etag(Buffer.from('b')));
});
