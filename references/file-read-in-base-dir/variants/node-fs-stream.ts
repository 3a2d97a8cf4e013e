import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';

// not here: fixed-root -- the file is opened, not handed to a sender
export async function downloads(folder: string): Promise<Router> {
  const base = await realpath(folder);
  const router = Router();

  router.get('/downloads', async (req, res) => {
    const { name } = req.query;
    if (typeof name !== 'string' || name === '') return void res.sendStatus(404);

    // safeguard: symlink-resolved
    const full = await realpath(path.resolve(base, name)).catch(() => null);
    // safeguard: contained-in-base
    if (!full?.startsWith(base + path.sep)) return void res.sendStatus(404);

    // anchor: read
    const file = await open(full);
    const status = await file.stat();
    if (!status.isFile()) {
      await file.close();
      return void res.sendStatus(404);
    }

    // safeguard: download-headers
    res.attachment(path.basename(full));
    res.set('X-Content-Type-Options', 'nosniff');
    await pipeline(file.createReadStream(), res);
  });

  return router;
}
