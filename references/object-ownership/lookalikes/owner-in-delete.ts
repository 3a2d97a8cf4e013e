import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Post {
  authorId: string;
}

interface SignedIn extends Request {
  user?: { id: string };
}

/** The answer is sent and the function goes on. */
export async function withoutReturn(req: SignedIn, res: Response, posts: Model<Post>) {
  const post = await posts.findById(String(req.params['id']));
  if (post?.authorId !== req.user?.id) res.status(403);
  // anchor: removal
  await posts.deleteOne({ _id: String(req.params['id']) });
  res.sendStatus(204);
}

/** What is gone is compared. */
export async function comparedAfterwards(req: SignedIn, res: Response, posts: Model<Post>) {
  // anchor: removal
  const post = await posts.findByIdAndDelete(String(req.params['id']));
  if (post?.authorId !== req.user?.id) return void res.sendStatus(403);
  res.sendStatus(204);
}
