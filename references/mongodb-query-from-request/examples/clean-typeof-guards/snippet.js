const express = require('express');
const mongoose = require('mongoose');

const Product = mongoose.model(
  'Product',
  new mongoose.Schema({ name: String, category: String, price: Number, stock: Number }),
);

const router = express.Router();

router.get('/', async (req, res) => {
  const { category, min, max } = req.query;
  const filter = {};
  if (typeof category === 'string') filter.category = category;
  const price = {};
  if (min !== undefined && Number.isFinite(Number(min))) price.$gte = Number(min);
  if (max !== undefined && Number.isFinite(Number(max))) price.$lte = Number(max);
  if (Object.keys(price).length > 0) filter.price = price;

  const products = await Product.find(filter).select('name category price').limit(100).lean();
  res.json(products);
});

router.patch('/:id/name', async (req, res) => {
  const { name } = req.body;
  if (!mongoose.isValidObjectId(req.params.id) || typeof name !== 'string' || name.length > 120) {
    return res.status(400).json({ error: 'Invalid product or name' });
  }
  const product = await Product.findByIdAndUpdate(req.params.id, { $set: { name: name.trim() } }, { new: true });
  if (!product) return res.status(404).json({ error: 'Not found' });
  res.json({ id: product.id, name: product.name });
});

module.exports = router;
