import type { FastifyInstance } from 'fastify';
import argon2 from 'argon2';

interface LoginBody {
  email: string;
  password: string;
}

const bodySchema = {
  type: 'object',
  required: ['email', 'password'],
  properties: {
    email: { type: 'string', format: 'email' },
    password: { type: 'string', minLength: 1, maxLength: 256 },
  },
} as const;

export default async function loginRoutes(app: FastifyInstance) {
  app.post<{ Body: LoginBody }>('/login', { schema: { body: bodySchema }, config: { rateLimit: { max: 5, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { email, password } = request.body;
    const { rows } = await app.pg.query('SELECT id, password_hash FROM users WHERE email = $1', [email]);
    const user = rows[0];

    if (!user || !(await argon2.verify(user.password_hash, password))) {
      return reply.code(401).send({ message: 'Invalid credentials' });
    }

    // expect: login-token-expires
    const token = app.jwt.sign({ sub: user.id });
    // expect: login-cookie-http-only
    reply.setCookie('token', token, { path: '/', secure: true, sameSite: 'lax' });
    return { ok: true };
  });
}
