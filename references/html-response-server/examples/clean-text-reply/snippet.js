import express from 'express';

const app = express();

const encodeName = (name) => name.replace(/[^\p{L}\p{N} .-]/gu, '');

app.get('/greet', (req, res) => {
  const name = typeof req.query.name === 'string' ? req.query.name.trim() : '';
  if (!name) {
    return res.status(400).json({ error: 'Query parameter "name" is required' });
  }
  if (req.accepts(['text', 'html']) === 'html') {
    return res.send(`<h1>Hello, ${encodeName(name)}!</h1>`);
  }
  res.type('text/plain').send(`Hello, ${name}!`);
});

app.use((req, res) => {
  res.status(404);
  res.set('Content-Type', 'text/plain; charset=utf-8');
  res.send(`Cannot ${req.method} ${req.originalUrl}`);
});

app.listen(process.env.PORT ?? 3000);
