const express = require('express');

const router = express.Router();

const PHONE = /^\+?[0-9 ()-]{7,20}$/;
// expect: bounded-time
const WEBSITE = /^(https?:\/\/)?([\da-z.-]+)\.([a-z.]{2,6})([/\w .-]*)*\/?$/;
const NAME = /^[\p{L} '.-]{1,80}$/u;

router.post('/contact', (req, res) => {
  const name = String(req.body.name ?? '');
  const phone = String(req.body.phone ?? '');
  const website = String(req.body.website ?? '');

  const errors = [];
  if (!NAME.test(name)) errors.push('name');
  if (!PHONE.test(phone)) errors.push('phone');
  if (website.length > 200 || !WEBSITE.test(website)) errors.push('website');

  if (errors.length > 0) {
    return res.status(400).json({ errors });
  }
  res.status(204).end();
});

module.exports = router;
