import type { Request } from 'express';
import type { Collection } from 'mongodb';
import type { Model } from 'mongoose';

interface User {
  name: string;
  token: string;
}

/** The model says String; an object with an operator is cast as a condition all the same. */
export function modelType(users: Model<User>, req: Request) {
  // anchor: query
  return users.findOne({ name: req.body.name, token: req.body.token });
}

/** A declared type does nothing at run time. */
export function declaredOnly(users: Collection<User>, req: Request) {
  const { token } = req.body as { token: string };
  // anchor: query
  return users.findOne({ token });
}

/** An object is truthy as well. */
export function truthyOnly(users: Collection<User>, req: Request) {
  const { token } = req.body as { token: string };
  if (!token) throw new TypeError('token is required');
  // anchor: query
  return users.findOne({ token });
}

/** The sender writes the whole filter, $where and $or included. */
export function wholeBody(users: Collection<User>, req: Request) {
  // anchor: query
  return users.find(req.body).toArray();
}

/** Fixed conditions beside the spread do not limit what it brings along. */
export function spreadBeside(users: Model<User>, req: Request) {
  // anchor: query
  return users.find({ ...req.query, visible: true });
}

/** An id from the body is no string until something makes it one. */
export function idFromBody(users: Model<User>, req: Request) {
  // anchor: query
  return users.findById(req.body.id);
}
