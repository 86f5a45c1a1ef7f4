import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import compressedStatic from 'express-static-gzip';

/** The pages of the browser's router; all of them are the one index.html. */
const PAGES = /^\/(|join\/[^/]+|setup\/[^/]+|s\/[^/]+(\/.*)?)$/;

/** The build lays a `.br` and a `.gz` beside each file; brotli goes to whoever can read it. */
const COMPRESSED = { enableBrotli: true, orderPreference: ['br', 'gzip'], index: false };

/** The built client: hashed files for ever, pages anew each time. */
export const clientFiles = (clientDir: string): Router => {
  const router = Router();
  router.use(
    '/assets',
    compressedStatic(join(clientDir, 'assets'), {
      ...COMPRESSED,
      serveStatic: { immutable: true, maxAge: '1y' },
    }),
  );
  router.use(
    compressedStatic(clientDir, {
      ...COMPRESSED,
      serveStatic: { cacheControl: false, setHeaders: noCache },
    }),
  );
  router.get(PAGES, page(clientDir, 200));
  // An address that somebody mistyped: the client's own page says so, and where to go.
  router.get(/^\/(?!api(\/|$))[^.]*$/, page(clientDir, 404));
  return router;
};

const noCache = (response: { setHeader: (name: string, value: string) => unknown }): void => {
  response.setHeader('Cache-Control', 'no-cache');
};

const page =
  (clientDir: string, status: number): RequestHandler =>
  (_request, response, next) => {
    response
      .status(status)
      .sendFile(
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
