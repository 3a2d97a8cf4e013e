import bcrypt from 'bcrypt';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Model } from 'mongoose';

interface User {
  email: string;
  passwordHash: string;
}

/** The limiter stands in front of the handler, in the route's own chain. */
export function inRoute(users: Model<User>) {
  const app = express();
  // safeguard: login-throttle
  const limiter = rateLimit({ windowMs: 15 * 60_000, limit: 10 });
  app.post('/login', limiter, async (req, res) => {
    const user = await users.findOne({ email: String(req.body.email) });
    // anchor: check
    const correct = user !== null && (await bcrypt.compare(String(req.body.password), user.passwordHash));
    res.sendStatus(correct ? 204 : 401);
  });
  return app;
}
