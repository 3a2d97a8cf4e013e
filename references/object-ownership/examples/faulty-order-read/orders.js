const express = require('express');
const Order = require('../models/Order');
const { requireLogin } = require('../middleware/auth');

const router = express.Router();

router.get('/orders/:id', requireLogin, async (req, res, next) => {
  try {
    // expect: owner-in-read#loggedInOnly
    const order = await Order.findById(String(req.params.id)).populate('items.product');
    if (!order) {
      return res.status(404).json({ message: 'Order not found' });
    }
    res.json(order);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
