import { setTimeout as sleep } from 'node:timers/promises';
import bcrypt from 'bcrypt';
import express from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
  passwordHash: string;
}

/** A pause slows one connection down; a thousand connections wait at the same time. */
export function pauseOnly(users: Model<User>) {
  const app = express();
  app.post('/login', async (req, res) => {
    const user = await users.findOne({ email: String(req.body.email) });
    // anchor: check
    const correct = user !== null && (await bcrypt.compare(String(req.body.password), user.passwordHash));
    if (!correct) await sleep(1000);
    res.sendStatus(correct ? 204 : 401);
  });
  return app;
}
