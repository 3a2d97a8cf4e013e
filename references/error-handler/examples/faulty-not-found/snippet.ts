import type { ErrorRequestHandler, RequestHandler } from 'express';

const page = (title: string, body: string) => `<!doctype html><title>${title}</title><main><h1>${title}</h1>${body}</main>`;

export const notFound: RequestHandler = (req, res) => {
  const path = decodeURIComponent(req.originalUrl.split('?')[0] ?? '');
  // expect: html-response-server/escaped-per-context
  res.status(404).type('html').send(page('Not found', `<p>There is no page at ${path}.</p>`));
};

export const serverError: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  console.error(error);
  res.status(500).type('html').send(page('Something went wrong', '<p>Please try again later.</p>'));
};
