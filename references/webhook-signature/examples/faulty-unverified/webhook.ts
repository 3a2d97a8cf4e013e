import express from 'express';
import { z } from 'zod';
import { prisma } from './db';

const app = express();
app.use(express.json());

const eventSchema = z.object({ type: z.string(), orderId: z.string().uuid() });

app.post('/webhooks/payment', async (req, res) => {
  const event = eventSchema.safeParse(req.body);
  if (!event.success) return res.sendStatus(400);

  if (event.data.type === 'payment.succeeded') {
    // expect: webhook-verified
    await prisma.order.update({ where: { id: event.data.orderId }, data: { status: 'paid' } });
  }
  res.sendStatus(200);
});

export default app;
