import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Post {
  authorId: string;
}

interface SignedIn extends Request {
  user?: { id: string };
}

/** A comparison is made, and the function goes on whatever it says. */
export async function withoutReturn(req: SignedIn, res: Response, posts: Model<Post>) {
  const post = await posts.findById(String(req.params['id']));
  if (post?.authorId !== req.user?.id) res.status(403);
  // anchor: removal
  await posts.deleteOne({ _id: String(req.params['id']) });
  res.sendStatus(204);
}

/** The comparison comes when the record is gone. */
export async function comparedAfterwards(req: SignedIn, res: Response, posts: Model<Post>) {
  // anchor: removal
  const post = await posts.findByIdAndDelete(String(req.params['id']));
  if (post?.authorId !== req.user?.id) return void res.sendStatus(403);
  res.sendStatus(204);
}
