const express = require('express');
const session = require('express-session');

const app = express();

app.use(express.json());
// expect: session-cookie-secure
app.use(session({
  // expect: session-secret-external
  secret: process.env.SESSION_SECRET || 'my-secret-key',
  resave: false,
  saveUninitialized: true,
  cookie: { maxAge: 1000 * 60 * 60 },
}));

app.get('/visits', (req, res) => {
  req.session.visits = (req.session.visits || 0) + 1;
  res.json({ visits: req.session.visits });
});

app.listen(process.env.PORT || 3000);
