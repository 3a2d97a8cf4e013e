const express = require('express');
const { authenticate } = require('./auth-service');

const router = express.Router();

function isSafeRedirect(url) {
  return typeof url === 'string' && url.startsWith('/') && !url.startsWith('//');
}

router.post('/login', async (req, res, next) => {
  const { email, password, returnTo } = req.body;
  const user = await authenticate(String(email), String(password));
  if (!user) {
    return res.status(401).render('login', { error: 'Invalid email or password' });
  }

  req.session.regenerate((err) => {
    if (err) return next(err);
    req.session.userId = user.id;
    // expect: same-origin-or-listed
    res.redirect(isSafeRedirect(returnTo) ? returnTo : '/dashboard');
  });
});

module.exports = router;
