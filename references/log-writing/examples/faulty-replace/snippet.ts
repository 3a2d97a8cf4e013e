import { Router } from 'express';
import { verifyLogin } from './accounts';

export const login = Router();

login.post('/login', async (req, res) => {
  const username = String(req.body.username ?? '');
  // expect: one-line-each altered
  console.info(`Login attempt for "${username.replace('\n', ' ')}" from ${req.ip}`);

  const userId = await verifyLogin(username, String(req.body.password ?? ''));
  if (!userId) {
    res.status(401).json({ error: 'Invalid username or password' });
    return;
  }
  res.sendStatus(204);
});
