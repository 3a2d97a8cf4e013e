const express = require('express');
const crypto = require('crypto');
const nodemailer = require('nodemailer');
const User = require('../models/user');

const router = express.Router();
const transporter = nodemailer.createTransport({
  host: process.env.SMTP_HOST,
  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS },
});

router.post('/forgot-password', async (req, res) => {
  try {
    const { email } = req.body;
    if (typeof email !== 'string') {
      return res.status(400).json({ message: 'Email is required' });
    }

    const user = await User.findOne({ email });
    if (!user) {
      // expect: reset-no-enumeration
      return res.status(404).json({ message: 'No account with that email address exists.' });
    }

    const token = crypto.randomBytes(20).toString('hex');
    // expect: reset-token-hashed
    user.resetPasswordToken = token;
    user.resetPasswordExpires = Date.now() + 3600000;
    await user.save();

    // expect: reset-link-fixed-origin
    const resetUrl = `${req.protocol}://${req.get('host')}/reset-password/${token}`;
    await transporter.sendMail({
      to: user.email,
      subject: 'Password reset',
      text: `You requested a password reset. Click the link: ${resetUrl}`,
    });

    res.json({ message: 'Password reset email sent.' });
  } catch (err) {
    console.error(err);
    res.status(500).json({ message: 'Something went wrong' });
  }
});

module.exports = router;
