/** Programs are stand-ins in a temporary folder that print their arguments; the look-alikes run a second command. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express, { type Request } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterDashes } from './accepts/no-option-injection.ts';
import { asParameter } from './accepts/no-shell-script.ts';
import { quotedByHand, quotedByLibrary, strictPattern } from './accepts/no-shell.ts';
import { behindC } from './lookalikes/no-shell-script.ts';
import { shellTrue } from './lookalikes/no-shell-option.ts';
import { doubleQuoted, jsonQuoted, openPattern, semicolonRemoved, singleQuoted } from './lookalikes/no-shell.ts';
import { cloneRepository } from './variants/execa.ts';
import { ping } from './variants/node-exec-file.ts';
import { shrink } from './variants/node-spawn-stream.ts';

let folder: string;
const path0 = process.env['PATH'];
const app = express().use(ping);

/** What each input would leave behind if a shell read it. */
let mark: string;
const marked = () => readFile(mark, 'utf8').then(() => true, () => false);
const asked = (query: Record<string, unknown>) => ({ query, params: {}, body: {} }) as unknown as Request;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'command-'));
  for (const name of ['ping', 'nslookup', 'convert', 'gzip', 'espeak', 'systemctl']) {
    await writeFile(path.join(folder, name), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    await chmod(path.join(folder, name), 0o755);
  }
  process.env['PATH'] = `${folder}:${path0}`;
});

beforeEach(async () => {
  mark = path.join(folder, 'mark');
  await rm(mark, { force: true });
});

afterAll(async () => {
  process.env['PATH'] = path0;
  await rm(folder, { recursive: true });
});

const ended = (child: { once(event: 'close', listener: () => void): unknown }) => new Promise<void>((resolve) => child.once('close', resolve));

describe('the variants', () => {
  it.each(['8.8.8.8; id', '$(id)', '-f', 'a b', 'x\nid', ''])('refuse the host %j', async (host) => {
    await request(app).get('/ping').query({ host }).expect(400);
  });

  it('refuse a list of hosts', () => request(app).get('/ping?host=a&host=b').expect(400));

  it('refuse an unknown kind of image', async () => {
    await expect(shrink('/bin/sh', 'x.png')).rejects.toThrow('No such kind');
    await expect(shrink('constructor', 'x.png')).rejects.toThrow('No such kind');
  });

  it.each(['--upload-pack=id', 'ext::sh -c id', 'file:///etc', 'http://example.org/x.git', 'https://127.0.0.1/x.git'])('refuse the repository %j', async (url) => {
    await expect(cloneRepository({ url, branch: 'main' }, folder)).rejects.toThrow();
  });

  it('refuse a branch that reads as an option', async () => {
    await expect(cloneRepository({ url: 'https://example.org/x.git', branch: '--config=x' }, folder)).rejects.toThrow();
  });
});

describe('accepted shapes', () => {
  it('run nothing of the value', async () => {
    const text = `'; touch ${mark}; '`;
    quotedByHand(asked({ text }));
    expect(() => strictPattern(asked({ name: `x; touch ${mark}` }))).toThrow('name');
    quotedByLibrary(asked({ folder: `. ; touch ${mark}` }));
    await ended(asParameter(asked({ file: `$(touch ${mark})` })));
    afterDashes(asked({ file: '--output=/tmp/x' }));
    expect(await marked()).toBe(false);
  });
});

describe('look-alikes', () => {
  it.each([
    ['doubleQuoted', () => doubleQuoted(asked({ host: `$(touch ${mark})` }))],
    ['singleQuoted', () => singleQuoted(asked({ host: `'; touch ${mark}; true '` }))],
    ['jsonQuoted', () => jsonQuoted(asked({ host: `$(touch ${mark})` }))],
    ['semicolonRemoved', () => semicolonRemoved(asked({ host: `x && touch ${mark}` }))],
    ['openPattern', () => openPattern(asked({ host: `x; touch ${mark}` }))],
    ['shellTrue', () => ended(shellTrue(asked({ from: `x; touch ${mark};` })))],
    ['behindC', () => ended(behindC(asked({ file: `x; touch ${mark}` })))],
  ])('%s runs a second command', async (_, run) => {
    await run();
    expect(await marked()).toBe(true);
  });
});
