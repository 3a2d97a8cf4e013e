import type { Request, Response } from 'express';
import { model, Schema } from 'mongoose';
import { z } from 'zod';

interface Ticket {
  title: string;
  text: string;
  state: 'open' | 'closed';
  assignee: string;
}

const Ticket = model<Ticket>('Ticket', new Schema<Ticket>({ title: String, text: String, state: String, assignee: String }));
const Body = z.object({ title: z.string().min(1).max(120), text: z.string().max(4000) });

// not here: named-fields-only -- documents are saved as they were built
// not here: schema-at-entry -- documents are saved as they were built
// not here: size-bounds -- the parser's default of 100 KiB holds
export async function createTicket(req: Request, res: Response): Promise<void> {
  const body = Body.safeParse(req.body);
  if (!body.success) return void res.status(400).json({ error: 'Expected a title and a text' });
  const { title, text } = body.data;
  // anchor: build
  const ticket = new Ticket({ /* safeguard: built-fields */ title, text, state: 'open' });
  // anchor: record
  await ticket.save();
  res.status(201).json({ id: ticket.id, title });
}

export async function editTicket(req: Request<{ id: string }>, res: Response): Promise<void> {
  const body = Body.partial().safeParse(req.body);
  if (!body.success) return void res.status(400).json({ error: 'Expected a title or a text' });
  const ticket = await Ticket.findById(req.params.id);
  if (!ticket) return void res.sendStatus(404);
  // anchor: assign
  Object.assign(ticket, /* safeguard: assigned-fields */ body.data);
  // anchor: record
  await ticket.save();
  res.sendStatus(204);
}
