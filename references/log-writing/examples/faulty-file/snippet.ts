import { appendFile } from 'node:fs/promises';
import { Router, type Request } from 'express';
import { requireAdmin } from './auth';
import { disableUser } from './users';

const AUDIT_LOG = '/var/log/admin/audit.log';

async function audit(action: string, req: Request) {
  // expect: file-line-each
  const line = `[${new Date().toISOString()}] ${action} reason="${req.body.reason}" ip=${req.ip}\n`;
  await appendFile(AUDIT_LOG, line, 'utf8');
}

export const admin = Router();

admin.post('/users/:id/disable', requireAdmin, async (req, res) => {
  await disableUser(String(req.params.id));
  await audit('user_disabled', req);
  res.sendStatus(204);
});
