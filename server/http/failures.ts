import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ApiErrorCode } from '../../shared/http-contract.ts';
import { StorageError } from '../storage/sqlite.ts';
import { refuse } from './answer.ts';

/** What the body parser and the router throw has a status; nothing of ours does. */
const codeOf = (error: unknown): ApiErrorCode => {
  if (error instanceof StorageError) return 'server.not_saved';
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return 'request.too_large';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'request.malformed' : 'server.failed';
};

/** The path that matched, not the one that was asked for: that may hold the token of a link. */
export const routeOf = (route: unknown): string =>
  typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'unmatched';

/** Errors that were thrown: logged here, and told to the asker without what is inside. */
export const failures =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    const code = codeOf(error);
    if (code === 'server.failed' || code === 'server.not_saved')
      log.error({ err: error, method: request.method, route: routeOf(request.route) }, 'request failed');
    // Half an answer is out already: only cutting the line tells that it is not whole.
    if (response.headersSent) return next(error);
    refuse(response, { code });
  };

export const notFound: RequestHandler = (_request, response) =>
  refuse(response, { code: 'request.not_found' });
