const express = require('express');
const mongoose = require('mongoose');
const nodemailer = require('nodemailer');

const router = express.Router();
const Order = mongoose.model('Order', new mongoose.Schema({ items: [String], email: String }));
const Audit = mongoose.model('Audit', new mongoose.Schema({ action: String, orderId: String }));
const transporter = nodemailer.createTransport({ host: process.env.SMTP_HOST });

router.post('/orders', async (req, res, next) => {
  try {
    const items = Array.isArray(req.body.items) ? req.body.items.map(String) : [];
    const order = await Order.create({ items, email: String(req.body.email) });

    // expect: no-floating-promises
    Audit.create({ action: 'order-created', orderId: order.id });
    // expect: no-floating-promises
    transporter.sendMail({ to: order.email, subject: 'Your order', text: `Order ${order.id} was received.` });

    res.status(201).json({ id: order.id });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
