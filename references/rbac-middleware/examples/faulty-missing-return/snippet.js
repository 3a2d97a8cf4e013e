const express = require('express');
const User = require('../models/User');

const router = express.Router();

function isAdmin(req, res, next) {
  // expect: role-decides#withoutReturn altered
  if (!req.user || req.user.role !== 'admin') {
    res.status(403).json({ message: 'Admins only' });
  }
  next();
}

router.get('/users', isAdmin, async (req, res) => {
  const users = await User.find({}, 'name email role').limit(100);
  res.json(users);
});

module.exports = router;
