const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

if (!process.env.SESSION_SECRET) {
  console.error('SESSION_SECRET must be set');
  process.exit(1);
}

const app = express();

const redisClient = createClient({ url: process.env.REDIS_URL });
redisClient.connect().catch(console.error);

const sessionOptions = {
  store: new RedisStore({ client: redisClient, prefix: 'myapp:' }),
  secret: process.env.SESSION_SECRET,
  name: 'sid',
  resave: false,
  saveUninitialized: false,
  cookie: {
    httpOnly: true,
    sameSite: 'lax',
    secure: false,
    maxAge: 1000 * 60 * 60 * 24, // 1 day
  },
};

if (app.get('env') === 'production') {
  app.set('trust proxy', 1); // trust first proxy
  sessionOptions.cookie.secure = true; // serve secure cookies
}

app.use(session(sessionOptions));

app.get('/', (req, res) => {
  req.session.views = (req.session.views || 0) + 1;
  res.json({ views: req.session.views });
});

module.exports = app;
