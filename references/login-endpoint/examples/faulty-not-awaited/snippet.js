const express = require('express');
const bcrypt = require('bcrypt');
const rateLimit = require('express-rate-limit');
const User = require('../models/User');

const router = express.Router();

const loginLimiter = rateLimit({
  windowMs: 15 * 60 * 1000,
  max: 10,
  message: { error: 'Too many login attempts, please try again later' },
});

const INVALID = { error: 'Invalid email or password' };

router.post('/login', loginLimiter, async (req, res) => {
  try {
    const { email, password } = req.body;
    if (typeof email !== 'string' || typeof password !== 'string') {
      return res.status(400).json({ error: 'Email and password are required' });
    }

    const user = await User.findOne({ email: email.toLowerCase() });
    if (!user) {
      return res.status(401).json(INVALID);
    }

    // expect: password-verified#notAwaited
    const isMatch = bcrypt.compare(password, user.password);
    if (!isMatch) {
      return res.status(401).json(INVALID);
    }

    req.session.regenerate((err) => {
      if (err) {
        return res.status(500).json({ error: 'Login failed' });
      }
      req.session.userId = user._id;
      res.json({ message: 'Logged in', name: user.name });
    });
  } catch (err) {
    console.error('Login failed');
    res.status(500).json({ error: 'Login failed' });
  }
});

module.exports = router;
