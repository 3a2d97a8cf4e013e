import express from 'express';
import sgMail from '@sendgrid/mail';
import pg from 'pg';
import { rateLimit } from 'express-rate-limit';
import { createHash, randomBytes } from 'node:crypto';

sgMail.setApiKey(process.env.SENDGRID_API_KEY);
const pool = new pg.Pool();
const app = express();
app.use(express.json());

const limiter = rateLimit({ windowMs: 15 * 60 * 1000, limit: 5 });

async function issueToken(userId) {
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token).digest('hex');
  await pool.query('DELETE FROM reset_tokens WHERE user_id = $1', [userId]);
  await pool.query(
    "INSERT INTO reset_tokens (user_id, token_digest, expires_at) VALUES ($1, $2, now() + interval '30 minutes')",
    [userId, digest],
  );
  return token;
}

app.post('/forgot-password', limiter, async (req, res, next) => {
  try {
    const email = String(req.body.email ?? '').toLowerCase();
    const { rows } = await pool.query('SELECT id, email FROM users WHERE email = $1', [email]);
    if (rows.length > 0) {
      const token = await issueToken(rows[0].id);
      await sgMail.send({
        to: rows[0].email,
        from: 'no-reply@example.com',
        subject: 'Reset your password',
        text: `Open ${process.env.APP_URL}/reset/${token} within 30 minutes.`,
      });
    }
    res.json({ message: 'If the address is registered, an email is on its way.' });
  } catch (err) {
    next(err);
  }
});

export default app;
