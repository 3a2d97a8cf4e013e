import { spawn } from 'child_process';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/diagnostics', (req, res) => {
  const { tool, host } = req.body;

  if (!/^[a-zA-Z0-9.-]+$/.test(host)) {
    return res.status(400).json({ error: 'Invalid host' });
  }

  // expect: fixed-program
  const child = spawn(tool, [host]);

  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk.toString();
  });
  child.on('error', () => res.status(400).json({ error: 'Unknown tool' }));
  child.on('close', (code) => {
    if (!res.headersSent) res.json({ code, output });
  });
});

app.listen(8080);
