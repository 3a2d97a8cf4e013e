import { Router } from 'express';
import { type InferSchemaType, isValidObjectId, model, Schema } from 'mongoose';
import { z } from 'zod';

const commentSchema = new Schema({ post: Schema.Types.ObjectId, author: String, text: String, approved: { type: Boolean, default: false } });
export type Comment = InferSchemaType<typeof commentSchema>;
export const Comment = model('Comment', commentSchema);

const Author = z.object({ author: z.string().min(1).max(40) });
const Text = z.object({ text: z.string().min(1).max(2000) });

// not here: no-server-js -- conditions are operators
// not here: regex-escaped -- nothing searches by pattern
export const comments = Router();

comments.get('/comments', async (req, res) => {
  // A schema's String does not help: an object is cast as a condition, not as a value.
  const query = Author.safeParse(req.query);
  if (!query.success) return void res.status(400).json({ error: 'Expected an author' });
  const { author } = query.data;
  // anchor: query
  res.json(await Comment.find({ /* safeguard: scalar-values-in-filter */ author, approved: true }).select('post author text').limit(100).lean());
});

comments.put('/comments/:id', async (req, res) => {
  const { id } = req.params;
  const body = Text.safeParse(req.body);
  if (!isValidObjectId(id) || !body.success) return void res.status(400).json({ error: 'Expected a text' });
  // anchor: query
  const changed = await Comment.findByIdAndUpdate(id, { $set: { /* safeguard: update-named-fields */ text: body.data.text, approved: false } });
  res.sendStatus(changed === null ? 404 : 204);
});
