const express = require('express');
const bcrypt = require('bcrypt');
const User = require('../models/User');

const router = express.Router();

router.post('/reset-password', async (req, res) => {
  const { email, token, password } = req.body;

  if (!email || !token || !password) {
    return res.status(400).json({ message: 'email, token and password are required' });
  }

  // expect: scalar-values-in-filter
  const user = await User.findOne({
    email,
    resetToken: token,
    resetExpires: { $gt: Date.now() },
  });

  if (!user) {
    return res.status(400).json({ message: 'Invalid or expired token' });
  }

  user.passwordHash = await bcrypt.hash(String(password), 12);
  user.resetToken = undefined;
  user.resetExpires = undefined;
  await user.save();

  res.json({ message: 'Password updated' });
});

module.exports = router;
