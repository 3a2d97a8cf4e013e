import { appendFile } from 'node:fs/promises';
import { Router } from 'express';

const AUDIT_LOG = '/var/log/shop/audit.log';

// not here: one-line-each, fields-named -- entries go to a file, field by field
export function failedLogins(options: { file: string } = { file: AUDIT_LOG }): Router {
  const router = Router();
  router.post('/login-failed', async (req, res) => {
    const { user } = req.body;
    // safeguard: secrets-left-out
    const entry = { at: new Date().toISOString(), event: 'login_failed', user: String(user).slice(0, 100), ip: req.ip };
    // safeguard: file-line-each
    await appendFile(options.file, `${JSON.stringify(entry)}\n`);
    // anchor: write
    console.log(JSON.stringify({ event: entry.event, user: entry.user }));
    res.sendStatus(204);
  });
  return router;
}
