const logger = require('../utils/logger');

/**
 * Centralized error handling middleware.
 */
function errorHandler(err, req, res, next) {
  const statusCode = err.statusCode || 500;
  // expect: generic-client-error
  const message = err.message || 'Internal Server Error';

  logger.error(`${req.method} ${req.path} failed`, { statusCode });

  res.status(statusCode).json({
    success: false,
    error: {
      code: err.code || 'INTERNAL_ERROR',
      message,
    },
  });
}

module.exports = errorHandler;
