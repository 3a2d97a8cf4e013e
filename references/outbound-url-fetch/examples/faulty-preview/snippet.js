const express = require('express');
const axios = require('axios');

const router = express.Router();

const metaOf = (html, name) => {
  const match = html.match(new RegExp(`<meta[^>]+(?:name|property)=["'](?:og:)?${name}["'][^>]+content=["']([^"']*)`, 'i'));
  return match ? match[1] : null;
};

router.post('/preview', async (req, res) => {
  const { url } = req.body;

  try {
    new URL(url);
  } catch {
    return res.status(400).json({ error: 'Invalid URL' });
  }

  try {
    // expect: public-or-listed-host
    const response = await axios.get(url, { timeout: 5000, maxContentLength: 2 * 1024 * 1024 });
    const html = String(response.data);
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html);
    res.json({ url, title: title ? title[1].trim() : null, description: metaOf(html, 'description') });
  } catch (error) {
    res.status(502).json({ error: 'Could not fetch the page' });
  }
});

module.exports = router;
