import type { Request } from 'express';
import type { Model } from 'mongoose';
import type { Repository } from 'typeorm';

interface Note {
  title: string;
  text: string;
}

/** The model takes every path that it has, also the ones that only the server sets. */
export function wholeBody(Notes: Model<Note>, req: Request) {
  // anchor: build
  const note = new Notes(req.body);
  // anchor: record
  return note.save();
}

/** create() copies every column that the body names. */
export function entityOfBody(notes: Repository<Note>, req: Request) {
  // anchor: build
  const note = notes.create({ ...req.body, createdAt: new Date() } as Note);
  // anchor: record
  return notes.save(note);
}
