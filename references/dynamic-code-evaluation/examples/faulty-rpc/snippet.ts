import express from 'express';

const methods: Record<string, (params: unknown) => unknown> = {
  add: (params) => (params as number[]).reduce((sum, value) => sum + value, 0),
  now: () => new Date().toISOString(),
};

const app = express();
app.use(express.json());

app.post('/rpc', (req, res) => {
  const { method, params } = req.body;
  const fn = methods[method];
  if (typeof fn !== 'function') {
    res.status(404).json({ error: 'Unknown method' });
    return;
  }
  // expect: own-handler-lookup
  res.json({ result: fn(params) });
});

app.listen(3000);
