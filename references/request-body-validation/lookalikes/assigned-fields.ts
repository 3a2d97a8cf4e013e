import type { Request } from 'express';
import type { Model } from 'mongoose';
import type { Repository } from 'typeorm';

interface Note {
  title: string;
  owner: string;
}

/** The id is set back afterwards; the owner is not. */
export async function idRestored(Notes: Model<Note>, req: Request<{ id: string }>) {
  const note = await Notes.findById(req.params.id);
  if (!note) return null;
  // anchor: assign
  Object.assign(note, req.body);
  note.set('_id', req.params.id);
  // anchor: record
  return note.save();
}

/** Every column can be overwritten before the entity is saved. */
export async function entityMerged(notes: Repository<Note>, req: Request<{ title: string }>) {
  const note = await notes.findOneBy({ title: req.params.title });
  if (!note) return null;
  // anchor: assign
  Object.assign(note, req.body);
  // anchor: record
  return notes.save(note);
}
