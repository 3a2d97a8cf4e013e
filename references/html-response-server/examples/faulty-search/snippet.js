const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();

const escapeHtml = (str) =>
  str.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

app.get('/search', async (req, res) => {
  const query = String(req.query.q || '');
  const { rows } = await pool.query('SELECT id, title FROM articles WHERE title ILIKE $1', [`%${query}%`]);

  const items = rows.map((row) => `<li><a href="/articles/${row.id}">${escapeHtml(row.title)}</a></li>`).join('\n');

  // expect: escaped-per-context
  res.send(`
    <!DOCTYPE html>
    <html>
      <head><title>Search</title></head>
      <body>
        <form><input type="text" name="q" value="${query}"></form>
        <p>${rows.length} results</p>
        <ul>${items}</ul>
      </body>
    </html>
  `);
});

app.listen(3000);
