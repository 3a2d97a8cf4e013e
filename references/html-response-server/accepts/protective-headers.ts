import express from 'express';
import helmet from 'helmet';

/** One call for the whole app. */
export function withHelmet() {
  const app = express();
  // safeguard: protective-headers
  app.use(helmet());
  app.get('/', (req, res) => {
    // anchor: reply
    res.send(`<h1>${encodeURIComponent(String(req.query['text']))}</h1>`);
  });
  return app;
}
