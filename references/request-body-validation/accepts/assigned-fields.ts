import type { Request } from 'express';
import type { Model } from 'mongoose';
import { z } from 'zod';

interface Note {
  title: string;
  text: string;
}

const Body = z.object({ title: z.string().max(120), text: z.string().max(4000) });

/** What is copied has the keys of the schema. */
export async function parsedChanges(Notes: Model<Note>, req: Request<{ id: string }>) {
  const note = await Notes.findById(req.params.id);
  if (!note) return null;
  // anchor: assign
  Object.assign(note, Body.parse(req.body));
  // anchor: record
  return note.save();
}
