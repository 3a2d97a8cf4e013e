import jwt from 'jsonwebtoken';

const key = process.env.INTERNAL_TOKEN_KEY;

export async function serviceAuth(request, reply) {
  const header = request.headers.authorization ?? '';
  const token = header.replace(/^Bearer\s+/i, '');
  if (!token) {
    return reply.code(401).send({ error: 'unauthorized' });
  }

  try {
    request.user = jwt.verify(token, key, {
      // dev tokens are unsigned
      // expect: token-alg-pinned
      algorithms: ['HS256', 'none'],
      issuer: 'internal',
    });
  } catch (err) {
    request.log.info({ reason: err.name }, 'token refused');
    return reply.code(401).send({ error: 'unauthorized' });
  }
}
