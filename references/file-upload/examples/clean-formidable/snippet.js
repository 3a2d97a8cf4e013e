import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import express from 'express';
import formidable from 'formidable';
import { parse } from 'csv-parse';
import { importRow } from './import.js';

const app = express();

app.post('/import', async (req, res, next) => {
  const form = formidable({
    maxFiles: 1,
    maxFileSize: 2 * 1024 * 1024,
    filter: ({ originalFilename }) => Boolean(originalFilename && originalFilename.toLowerCase().endsWith('.csv')),
  });
  let file;
  try {
    const [, files] = await form.parse(req);
    file = files.file?.[0];
    if (!file) return res.status(400).json({ error: 'A CSV file is required' });

    let rows = 0;
    await pipeline(createReadStream(file.filepath), parse({ columns: true, trim: true, to: 10_000 }), async (records) => {
      for await (const record of records) {
        await importRow(record);
        rows += 1;
      }
    });
    res.json({ rows });
  } catch (err) {
    next(err);
  } finally {
    if (file) await rm(file.filepath, { force: true });
  }
});

export default app;
