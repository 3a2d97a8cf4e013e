import type { Request } from 'express';
import type { Collection } from 'mongodb';

interface Post {
  title: string;
}

/** A string is what a pattern is made of; being one does not make it harmless. */
export function typedOnly(posts: Collection<Post>, req: Request) {
  const { q } = req.query;
  if (typeof q !== 'string') throw new TypeError('q must be a string');
  // anchor: pattern
  return posts.find({ title: { $regex: q, $options: 'i' } }).toArray();
}

/** The object is built by the driver as the text says. */
export function constructed(posts: Collection<Post>, req: Request) {
  // anchor: pattern
  return posts.find({ title: new RegExp(String(req.query['q']), 'i') }).toArray();
}

/** Only the dots are escaped; the other special characters are not. */
export function dotsOnly(posts: Collection<Post>, req: Request) {
  const text = String(req.query['q']).replaceAll('.', '\\.');
  // anchor: pattern
  return posts.find({ title: { $regex: text } }).toArray();
}
