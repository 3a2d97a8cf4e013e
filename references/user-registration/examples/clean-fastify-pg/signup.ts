import type { FastifyPluginAsync } from 'fastify';
import argon2 from 'argon2';

const bodySchema = {
  type: 'object',
  required: ['email', 'password'],
  additionalProperties: false,
  properties: {
    email: { type: 'string', format: 'email', maxLength: 254 },
    password: { type: 'string', minLength: 15, maxLength: 128 },
  },
} as const;

interface SignupBody {
  email: string;
  password: string;
}

const signup: FastifyPluginAsync = async (app) => {
  app.post<{ Body: SignupBody }>('/signup', { schema: { body: bodySchema }, config: { rateLimit: { max: 5, timeWindow: '1 hour' } } }, async (request, reply) => {
    const { email, password } = request.body;
    const hash = await argon2.hash(password);
    await app.pg.query('INSERT INTO users (email, password_hash) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING', [email.toLowerCase(), hash]);
    return reply.code(202).send({ message: 'Please check your inbox' });
  });
};

export default signup;
