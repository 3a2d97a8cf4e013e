import express from 'express';

type Method = (params: unknown) => unknown;

const methods: Record<string, Method> = {
  sum: (params) => (Array.isArray(params) ? params.reduce((sum: number, value) => sum + Number(value), 0) : 0),
  now: () => new Date().toISOString(),
};

const app = express();
app.use(express.json({ limit: '10kb' }));

app.post('/rpc', (req, res) => {
  const { method, params } = req.body;
  if (!Object.prototype.hasOwnProperty.call(methods, method)) {
    res.status(404).json({ error: 'Unknown method' });
    return;
  }
  res.json({ result: methods[method]!(params) });
});

app.listen(3000);
