import cors from 'cors';
import express from 'express';

const app = express();

// expect: origins-named
app.use(cors());
app.use(express.json());

app.get('/api/products', (_req, res) => {
  res.json([{ id: 1, name: 'Lamp' }]);
});

app.listen(3000, () => {
  console.log('API listening on port 3000');
});
