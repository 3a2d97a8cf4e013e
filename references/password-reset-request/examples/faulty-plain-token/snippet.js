import Fastify from 'fastify';
import nodemailer from 'nodemailer';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const fastify = Fastify();
const transporter = nodemailer.createTransport(process.env.SMTP_URL);

function generateToken() {
  // expect: reset-token-random
  return Math.random().toString(36).substring(2) + Date.now().toString(36);
}

const schema = {
  body: { type: 'object', required: ['email'], properties: { email: { type: 'string', format: 'email' } } },
};

fastify.post('/password/forgot', { schema }, async (request, reply) => {
  const { email } = request.body;
  const user = await prisma.user.findUnique({ where: { email } });
  const message = 'If that address is registered you will receive an email.';
  if (!user) return reply.send({ message });

  const token = generateToken();
  // expect: reset-token-hashed
  await prisma.passwordResetToken.create({
    data: { token, userId: user.id, expiresAt: new Date(Date.now() + 60 * 60 * 1000) },
  });

  await transporter.sendMail({
    from: 'support@example.com',
    to: user.email,
    subject: 'Reset your password',
    html: `<p>Reset your password <a href="${process.env.APP_URL}/reset?token=${token}">here</a>.</p>`,
  });
  return reply.send({ message });
});
