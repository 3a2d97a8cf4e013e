const crypto = require('crypto');
const ApiKey = require('../models/apiKey');

const sha256 = (value) => crypto.createHash('sha256').update(value).digest('hex');

exports.createApiKey = async function createApiKey(userId) {
  const secret = `sk_live_${crypto.randomBytes(24).toString('hex')}`;
  await ApiKey.create({ user: String(userId), hash: sha256(secret), last4: secret.slice(-4) });
  return secret;
};

exports.requireApiKey = async function requireApiKey(req, res, next) {
  const header = req.get('authorization') || '';
  const [scheme, presented] = header.split(' ');
  if (scheme !== 'Bearer' || !presented) {
    return res.status(401).json({ error: 'Missing API key' });
  }

  const record = await ApiKey.findOne({ hash: sha256(presented), revokedAt: null });
  if (!record) {
    return res.status(401).json({ error: 'Invalid API key' });
  }

  req.apiClient = { userId: record.user };
  next();
};
