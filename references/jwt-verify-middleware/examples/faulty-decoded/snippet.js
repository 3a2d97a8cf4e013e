const jwt = require('jsonwebtoken');
const User = require('../models/user');

/**
 * Attaches the authenticated user to the request.
 */
async function authenticate(req, res, next) {
  try {
    const authHeader = req.headers.authorization;

    if (!authHeader || !authHeader.startsWith('Bearer ')) {
      return res.status(401).json({ message: 'No token provided' });
    }

    const token = authHeader.split(' ')[1];
    // expect: token-signature-verified
    const decoded = jwt.decode(token);

    // expect: mongodb-query-from-request/scalar-values-in-filter
    if (!decoded || !decoded.userId) {
      return res.status(401).json({ message: 'Invalid token' });
    }

    if (decoded.exp && decoded.exp < Date.now() / 1000) {
      return res.status(401).json({ message: 'Token expired' });
    }

    const user = await User.findById(decoded.userId).select('name email role');
    if (!user) {
      return res.status(401).json({ message: 'User not found' });
    }

    req.user = user;
    next();
  } catch (error) {
    res.status(500).json({ message: 'Authentication error' });
  }
}

module.exports = authenticate;
