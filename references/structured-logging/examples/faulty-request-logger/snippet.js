const winston = require('winston');

const logger = winston.createLogger({
  level: 'info',
  format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
  transports: [new winston.transports.Console(), new winston.transports.File({ filename: 'logs/app.log' })],
});

function requestLogger(req, res, next) {
  const start = Date.now();

  res.on('finish', () => {
    // expect: request-parts-chosen
    logger.info('HTTP request', {
      method: req.method,
      status: res.statusCode,
      duration: Date.now() - start,
      headers: req.headers,
      body: req.body,
    });
  });

  next();
}

module.exports = { logger, requestLogger };
