function checkApiKey(req, res, next) {
  const apiKey = req.headers['x-api-key'];

  // expect: api-key-compared-evenly
  if (apiKey === process.env.API_KEY) {
    return next();
  }

  return res.status(401).json({ error: 'Invalid or missing API key' });
}

module.exports = checkApiKey;
