import type { Request } from 'express';
import { escapeRegExp } from 'lodash';
import type { Collection } from 'mongodb';

interface Post {
  title: string;
}

/** The library's function escapes every special character. */
export function library(posts: Collection<Post>, req: Request) {
  // anchor: pattern
  return posts.find({ title: new RegExp(escapeRegExp(String(req.query['q'])), 'i') }).toArray();
}

/** Escaped by hand, all special characters at once. */
export function byHand(posts: Collection<Post>, req: Request) {
  const text = String(req.query['q']).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // anchor: pattern
  return posts.find({ title: { $regex: `^${text}`, $options: 'i' } }).toArray();
}
