import { createServer } from 'node:http';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

const uploadDir = process.env.UPLOAD_DIR;

const server = createServer((req, res) => {
  const id = randomUUID();
  const target = path.join(uploadDir, `${id}.gz`);
  pipeline(req, createGzip(), createWriteStream(target), (err) => {
    if (err) {
      console.error('upload failed', err);
      rm(target, { force: true }).catch((cleanupError) => console.error('cleanup failed', cleanupError));
      if (!res.headersSent) res.writeHead(500).end('Upload failed');
      return;
    }
    res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
  });
});

server.listen(3000);
