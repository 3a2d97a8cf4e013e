import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import type { Transporter } from 'nodemailer';
import '@fastify/rate-limit';

const LIFETIME_MS = 30 * 60_000;
const ANSWER = { message: 'If there is an account with this address, a mail is on its way.' };

interface Body {
  email: string;
}

const options = {
  schema: {
    body: { type: 'object', required: ['email'], additionalProperties: false, properties: { email: { type: 'string', format: 'email', maxLength: 254 } } },
  },
  config: {
    /* safeguard: reset-throttled */ rateLimit: { max: 5, timeWindow: '1 hour' },
  },
} as const;

/** Takes the wish down and answers; a worker does the rest, whether there is an account or not. */
// not here: reset-link-fixed-origin -- the worker builds the link
export async function forgotPassword(app: FastifyInstance, { knex }: { knex: Knex }): Promise<void> {
  app.post<{ Body: Body }>('/forgot-password', options, async (request, reply) => {
    await knex('reset_wish').insert({ email: request.body.email.toLowerCase() });
    // anchor: answer
    // safeguard: reset-no-enumeration, reset-token-not-answered
    return reply.code(202).send(ANSWER);
  });
}

/** The worker's step for one wish. `page` is the configured address of the reset page. */
export async function fulfill(email: string, { knex, transport, page }: { knex: Knex; transport: Transporter; page: URL }): Promise<void> {
  // anchor: lookup
  const user = await knex('app_user').where({ email }).first('id', 'email');
  if (!user) return;
  // safeguard: reset-token-random
  const token = randomBytes(/* safeguard: reset-token-length */ 32).toString('base64url');
  const token_hash = createHash('sha256').update(token).digest('hex');
  // anchor: stored
  // safeguard: reset-token-hashed, reset-expiry
  await knex('password_reset').insert({ user_id: user.id, token_hash, expires_at: new Date(Date.now() + LIFETIME_MS) }).onConflict('user_id').merge();
  // anchor: letter
  await transport.sendMail({ to: user.email, subject: 'Set a new password', text: `Open this link within half an hour: ${page.href}#token=${token}` });
}
