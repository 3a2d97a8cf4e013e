'use strict';

const bcrypt = require('bcrypt');
const { Router } = require('express');
const rateLimit = require('express-rate-limit');

const DUMMY_HASH = bcrypt.hashSync('correct horse battery staple', 12);

module.exports = function createLoginRouter(pool) {
  const router = Router();

  const fail = (res) => res.status(401).json({ error: 'Invalid email or password' });

  router.post('/login', rateLimit({ windowMs: 60 * 1000, limit: 5 }), async (req, res, next) => {
    try {
      const email = String(req.body.email || '').trim().toLowerCase();
      const password = String(req.body.password || '');
      if (!email || !password) return res.status(400).json({ error: 'Email and password are required' });

      const [rows] = await pool.execute('SELECT id, password_hash FROM users WHERE email = ? LIMIT 1', [email]);
      const user = rows[0];
      const ok = await bcrypt.compare(password, user ? user.password_hash : DUMMY_HASH);
      if (!user || !ok) return fail(res);

      req.session.regenerate((err) => {
        if (err) return next(err);
        req.session.userId = user.id;
        req.session.save((saveErr) => (saveErr ? next(saveErr) : res.sendStatus(204)));
      });
    } catch (err) {
      next(err);
    }
  });

  return router;
};
