import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** The pages of the browser's router; all of them are the one index.html. */
const PAGES = /^\/(|join\/[^/]+|setup\/[^/]+|s\/[^/]+(\/.*)?)$/;

/** The built client: hashed files for ever, pages anew each time. */
export const clientFiles = (clientDir: string): Router => {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(clientDir, 'assets'), {
      index: false,
      immutable: true,
      maxAge: '1y',
      fallthrough: true,
    }),
  );
  router.use(express.static(clientDir, { index: false, cacheControl: false, setHeaders: noCache }));
  router.get(PAGES, page(clientDir));
  return router;
};

const noCache = (response: { setHeader: (name: string, value: string) => unknown }): void => {
  response.setHeader('Cache-Control', 'no-cache');
};

const page =
  (clientDir: string): RequestHandler =>
  (_request, response, next) => {
    response.sendFile(
      'index.html',
      { root: clientDir, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } },
      (error) => {
        if (!error) return;
        if (response.headersSent || !('code' in error) || error.code !== 'ENOENT') return next(error);
        response
          .status(503)
          .type('text/plain')
          .send('The pages have not been built yet: npm start builds them.\n');
      },
    );
  };
