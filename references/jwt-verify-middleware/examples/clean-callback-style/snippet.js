'use strict';

const jwt = require('jsonwebtoken');

const ACCESS_SECRET = process.env.ACCESS_TOKEN_SECRET;
if (!ACCESS_SECRET) throw new Error('ACCESS_TOKEN_SECRET is missing');

exports.requireAuth = (req, res, next) => {
  const header = req.get('Authorization') || '';
  if (!header.startsWith('Bearer ')) {
    return res.status(401).json({ error: 'Unauthorized' });
  }

  jwt.verify(header.slice(7), ACCESS_SECRET, { algorithms: ['HS256'] }, (err, payload) => {
    if (err) {
      return res.status(401).json({ error: 'Unauthorized' });
    }
    req.user = { id: payload.sub, roles: payload.roles || [] };
    next();
  });
};

exports.requireRole = (...allowed) => (req, res, next) => {
  if (!req.user || !req.user.roles.some((role) => allowed.includes(role))) {
    return res.status(403).json({ error: 'Forbidden' });
  }
  next();
};
