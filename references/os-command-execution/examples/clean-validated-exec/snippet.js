const express = require('express');
const { exec } = require('child_process');

const router = express.Router();

const DOMAIN_PATTERN = /^[a-z0-9][a-z0-9-]{0,62}(\.[a-z0-9][a-z0-9-]{0,62})+$/;

router.get('/whois', (req, res) => {
  const domain = String(req.query.domain || '').toLowerCase();
  if (!DOMAIN_PATTERN.test(domain)) {
    return res.status(400).json({ error: 'Invalid domain' });
  }

  exec(`whois ${domain}`, { timeout: 10000, maxBuffer: 256 * 1024 }, (error, stdout) => {
    if (error) {
      return res.status(502).json({ error: 'Lookup failed' });
    }
    res.type('text/plain').send(stdout);
  });
});

module.exports = router;
