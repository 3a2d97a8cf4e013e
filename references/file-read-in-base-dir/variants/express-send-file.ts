import path from 'node:path';
import { type Request, Router } from 'express';

const FOLDER = path.resolve('uploads');

// not here: contained-in-base -- send refuses with 403 what leads out of its root
// not here: symlink-resolved -- only the server writes to the folder
// not here: download-headers -- download sets them
export const files = Router();

files.get('/files/*name', (req: Request<{ name: string[] }>, res, next) => {
  const name = req.params.name.join('/');
  // anchor: read
  res.download(name, path.posix.basename(name), { /* safeguard: fixed-root */ root: FOLDER, dotfiles: 'deny' }, (error) => {
    if (!error) return;
    if (res.headersSent) return void res.destroy();
    const { status, code } = error as NodeJS.ErrnoException & { status?: number };
    // A directory is no file either; anything else is the server's own trouble.
    if (code === 'EISDIR' || (status && status < 500)) return void res.status(404).json({ error: 'No such file' });
    next(error);
  });
});
