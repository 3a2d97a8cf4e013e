import bcrypt from 'bcrypt';
import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import '@fastify/rate-limit';
import '@fastify/session';

declare module 'fastify' {
  interface Session {
    userId?: number;
  }
}

interface Body {
  email: string;
  password: string;
}

const COST = 12;
const decoy = bcrypt.hashSync('no user has this password', COST);

const options = {
  schema: {
    body: {
      type: 'object',
      required: ['email', 'password'],
      additionalProperties: false,
      properties: { email: { type: 'string', format: 'email', maxLength: 254 }, password: { type: 'string', minLength: 1, maxLength: 72 } },
    },
  },
  config: {
    /* safeguard: login-throttle */ rateLimit: { max: 5, timeWindow: '1 minute' },
  },
} as const;

// not here: login-cookie-http-only -- the session's cookie is set up with the session
// not here: login-cookie-secure -- the session's cookie is set up with the session
// not here: login-token-expires -- no token is issued
export async function login(app: FastifyInstance, { knex }: { knex: Knex }): Promise<void> {
  app.post<{ Body: Body }>('/login', options, async (request, reply) => {
    const { email, password } = request.body;
    // anchor: lookup
    const user = await knex('app_user').where({ /* safeguard: credential-types-checked */ email }).first('id', 'password_hash');

    // anchor: check
    // safeguard: password-verified, password-hash-compared, constant-login-work
    const correct = await bcrypt.compare(password, user?.password_hash ?? decoy);
    // safeguard: uniform-login-error
    if (!user || !correct) return reply.code(401).send({ error: 'Invalid e-mail or password' });

    // safeguard: session-regenerated
    await request.session.regenerate();
    // anchor: identity
    request.session.userId = user.id;
    return reply.code(204).send();
  });
}
