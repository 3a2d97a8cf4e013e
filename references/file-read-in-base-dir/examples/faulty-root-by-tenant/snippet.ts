import path from 'node:path';
import express, { type Request, type Response } from 'express';

const router = express.Router();
const AVATARS = '/srv/avatars';

router.get('/avatars/:tenant/:file', (req: Request, res: Response) => {
  const { tenant, file } = req.params;
  const options = {
    // expect: fixed-root
    root: path.join(AVATARS, tenant),
    dotfiles: 'deny' as const,
    headers: { 'Cache-Control': 'public, max-age=3600' },
  };

  res.sendFile(file, options, (err) => {
    if (err && !res.headersSent) {
      res.status(404).send('Avatar not found');
    }
  });
});

export default router;
