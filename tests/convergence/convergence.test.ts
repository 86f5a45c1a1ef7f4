import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MeetingEvent, OfficeEvent, RegisterEvent } from '../../shared/events.ts';
import { LOOSE_MS } from '../../shared/files/drop.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { REFUSAL_CODES, type RefusalCode } from '../../shared/refusals.ts';
import { STREAMS } from '../../shared/streams.ts';
import { chair, preparation, SEATS, system } from '../support/meeting.ts';
import { officeFiles } from '../support/office.ts';
import { numbersGivenTwice } from './number-steps.ts';
import { Simulation } from './simulation.ts';
import { ACTORS, commandOf, type Step, step } from './steps.ts';

/** `SEED=… npm test -- tests/convergence` repeats a run. */
const SEED = Number(process.env.SEED ?? 20_200_908);
const RUNS = 360;

/** Refusals that are not the rules' but those of the server around them; each has a test of its own elsewhere. */
const BEYOND_RULES: readonly RefusalCode[] = [
  'command.too_many',
  'server.failed',
  'server.not_saved',
  'server.stopping',
  // A hundred prepared polls are beyond one run; the unit test of P27 reaches it.
  'poll.too_many',
  // The simulated roster is sound; the unit test of M2 reaches it.
  'meeting.id_twice',
  // Its meeting is prepared already; the unit test of M9 reaches it.
  'meeting.host_unknown',
];

/** The compiler asks for each new event here. */
const EVENTS: Record<(MeetingEvent | RegisterEvent | OfficeEvent)['type'], true> = {
  'office.files_noted': true,
  'office.particulars_set': true,
  'number.run_begun': true,
  'number.taken': true,
  'number.reserved': true,
  'number.released': true,
  'number.voided': true,
  'number.issued': true,
  'template.received': true,
  'template.removed': true,
  'series.meeting_noted': true,
  'file.received': true,
  'series.set': true,
  'timetable.offsets_set': true,
  'timetable.days_set': true,
  'timetable.marked': true,
  'file.dropped': true,
  'meeting.prepared': true,
  'meeting.changed': true,
  'meeting.cancelled': true,
  'meeting.opened': true,
  'meeting.closed': true,
  'seat.joined': true,
  'seat.left': true,
  'agenda.item_added': true,
  'agenda.item_edited': true,
  'agenda.item_moved': true,
  'agenda.item_removed': true,
  'agenda.item_started': true,
  'agenda.item_shown': true,
  'agenda.item_shortened': true,
  'agenda.imported': true,
  'agenda.undone': true,
  'agenda.noted': true,
  'agenda.planned': true,
  'agenda.freeze_set': true,
  'agenda.frozen': true,
  'agenda.carried': true,
  'floor.requested': true,
  'floor.request_withdrawn': true,
  'floor.granted': true,
  'floor.ended': true,
  'floor.muted': true,
  'floor.unmuted': true,
  'stage.shown': true,
  'stage.laid_out': true,
  'stage.hushed': true,
  'stage.unhushed': true,
  'discussion.begun': true,
  'discussion.seat_added': true,
  'discussion.seat_removed': true,
  'discussion.muted': true,
  'discussion.unmuted': true,
  'discussion.ended': true,
  'share.begun': true,
  'share.ended': true,
  'floor.place_lost': true,
  'floor.policy_set': true,
  'floor.reordered': true,
  'floor.times_set': true,
  'floor.totals_carried': true,
  'floor.prepared': true,
  'floor.unprepared': true,
  'floor.extended': true,
  'attendance.confirmed': true,
  'attendance.excused': true,
  'attendance.excuse_taken_back': true,
  'rollcall.opened': true,
  'rollcall.answered': true,
  'rollcall.closed': true,
  'rollcall.quorum_set': true,
  'chairing.chair_arrived': true,
  'chairing.chair_left': true,
  'chairing.deputy_arrived': true,
  'chairing.deputy_left': true,
  'chairing.taken_over': true,
  'chairing.taken_back': true,
  'chairing.takeover_set': true,
  'poll.opened': true,
  'poll.ballot_cast': true,
  'poll.closed': true,
  'meeting.sealed': true,
  'poll.key_published': true,
  'poll.token_taken': true,
  'poll.box_shut': true,
  'poll.ballots_counted': true,
  'poll.prepared': true,
  'poll.edited': true,
  'poll.moved': true,
  'poll.discarded': true,
  'poll.template_saved': true,
  'poll.template_removed': true,
  'poll.templates_carried': true,
  'poll.weights_set': true,
  'poll.ballot_entered': true,
  'poll.problem_reported': true,
  'poll.paused': true,
  'poll.resumed': true,
  'poll.ending': true,
  'poll.published': true,
  'poll.tie_decided': true,
  'poll.texts_grouped': true,
  'poll.acclaimed': true,
  'proposal.noted': true,
  'proposal.shown': true,
  'proposal.discussion_ended': true,
  'proposal.brought_in': true,
  'proposal.submitted': true,
  'proposal.received': true,
  'proposal.started': true,
  'proposal.answered': true,
  'proposal.refused': true,
  'proposal.forwarded': true,
  'proposal.assigned': true,
  'proposal.reminded': true,
  'proposal.merged': true,
  'proposal.unmerged': true,
  'proposal.brought_up': true,
  'proposal.confirmed': true,
  'proposal.returned': true,
  'proposal.withdrawn': true,
  'proposal.reopened': true,
  'programme.opened': true,
  'programme.edited': true,
  'task.assigned': true,
  'task.edited': true,
  'task.rescheduled': true,
  'task.reminded': true,
  'task.progressed': true,
  'task.reported': true,
  'task.accepted': true,
  'task.returned': true,
  'task.cancelled': true,
  'task.noted': true,
  'practice.registered': true,
  'practice.edited': true,
  'practice.marked': true,
  'practice.recommended': true,
  'practice.withdrawn': true,
  'practice.noted': true,
  'record.line_worded': true,
  'record.line_added': true,
  'record.line_moved': true,
  'record.line_hidden': true,
  'record.line_shown': true,
  'record.line_taken': true,
  'record.comments_called': true,
  'record.commented': true,
  'record.comment_settled': true,
  'record.approved': true,
  'record.kept': true,
  'record.reopened': true,
  'record.issued': true,
  'record.issue_ordered': true,
  'record.paper_kept': true,
  'record.issue_refused': true,
  'record.corrected': true,
  'resolution.recorded': true,
  'resolution.amended': true,
  'resolution.read_back': true,
  'resolution.reading_ended': true,
  'resolution.confirmed': true,
  'resolution.withdrawn': true,
  'figure.stated': true,
  'figures.form_set': true,
  'figures.reported': true,
  'figures.entered': true,
  'figures.frozen': true,
  'figures.reopened': true,
  'figures.carried': true,
  'figures.presented': true,
  'figures.proposals_counted': true,
  'figures.presentation_ended': true,
  'document.attached': true,
  'document.relabelled': true,
  'document.removed': true,
  'document.presented': true,
  'document.page_turned': true,
  'document.presentation_ended': true,
  'document.opened': true,
  'linetest.recorded': true,
  'recording.started': true,
  'recording.paused': true,
  'recording.resumed': true,
  'recording.stopped': true,
  'recording.failed': true,
  'recording.segment_begun': true,
  'recording.segment_ended': true,
  'recording.gap': true,
  'recording.kept': true,
  'recording.released': true,
  'recording.withdrawn': true,
  'recording.downloaded': true,
  'recording.expiry_announced': true,
  'recording.expired': true,
};

