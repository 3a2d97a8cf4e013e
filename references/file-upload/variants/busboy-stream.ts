import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request, Response } from 'express';

const LIMIT = 100 * 1024 * 1024;

// not here: server-chosen-name, ending-listed, kept-ending-listed -- the parser names and filters nothing
// not here: path-contained -- the name is the server's own
// not here: content-checked -- backups of any kind, served as attachments only
// not here: known-before-stored -- the router in front asks
/** One file of any kind goes to the disk as it comes; what is cut off is deleted. */
export function receiveBackup(options: { folder: string }): (req: Request, res: Response) => void {
  return (req, res) => {
    // anchor: parser
    const form = busboy({ headers: req.headers, limits: { /* safeguard: size-limit */ fileSize: LIMIT, files: 1, fields: 0 } });
    let stored: Promise<string | null> = Promise.resolve(null);

    // anchor: receive
    form.on('file', (_field, stream) => {
      const name = randomUUID();
      const target = path.join(options.folder, name);
      stored = pipeline(stream, createWriteStream(target, { flags: 'wx' })).then(async () => {
        // A file at the limit is cut, not refused.
        if (!stream.truncated) return name;
        await rm(target);
        return null;
      });
      stored.catch((error: Error) => form.destroy(error));
    });
    form.on('close', () => {
      stored.then(
        (name) => void (name === null ? res.sendStatus(413) : res.status(201).json({ name })),
        () => void res.sendStatus(500),
      );
    });
    form.on('error', () => void res.sendStatus(400));
    req.pipe(form);
  };
}
