const express = require('express');
const { exec } = require('child_process');
const util = require('util');

const execAsync = util.promisify(exec);
const app = express();

app.use(express.json());

app.get('/api/ping', async (req, res) => {
  const { host, count = '4' } = req.query;

  if (!host) {
    return res.status(400).json({ error: 'Host is required' });
  }

  try {
    const packets = Math.min(parseInt(count, 10) || 4, 10);
    // expect: no-shell
    const { stdout } = await execAsync(`ping -c ${packets} "${host}"`, { timeout: 15000 });
    res.json({ host, output: stdout });
  } catch (err) {
    res.status(500).json({ error: 'Ping failed' });
  }
});

app.listen(3000, () => console.log('Listening on 3000'));
