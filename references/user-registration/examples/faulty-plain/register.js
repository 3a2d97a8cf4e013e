const express = require('express');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const router = express.Router();

router.post('/register', async (req, res) => {
  const email = String(req.body.email ?? '').trim().toLowerCase();
  const password = String(req.body.password ?? '');
  if (!email || password.length < 12) {
    return res.status(400).json({ error: 'Email and a password of at least 12 characters are required' });
  }

  // expect: registration-password-hashed
  const { rows } = await pool.query('INSERT INTO users (email, password) VALUES ($1, $2) RETURNING id, email', [email, password]);
  res.status(201).json(rows[0]);
});

module.exports = router;
