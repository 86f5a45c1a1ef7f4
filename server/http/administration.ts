import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import type { z } from 'zod';
import { builtInRoster } from '../../config/rosters/built-in.ts';
import { type RosterAnswer, type RosterLine, readRoster } from '../../config/rosters/read-roster.ts';
import type { AdminOverview, RosterPreview } from '../../shared/admin-contract.ts';
import { Bodies } from '../../shared/http-contract.ts';
import { SeriesId } from '../../shared/kernel/ids.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { answering, bodyOf, part } from './answer.ts';
import { administrator, baseUrlOf } from './asker.ts';
import { createMeeting } from './create-meeting.ts';
import { adminSeries, allSeries, setSeries } from './series.ts';
import type { HttpWorld } from './world.ts';

type RosterBody = z.output<typeof Bodies.setRoster>;

/** Hà Nội is seven hours ahead. */
const dayOf = ({ day }: RosterBody): string =>
  day ?? new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

const readBody = (body: RosterBody): RosterAnswer =>
  'builtIn' in body ? { ok: true, lines: builtInRoster(body.builtIn) } : readRoster(body.csv);

const rosterLines = (body: RosterBody): Outcome<readonly RosterLine[]> => {
  const answer = readBody(body);
  if (answer.ok) return yes(answer.lines);
  const [first] = answer.problems;
  return no('roster.invalid', { ...first, problems: answer.problems.length });
};

/** The routes of administrators, under `/s/:handle`. */
export const administration = (world: HttpWorld): Router => {
  const { people } = world;
  const router = Router({ mergeParams: true });

  /** A POST route with a body of the contract. */
  const post = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    work: (
      body: z.output<Schema>,
      session: Session,
      request: Request,
    ) => Promise<Outcome<unknown>> | Outcome<unknown>,
  ): void => {
    const route = administrator(world, (session, request) => {
      const body = bodyOf(schema, request);
      return body.ok ? work(body.value, session, request) : body;
    });
    router.post(path, answering(route));
  };

  router.get(
    '/admin',
    answering(
      administrator(world, async (session) =>
        yes<AdminOverview>({ ...people.overview(session), series: await adminSeries(world) }),
      ),
    ),
  );
  router.post(
    '/accounts/:accountId',
    answering(
      administrator(world, (_session, request) => {
        const body = bodyOf(Bodies.changeAccount, request);
        return body.ok ? people.changeAccount(part(request, 'accountId'), body.value) : body;
      }),
    ),
  );
  post('/series/:seriesId/timetable', Bodies.setOffsets, async (offsets, { actor }, request) => {
    const seriesId = SeriesId.safeParse(part(request, 'seriesId'));
    const known = seriesId.success && allSeries(world.registers).some(({ id }) => id === seriesId.data);
    if (!known) return no('request.not_found');
    const register = await world.registers.open(seriesId.data);
    const id = randomUUID();
    const answer = await register.submit({ actor, id, type: 'timetable.set_offsets', payload: offsets });
    return answer.ok ? yes({}) : no('request.malformed', { reason: answer.refusal.code });
  });
  post('/series', Bodies.setSeries, ({ seriesId, ...about }, { actor }) =>
    setSeries(world, seriesId, about, actor),
  );
  post('/accounts', Bodies.createAccount, (body, _session, request) =>
    people.createAccount(body, baseUrlOf(world, request)),
  );
  post('/invitations', Bodies.inviteAccount, ({ accountId }, _session, request) =>
    people.inviteAccount(accountId, baseUrlOf(world, request)),
  );
  post('/roster/preview', Bodies.setRoster, (body) => {
    const answer = readBody(body);
    const preview: RosterPreview = answer.ok
      ? { problems: [], changes: people.previewRoster(answer.lines, dayOf(body)) }
      : { problems: answer.problems, changes: [] };
    return yes(preview);
  });
  post('/roster', Bodies.setRoster, (body) => {
    const lines = rosterLines(body);
    return lines.ok ? yes(people.setRoster(lines.value, dayOf(body))) : lines;
  });
  post('/departments', Bodies.setDepartments, ({ departments }) => people.setDepartments(departments));
  post('/seat-links', Bodies.issueSeatLinks, ({ seatIds }, _session, request) =>
    people.issueSeatLinks(seatIds, baseUrlOf(world, request)),
  );
  post('/meetings', Bodies.createMeeting, (body, { actor }) => createMeeting(world, body, actor));
  return router;
};