const NOTED = [
  { id: 'm0', code: '2020-08', phase: 'closed' },
  { id: 'm1', code: '2020-09', phase: 'prepared' },
] as const;
const noted = (meeting: (typeof NOTED)[number]) => {
  const { title, startsAt, seats, departments } = preparation;
  return { meeting: { ...meeting, title, startsAt, openedAt: null, closedAt: null }, seats, departments };
};

const reached = { events: new Set<string>(), refusals: new Set<string>() };

const run = async (steps: readonly Step[], closes: boolean) => {
  const simulation = new Simulation();
  await simulation.start();
  for (const actor of ACTORS) if (actor.role !== 'system') simulation.add(actor satisfies Viewer);
  const sent: { actor: (typeof ACTORS)[number]; id: string; type: string; payload: unknown }[] = [];
  const send = async (command: (typeof sent)[number]) => {
    const answer = await simulation.submit(command.actor, command.id, command.type, command.payload);
    if (!answer.ok) reached.refusals.add(answer.refusal.code);
    return answer;
  };
  await send({ actor: system, id: 'first', type: 'meeting.prepare', payload: preparation });
  // Those that stay open begin in session, with everybody there: most of the rules are about that.
  if (!closes) {
    for (const seatId of SEATS)
      await send({ actor: system, id: `join ${seatId}`, type: 'seat.join', payload: { seatId } });
    await send({ actor: chair, id: 'open', type: 'meeting.open', payload: {} });
    const files = officeFiles({ term: '2020-2025' });
    await send({ actor: system, id: 'files', type: 'office.note_files', payload: files });
    // The register knows a meeting that is over and one that is to come; else it would have no minutes for long.
    for (const meeting of NOTED)
      await send({ actor: system, id: meeting.id, type: 'series.note_meeting', payload: noted(meeting) });
  }

  for (const [index, each] of steps.entries()) {
    simulation.now += 500;
    const client = 'a' in each ? simulation.clients[each.a % simulation.clients.length] : undefined;
    if (each.kind === 'command') {
      const command = commandOf(
        each,
        simulation.streams.meeting.state(),
        simulation.streams.register.state(),
        simulation.streams.office.state(),
        steps.length,
      );
      if (command.type === 'meeting.close' && !closes) continue;
      // A file is dropped a day after it came; seldom that day goes by.
      if (command.type === 'file.drop' && each.a % 4 === 0) simulation.now += LOOSE_MS;
      sent.push({ id: `c${index}`, ...command });
      await send(sent.at(-1) as (typeof sent)[number]);
    } else if (each.kind === 'resend' && sent.length > 0) {
      const again = sent[each.a % sent.length] as (typeof sent)[number];
      const [first, second] = [await send(again), await send(again)];
      expect(second).toEqual(first);
    } else if (each.kind === 'settle') await simulation.settle();
    else if (each.kind === 'kill') await simulation.start();
    else if (client && each.kind === 'cut') client.up = false;
    else if (client && each.kind === 'heal') {
      client.up = true;
      simulation.join(client);
    } else if (client && each.kind === 'deaf') {
      // One patch is lost on the way while the line seems well: the next one must show the gap.
      client.up = false;
      await simulation.settle();
      client.up = true;
    }
  }

  for (const client of simulation.clients) {
    client.up = true;
    simulation.join(client);
  }
  await simulation.settle();
  return simulation;
};

