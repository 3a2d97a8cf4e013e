const express = require('express');
const sqlite3 = require('sqlite3').verbose();

const db = new sqlite3.Database('./guestbook.db');

db.serialize(() => {
  db.run('CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY, name TEXT, message TEXT, created INTEGER)');
});

const app = express();
app.use(express.json());

app.get('/entries', (req, res) => {
  db.all('SELECT id, name, message, created FROM entries ORDER BY created DESC LIMIT 100', (err, rows) => {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'Could not load the entries' });
    }
    res.json(rows);
  });
});

app.post('/entries', (req, res) => {
  const { name, message } = req.body;
  if (typeof name !== 'string' || typeof message !== 'string' || !name.trim() || !message.trim()) {
    return res.status(400).json({ error: 'name and message are required' });
  }

  const stmt = db.prepare('INSERT INTO entries (name, message, created) VALUES (?, ?, ?)');
  stmt.run(name.trim(), message.trim(), Date.now(), function (err) {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'Could not save the entry' });
    }
    res.status(201).json({ id: this.lastID });
  });
  stmt.finalize();
});

app.listen(3000, () => console.log('Guestbook on port 3000'));
