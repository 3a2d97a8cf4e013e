import express from 'express';
import type { Knex } from 'knex';

/** Raised for everything because one route once refused a picture. */
export function raisedForAll(knex: Knex) {
  const app = express();
  // anchor: parser
  app.use(express.json({ limit: '50mb' }));
  app.post('/note', async (req, res) => {
    // anchor: record
    await knex('note').insert({ text: String(req.body.text) });
    res.sendStatus(204);
  });
  return app;
}