test(`convergence, seed ${SEED}: all views equal the projection, the replay equals the live state`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 250, maxLength: 450, size: 'max' }),
      fc.boolean(),
      async (steps, closes) => {
        const simulation = await run(steps, closes);
        const { meeting, register, office } = simulation.streams;
        for (const { viewer, replicas } of simulation.clients) {
          expect(replicas.meeting).toEqual({
            seq: meeting.seq(),
            records: meeting.book.project(meeting.state(), viewer),
          });
          expect(replicas.register).toEqual({
            seq: register.seq(),
            records: register.book.project(register.state(), viewer),
          });
          expect(replicas.office).toEqual({
            seq: office.seq(),
            records: office.book.project(office.state(), viewer),
          });
        }

        const replayed = await simulation.replay();
        const journals = {
          meeting: await simulation.accepted('meeting'),
          register: await simulation.accepted('register'),
          office: await simulation.accepted('office'),
        };
        for (const stream of STREAMS) {
          expect(replayed[stream].state()).toEqual(simulation.streams[stream].state());
          expect(replayed[stream].seq()).toBe(simulation.streams[stream].seq());
          expect(new Set(journals[stream].map(({ key }) => key)).size).toBe(journals[stream].length);
        }
        for (const { actor, id, stream, seq } of simulation.acknowledged) {
          const key = journals[stream][seq - 1]?.key;
          expect(key?.endsWith(` ${id}`)).toBe(true);
          expect(
            key?.startsWith(actor.role === 'system' ? 'system' : actor.role === 'seat' ? 'seat:' : 'staff:'),
          ).toBe(true);
        }
        const accepted = [...journals.meeting, ...journals.register, ...journals.office];
        const ballots = accepted
          .flatMap(({ events }) => events)
          .filter(({ type }) => type === 'poll.ballot_cast');
        const voters = ballots.flatMap((event) =>
          event.type === 'poll.ballot_cast' && !meeting.state().polls.all.get(event.pollId)?.settings.change
            ? [`${event.pollId} ${event.seatId}`]
            : [],
        );
        expect(new Set(voters).size).toBe(voters.length);
        expect(numbersGivenTwice(journals.office.flatMap(({ events }) => events) as OfficeEvent[])).toEqual(
          [],
        );
        expect(simulation.defects).toEqual([]);
        for (const { events } of accepted) for (const { type } of events) reached.events.add(type);
      },
    ),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);

test('the fuzz explored something: every event and every refusal of the rules was reached', () => {
  expect(Object.keys(EVENTS).filter((type) => !reached.events.has(type))).toEqual([]);
  const expected = REFUSAL_CODES.filter((code) => !BEYOND_RULES.includes(code));
  expect(expected.filter((code) => !reached.refusals.has(code))).toEqual([]);
});
