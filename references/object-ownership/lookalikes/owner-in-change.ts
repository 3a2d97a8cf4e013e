import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Post {
  authorId: string;
  title: string;
}

interface SignedIn extends Request {
  user?: { id: string };
}

/** The post is looked up, but not compared with anybody. */
export async function existsOnly(req: SignedIn, res: Response, posts: Model<Post>) {
  if (!req.user) return void res.sendStatus(401);
  const post = await posts.findById(String(req.params['id']));
  if (!post) return void res.sendStatus(404);
  // anchor: change
  await posts.updateOne({ _id: post._id }, { $set: { title: String(req.body.title) } });
  res.sendStatus(204);
}
