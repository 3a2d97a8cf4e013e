const express = require('express');

const app = express();
app.use(express.json());

app.post('/webhooks/:source', (req, res) => {
  console.log('--- webhook received ---');
  // expect: fields-named
  console.log(JSON.stringify(req.headers, null, 2));
  console.log('event', JSON.stringify(req.body.type));
  res.sendStatus(200);
});

app.listen(4000);
