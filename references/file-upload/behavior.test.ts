/** The variants store what they should under names of their own; the look-alikes store pages, and outside of the folder. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express, { type RequestHandler } from 'express';
import fastify from 'fastify';
import multer, { type StorageEngine } from 'multer';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listedEnding } from './accepts/server-chosen-name.ts';
import { denyList, openPattern } from './lookalikes/ending-listed.ts';
import * as named from './lookalikes/server-chosen-name.ts';
import { destinationOnly } from './lookalikes/size-limit.ts';
import { receiveBackup } from './variants/busboy-stream.ts';
import { pictures } from './variants/express-multer.ts';
import { documents } from './variants/fastify-multipart.ts';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)]);
const PAGE = Buffer.from('<script>alert(1)</script>');
const anyone: RequestHandler = (_req, _res, next) => next();
const nobody: RequestHandler = (_req, res) => void res.sendStatus(401);

let folder: string;
let home: string;
beforeAll(async () => {
  home = process.cwd();
  folder = await mkdtemp(path.join(tmpdir(), 'file-upload-'));
});
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'uploads'), { recursive: true });
  await mkdir(path.join(folder, 'store'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const store = () => path.join(folder, 'store');

describe('pictures with multer', () => {
  const send = (guard: RequestHandler, bytes: Buffer, name: string) => request(express().use(pictures({ folder: store(), requireUser: guard }))).post('/pictures').attach('picture', bytes, name);

  it('stores a picture under a name of its own', async () => {
    const { body } = await send(anyone, PNG, '../../evil.html').expect(201);
    expect(body.name).toMatch(/^[\da-f-]{36}\.png$/);
    expect(await readdir(store())).toEqual([body.name]);
  });
  it('refuses a page that is called a picture', async () => {
    await send(anyone, PAGE, 'a.png').expect(415);
    expect(await readdir(store())).toEqual([]);
  });
  it('refuses what is too large, too many, or a stranger\'s', async () => {
    await send(anyone, Buffer.alloc(6_000_000), 'a.png').expect(413);
    await send(anyone, PNG, 'a.png').attach('picture', PNG, 'b.png').expect(400);
    await send(nobody, PNG, 'a.png').expect(401);
    expect(await readdir(store())).toEqual([]);
  });
});

it('the stream goes to the disk as it is, under a name of its own', async () => {
  const app = express().post('/', (req, res) => receiveBackup({ folder: store() })(req, res));
  const { body } = await request(app).post('/').attach('file', PAGE, '../../page.html').expect(201);
  expect(await readFile(path.join(store(), body.name))).toEqual(PAGE);
});

it('Fastify takes PDFs and nothing else', async () => {
  const app = fastify();
  await documents(app, { folder: store(), requireUser: async () => undefined });
  await app.ready();
  const { body } = await request(app.server).post('/documents').attach('file', Buffer.from('%PDF-1.7 …'), '../x.html').expect(201);
  expect(await readdir(store())).toEqual([body.name]);
  await request(app.server).post('/documents').attach('file', PAGE, 'x.pdf').expect(415);
  await request(app.server).post('/documents').attach('file', Buffer.alloc(11_000_000), 'x.pdf').expect(413);
  await app.close();
});

describe('in a folder', () => {
  beforeEach(() => process.chdir(folder));
  afterAll(() => process.chdir(home));

  async function storedAs(storage: StorageEngine, name: string) {
    const app = express().post('/', multer({ storage }).single('file'), (req, res) => void res.json(req.file?.filename));
    return (await request(app).post('/').attach('file', PAGE, name)).body as string;
  }

  it('a listed ending is kept, another one is not', async () => {
    expect(await storedAs(listedEnding(), 'a.PNG')).toMatch(/\.png$/);
    expect(await storedAs(listedEnding(), 'page.html')).toMatch(/\.bin$/);
  });
  it.each([named.originalName, named.timeInFront, named.clientsEnding, named.spacesReplaced])('%o stores a page', async (make) => {
    expect(await storedAs(make(), 'page.html')).toMatch(/\.html$/);
  });
  it.each([
    [openPattern, 'photo.png.html'],
    [denyList, 'page.svg'],
  ] as const)('%o takes %s', async (make, name) => {
    const app = express().post('/', make().single('file'), (req, res) => void res.sendStatus(req.file ? 204 : 415));
    await request(app).post('/').attach('file', PAGE, name).expect(204);
  });
  it('destinationOnly takes any size', async () => {
    const app = express().post('/', destinationOnly().single('file'), (req, res) => void res.json(req.file?.path));
    const { body } = await request(app).post('/').attach('file', Buffer.alloc(20_000_000), 'x');
    expect(existsSync(body)).toBe(true);
  });
});
