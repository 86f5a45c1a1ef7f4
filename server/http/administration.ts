import { type Request, Router } from 'express';
import type { z } from 'zod';
import { builtInRoster } from '../../config/rosters/built-in.ts';
import { type RosterLine, readRoster } from '../../config/rosters/read-roster.ts';
import { Bodies } from '../../shared/http-contract.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { answering, bodyOf } from './answer.ts';
import { administrator, baseUrlOf } from './asker.ts';
import { createMeeting } from './create-meeting.ts';
import type { HttpWorld } from './world.ts';

const rosterLines = (body: z.output<typeof Bodies.setRoster>): Outcome<readonly RosterLine[]> => {
  if ('builtIn' in body) return yes(builtInRoster(body.builtIn));
  const answer = readRoster(body.csv);
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

  router.get('/admin', answering(administrator(world, (session) => yes(people.overview(session)))));
  post('/accounts', Bodies.createAccount, (body, _session, request) =>
    people.createAccount(body, baseUrlOf(world, request)),
  );
  post('/invitations', Bodies.inviteAccount, ({ accountId }, _session, request) =>
    people.inviteAccount(accountId, baseUrlOf(world, request)),
  );
  post('/roster', Bodies.setRoster, (body) => {
    const lines = rosterLines(body);
    return lines.ok ? yes(people.setRoster(lines.value)) : lines;
  });
  post('/departments', Bodies.setDepartments, ({ departments }) => people.setDepartments(departments));
  post('/seat-links', Bodies.issueSeatLinks, ({ seatIds }, _session, request) =>
    people.issueSeatLinks(seatIds, baseUrlOf(world, request)),
  );
  post('/meetings', Bodies.createMeeting, (body, { actor }) => createMeeting(world, body, actor));
  return router;
};
