import type { Request } from 'express';
import { type Collection, ObjectId } from 'mongodb';
import type { Model } from 'mongoose';
import { z } from 'zod';

interface Profile {
  name: string;
  bio: string;
  role: string;
}

const Changes = z.object({ name: z.string().max(80), bio: z.string().max(500) }).partial();

/** The schema drops what it does not name, and its result is what is stored. */
export function parsed(profiles: Model<Profile>, req: Request<{ id: string }>) {
  // anchor: query
  return profiles.findByIdAndUpdate(req.params.id, { $set: Changes.parse(req.body) });
}

/** The fields are taken out one by one. */
export function picked(profiles: Collection<Profile>, req: Request<{ id: string }>) {
  const { name, bio } = req.body as Profile;
  // anchor: query
  return profiles.updateOne({ _id: new ObjectId(req.params.id) }, { $set: { name: String(name), bio: String(bio) } });
}
