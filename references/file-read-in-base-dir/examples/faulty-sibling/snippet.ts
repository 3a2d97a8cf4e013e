import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const DATA_DIR = path.resolve(process.env.DATA_DIR ?? './data');

class NotFoundError extends Error {}

async function getFile(relativePath: string) {
  const target = path.resolve(DATA_DIR, '.' + path.sep + relativePath);
  // expect: contained-in-base#prefixWithoutSeparator altered
  if (!target.startsWith(DATA_DIR)) {
    throw new NotFoundError(relativePath);
  }
  const info = await stat(target).catch(() => null);
  if (!info?.isFile()) throw new NotFoundError(relativePath);
  return { size: info.size, stream: createReadStream(target) };
}

createServer(async (req, res) => {
  try {
    const { pathname } = new URL(req.url ?? '/', 'http://localhost');
    const file = await getFile(decodeURIComponent(pathname));
    res.writeHead(200, { 'Content-Length': file.size, 'Content-Type': 'application/octet-stream' });
    file.stream.pipe(res);
  } catch (error) {
    const status = error instanceof NotFoundError ? 404 : 500;
    res.writeHead(status).end();
  }
}).listen(8080);
