import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../../config/environment.ts';
import { refuse } from './answer.ts';
import type { HttpWorld } from './world.ts';

const isSameText = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A proxy on this machine asks for somebody else: what came through one is from nobody here. */
const isFromHere = (request: Request): boolean =>
  isLoopback((request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')) &&
  request.get('x-forwarded-for') === undefined &&
  request.get('forwarded') === undefined;

/** `GET /metrics` for Prometheus: from this machine, or with `Authorization: Bearer METRICS_TOKEN`. */
export const metricsRoute =
  ({ settings, metrics }: Pick<HttpWorld, 'settings' | 'metrics'>): RequestHandler =>
  async (request, response) => {
    const given = request.get('authorization')?.replace(/^Bearer /, '') ?? '';
    const { metricsToken } = settings;
    const hasToken = metricsToken !== null && isSameText(given, metricsToken);
    if (!hasToken && !isFromHere(request)) return refuse(response, { code: 'session.not_allowed' });
    response
      .set('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  };
