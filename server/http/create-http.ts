import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { administration } from './administration.ts';
import { refuse } from './answer.ts';
import { calendarFeed, ownCalendar } from './calendar.ts';
import { clientFiles } from './client-files.ts';
import { outsideCommands } from './commands.ts';
import { documents } from './documents.ts';
import { door } from './door.ts';
import { failures, notFound, routeOf } from './failures.ts';
import { files } from './files.ts';
import { home } from './home.ts';
import { metricsRoute } from './metrics.ts';
import { nextMeeting } from './next-meeting.ts';
import { ownOrigin } from './own-origin.ts';
import { papers } from './papers.ts';
import { recordings } from './recordings.ts';
import { searching } from './search.ts';
import { ballotBox, seatBallots } from './secret-ballots.ts';
import { securityHeaders } from './security-headers.ts';
import { signedInRoutes } from './signed-in.ts';
import { statistics } from './statistics.ts';
import type { HttpWorld } from './world.ts';

const BODY_MAX = '256kb';

/** Who changes something must come from a page of ours. */
const onlyOwnPages =
  (isOwn: ReturnType<typeof ownOrigin>): RequestHandler =>
  (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const origin = request.get('origin');
    if (origin === undefined || !isOwn(origin, request.get('host')))
      return refuse(response, { code: 'request.foreign_origin' });
    next();
  };

/** `is` gives null when there is no body at all. */
const onlyJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json') === false) return refuse(response, { code: 'request.malformed' });
  next();
};

/** One line for each change that was asked for; without paths, for some hold the token of a link. */
const logged =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    response.on('finish', () => {
      const level = request.method === 'GET' ? 'debug' : 'info';
      const ms = Math.round(performance.now() - begun);
      log[level](
        { method: request.method, route: routeOf(request.route), status: response.statusCode, ms },
        'request',
      );
    });
    next();
  };

/** Everything over HTTP but the sockets: signing in, administration, health, and the client itself. */
export const createHttp = (world: HttpWorld): Express => {
  const { settings, health, log } = world;
  const app = express();
  app.set('trust proxy', settings.trustProxy);
  app.set('query parser', false);
  app.set('etag', false);
  app.use(securityHeaders({ certified: settings.https && settings.certificate !== null }));

  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ up: true });
  });
  app.get('/readyz', async (_request, response) => {
    const state = await health();
    response
      .set('Cache-Control', 'no-store')
      .status(state.database && state.workers ? 200 : 503)
      .json(state);
  });
  app.get('/metrics', metricsRoute(world));

  app.use('/api/ballots', onlyOwnPages(ownOrigin(settings)), onlyJson, ballotBox(world));
  app.use('/api', logged(log), onlyOwnPages(ownOrigin(settings)));
  app.use('/api/s/:handle/meetings/:meetingId/documents', documents(world));
  app.use('/api/s/:handle/meetings/:meetingId/files', files(world));
  app.use('/api/s/:handle/meetings/:meetingId/papers', papers(world));
  app.use('/api/s/:handle/meetings/:meetingId/recordings', recordings(world));
  app.use('/api', onlyJson, express.json({ limit: BODY_MAX }));
  app.use('/api/calendar', calendarFeed(world));
  app.use('/api', door(world));
  app.use(
    '/api/s/:handle',
    signedInRoutes(world),
    home(world),
    ownCalendar(world),
    outsideCommands(world),
    nextMeeting(world),
    searching(world),
    statistics(world),
    seatBallots(world),
    administration(world),
  );
  app.use('/api', notFound);
  app.use(clientFiles(world.clientDir));
  app.use(notFound);
  app.use(failures(log));
  return app;
};
