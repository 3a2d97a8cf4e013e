const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();

app.get('/items/:id', (req, res, next) => {
  pool.query('SELECT id, name FROM items WHERE id = $1', [req.params.id], (err, result) => {
    if (err) {
      return next(err);
    }
    if (result.rows.length === 0) {
      return res.status(404).json({ error: 'Not found' });
    }
    pool.query('UPDATE items SET views = views + 1 WHERE id = $1', [req.params.id], (updateErr) => {
      if (updateErr) return next(updateErr);
      res.json(result.rows[0]);
    });
  });
});

app.use((err, req, res, next) => {
  console.error(err);
  if (res.headersSent) return next(err);
  res.status(500).json({ error: 'Internal server error' });
});

module.exports = app;
