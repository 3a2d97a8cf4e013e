const express = require('express');
const jwt = require('jsonwebtoken');
const { findUser, passwordMatches } = require('./users');

const router = express.Router();

router.post('/login', async (req, res) => {
  const user = await findUser(String(req.body.email));
  const ok = await passwordMatches(user, String(req.body.password));
  if (!ok) return res.status(401).json({ error: 'Invalid email or password' });

  const token = jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256', expiresIn: '1h' });
  // expect: http-only
  // expect: secure-flag
  res.cookie('token', token, { maxAge: 3600000 });
  res.json({ message: 'Logged in' });
});

module.exports = router;
