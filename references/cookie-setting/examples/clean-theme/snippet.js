const { randomBytes } = require('crypto');
const express = require('express');
const cookieParser = require('cookie-parser');
const { startSession, findSession } = require('./session-store');

const app = express();
app.use(express.json());
app.use(cookieParser());

const THEMES = ['light', 'dark', 'system'];
const ONE_YEAR = 365 * 24 * 60 * 60 * 1000;

app.use(async (req, res, next) => {
  const current = await findSession(req.cookies['__Host-visitor_session']);
  if (!current) {
    const id = randomBytes(24).toString('hex');
    await startSession(id);
    res.cookie('__Host-visitor_session', id, { httpOnly: true, secure: true, sameSite: 'strict' });
  }
  next();
});

app.post('/preferences/theme', (req, res) => {
  const { theme } = req.body;
  if (!THEMES.includes(theme)) {
    return res.status(400).json({ error: 'Unknown theme' });
  }
  // Not HttpOnly on purpose: the page applies the theme before it is painted.
  res.cookie('theme', theme, { maxAge: ONE_YEAR, sameSite: 'lax' });
  res.sendStatus(204);
});

module.exports = app;
