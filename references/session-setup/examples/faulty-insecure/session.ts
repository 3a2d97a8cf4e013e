import session from 'express-session';
import RedisStore from 'connect-redis';
import { createClient } from 'redis';
import { env } from './env';

const client = createClient({ url: env.REDIS_URL });
await client.connect();

// expect: session-cookie-secure#toBeChanged
export const sessionMiddleware = session({
  store: new RedisStore({ client }),
  secret: env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: {
    httpOnly: true,
    secure: false, // TLS is terminated by nginx
    sameSite: 'lax',
    maxAge: 24 * 60 * 60 * 1000,
  },
});
