const express = require('express');
const { checkPassword } = require('./accounts');

const app = express();
app.use(express.json());

function logEvent(event, fields) {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
}

app.post('/login', async (req, res) => {
  const username = String(req.body.username || '');
  const ok = await checkPassword(username, String(req.body.password || ''));
  if (!ok) {
    logEvent('login_failed', { username: username.slice(0, 64), ip: req.ip });
    console.error(JSON.stringify({ level: 'warn', msg: 'login failed', username: username.slice(0, 64) }));
    return res.status(401).json({ error: 'Invalid username or password' });
  }
  res.sendStatus(204);
});

module.exports = app;
