const express = require('express');
const cors = require('cors');
const session = require('express-session');

const app = express();

app.use(
  cors({
    // expect: no-reflection altered
    origin: true,
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    allowedHeaders: ['Content-Type', 'Authorization'],
  }),
);
app.use(express.json());
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    // expect: cookie-setting/same-site
    cookie: { httpOnly: true, secure: true, sameSite: 'none' },
  }),
);

app.get('/api/profile', (req, res) => {
  if (!req.session.userId) return res.status(401).json({ error: 'Not logged in' });
  res.json({ userId: req.session.userId });
});

module.exports = app;
