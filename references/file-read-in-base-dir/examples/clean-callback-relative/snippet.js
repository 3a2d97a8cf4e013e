const express = require('express');
const fs = require('fs');
const path = require('path');

const SHARED = path.resolve(__dirname, '..', 'shared');
const app = express();

const isOutside = (relative) => !relative || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);

app.get('/files', (req, res, next) => {
  const requested = typeof req.query.name === 'string' ? req.query.name : '';
  const target = path.resolve(SHARED, requested);

  if (isOutside(path.relative(SHARED, target))) {
    return res.status(400).send('Invalid file name');
  }

  fs.realpath(target, (err, real) => {
    if (err) return res.status(404).send('Not found');
    if (isOutside(path.relative(SHARED, real))) return res.status(404).send('Not found');

    fs.stat(real, (statError, stats) => {
      if (statError) return next(statError);
      if (!stats.isFile()) return res.status(404).send('Not found');
      res.download(real);
    });
  });
});

module.exports = app;
