import type { Request } from 'express';
import { type Collection, ObjectId } from 'mongodb';
import type { Model } from 'mongoose';

interface Profile {
  name: string;
  role: string;
}

/** Mongoose puts plain keys into $set, and takes operators and every path of the model. */
export function wholeBody(profiles: Model<Profile>, req: Request<{ id: string }>) {
  // anchor: query
  return profiles.findByIdAndUpdate(req.params.id, req.body, { new: true, runValidators: true });
}

/** $set keeps operators out, not fields. */
export function spreadInSet(profiles: Collection<Profile>, req: Request<{ id: string }>) {
  // anchor: query
  return profiles.updateOne({ _id: new ObjectId(req.params.id) }, { $set: { ...req.body, updatedAt: new Date() } });
}

/** One field is kept out; the next one that is added to the model is open. */
export function oneRemoved(profiles: Model<Profile>, req: Request<{ id: string }>) {
  const { role, ...changes } = req.body as Profile;
  // anchor: query
  return profiles.updateOne({ _id: req.params.id }, { $set: changes });
}
