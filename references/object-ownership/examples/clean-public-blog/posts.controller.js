const Post = require('../models/post');

exports.show = async (req, res) => {
  const post = await Post.findById(String(req.params.id)).populate('author', 'name');
  if (!post) return res.status(404).json({ message: 'Post not found' });
  res.json(post);
};

exports.update = async (req, res) => {
  const post = await Post.findById(String(req.params.id));
  if (!post) return res.status(404).json({ message: 'Post not found' });
  if (!post.author.equals(req.user._id)) return res.status(403).json({ message: 'Forbidden' });

  post.title = String(req.body.title ?? post.title);
  post.content = String(req.body.content ?? post.content);
  await post.save();
  res.json(post);
};

exports.remove = async (req, res) => {
  const post = await Post.findById(String(req.params.id));
  if (!post) return res.status(404).json({ message: 'Post not found' });
  if (post.author.toString() !== req.user._id.toString()) {
    return res.status(403).json({ message: 'Forbidden' });
  }
  await post.deleteOne();
  res.status(204).end();
};
