import type { Request } from 'express';
import { type Collection, ObjectId } from 'mongodb';
import mongoose, { type Model } from 'mongoose';
import { z } from 'zod';

interface User {
  name: string;
  token: string;
}

const Lookup = z.object({ name: z.string().max(64) });

/** Inside $eq an object is compared as data. */
export function wrapped(users: Collection<User>, req: Request) {
  // anchor: query
  return users.findOne({ name: { $eq: req.body.name } });
}

/** The members of a list are compared as data as well. */
export function listed(users: Collection<User>, req: Request) {
  // anchor: query
  return users.find({ name: { $in: req.body.names } }).toArray();
}

/** Whatever came in is text afterwards. */
export function stringified(users: Model<User>, req: Request) {
  // anchor: query
  return users.findOne({ name: String(req.query['name']) });
}

/** A test with typeof is enough for one value. */
export function typeOf(users: Model<User>, req: Request) {
  const { token } = req.body as { token: unknown };
  if (typeof token !== 'string') throw new TypeError('token must be a string');
  // anchor: query
  return users.findOne({ token });
}

/** What the schema returns has the keys and types that it names, and nothing else. */
export function parsedWhole(users: Collection<User>, req: Request) {
  // anchor: query
  return users.find(Lookup.parse(req.query)).toArray();
}

/** An id is made of the text, or throws. */
export function objectId(users: Collection<User>, req: Request) {
  // anchor: query
  return users.deleteOne({ _id: new ObjectId(String(req.body.id)) });
}

/** A path parameter is always one string. */
export function pathParameter(users: Model<User>, req: Request<{ name: string }>) {
  // anchor: query
  return users.findOne({ name: req.params.name });
}

/** Mongoose wraps every object that stands in a value's place in $eq. */
export function settingForAll(users: Model<User>, req: Request) {
  mongoose.set('sanitizeFilter', true);
  // anchor: query
  return users.findOne({ name: req.body.name });
}
