import express from 'express';
import type { Knex } from 'knex';

/** The default of 100 KiB is enough for forms. */
export function defaultLimit(knex: Knex) {
  const app = express();
  // anchor: parser
  app.use(express.json());
  app.post('/note', async (req, res) => {
    // anchor: record
    await knex('note').insert({ text: String(req.body.text) });
    res.sendStatus(204);
  });
  return app;
}
