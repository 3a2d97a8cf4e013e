import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool({ connectionString: process.env.DATABASE_URL });

app.get('/api/articles/search', async (req, res) => {
  try {
    const { q = '', author } = req.query;

    // expect: bound-values
    let sql = `SELECT id, title, author, published_at FROM articles WHERE title ILIKE '%${q}%'`;
    if (author) {
      // expect: bound-values
      sql += ` AND author = '${author}'`;
    }
    sql += ' ORDER BY published_at DESC LIMIT 20';

    const result = await pool.query(sql);
    res.json({ count: result.rowCount, articles: result.rows });
  } catch (error) {
    console.error('Search failed');
    res.status(500).json({ error: 'Search failed' });
  }
});

app.listen(3000);
