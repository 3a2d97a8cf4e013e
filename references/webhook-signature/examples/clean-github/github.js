const crypto = require('crypto');
const express = require('express');
const { db } = require('./db');

const app = express();
const SECRET = process.env.GITHUB_WEBHOOK_SECRET;

app.use('/github', express.json({ verify: (req, res, buf) => { req.rawBody = buf; } }));

function isValid(req) {
  const header = req.get('X-Hub-Signature-256') || '';
  const digest = 'sha256=' + crypto.createHmac('sha256', SECRET).update(req.rawBody).digest('hex');
  const a = Buffer.from(header);
  const b = Buffer.from(digest);
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}

app.post('/github', async (req, res) => {
  if (!isValid(req)) return res.sendStatus(401);
  if (req.get('X-GitHub-Event') === 'push') {
    await db.query('INSERT INTO pushes (repo, ref) VALUES ($1, $2)', [String(req.body.repository.full_name), String(req.body.ref)]);
  }
  res.sendStatus(202);
});

module.exports = app;
