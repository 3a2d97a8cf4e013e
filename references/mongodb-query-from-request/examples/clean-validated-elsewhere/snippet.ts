import { Router } from 'express';
import { validateBody } from '../middleware/validate-body.js';
import { Event } from '../models/event.model.js';
import { EventChanges } from '../schemas/event.js';

export const events = Router();

events.patch('/:id', validateBody(EventChanges), async (req, res) => {
  const event = await Event.findByIdAndUpdate(req.params.id, { $set: req.body }, { new: true });
  if (!event) return res.status(404).json({ error: 'No such event' });
  return res.json({ id: event.id, title: event.title });
});
