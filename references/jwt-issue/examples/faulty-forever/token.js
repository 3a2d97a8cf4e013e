const jwt = require('jsonwebtoken');

// expect: token-key-external
const JWT_SECRET = process.env.JWT_SECRET || 'your-secret-key';

function generateToken(user) {
  // expect: token-expires
  return jwt.sign({ id: user._id, email: user.email, role: user.role }, JWT_SECRET);
}

module.exports = { generateToken };
