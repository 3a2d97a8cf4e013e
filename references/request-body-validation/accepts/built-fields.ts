import type { Request } from 'express';
import type { Model } from 'mongoose';
import type { Repository } from 'typeorm';
import { z } from 'zod';

interface Note {
  title: string;
  text: string;
}

const Body = z.object({ title: z.string().max(120), text: z.string().max(4000) });

/** The repository gets what the schema returned. */
export function parsedEntity(notes: Repository<Note>, req: Request) {
  // anchor: build
  const note = notes.create(Body.parse(req.body));
  // anchor: record
  return notes.save(note);
}

/** The fields are named in the constructor's argument. */
export function namedFields(Notes: Model<Note>, req: Request) {
  // anchor: build
  const note = new Notes({ title: String(req.body.title), text: String(req.body.text) });
  // anchor: record
  return note.save();
}
