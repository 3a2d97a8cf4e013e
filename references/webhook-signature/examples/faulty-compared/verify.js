const crypto = require('crypto');

// expect: webhook-secret-external
const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET || 'dev-webhook-secret';

module.exports = function verifyWebhook(req, res, next) {
  const signature = req.headers['x-signature'];
  const expected = crypto.createHmac('sha256', WEBHOOK_SECRET).update(req.rawBody).digest('hex');
  // expect: webhook-constant-time#textCompared
  if (signature !== expected) {
    return res.status(401).json({ error: 'Invalid signature' });
  }
  next();
};
