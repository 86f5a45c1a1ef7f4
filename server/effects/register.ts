import type { CommandType } from '../../shared/commands.ts';
import type { RegisterEvent } from '../../shared/events.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import { type MeetingId, registerIdOf } from '../../shared/kernel/ids.ts';
import { STEPS as PRACTICE_STEPS } from '../../shared/practices/practice.ts';
import { lifeStep } from '../../shared/proposals/life.ts';
import type { Proposal } from '../../shared/proposals/proposal.ts';
import { isStepEvent, stepName } from '../../shared/proposals/steps.ts';
import type { RegisterState } from '../../shared/register.ts';
import { isTaskStep, stepName as taskStepName } from '../../shared/tasks/steps.ts';
import type { PastDecision } from '../meeting/live.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings } from '../meeting/meetings.ts';
import type { LiveRegister } from '../meeting/register.ts';

/** So many motions fit on one ballot paper. */
const MOTIONS = 20;
/** What an item made of a proposal is planned for until somebody changes it. */
const ITEM_MINUTES = 5;

interface Told {
  /** One of its kind in a decision: `note-0`. */
  readonly part: string;
  readonly meeting: LiveMeeting | undefined;
  readonly type: CommandType;
  readonly payload: unknown;
  /** Nobody need be told when it is refused. */
  readonly optional?: true;
}

type BroughtUp = Extract<RegisterEvent, { type: 'proposal.brought_up' }>;
type Decision = PastDecision<RegisterEvent>;

/** `2026-11/p04-017: its title`, as long as a line of an agenda or a motion may be. */
const named = ({ code, title }: Proposal): string => `${code}: ${title}`.slice(0, 300);

/** D16: what the meeting is asked to do with proposals that were brought up together. */
const bringing = (
  to: BroughtUp['to'],
  proposals: readonly Proposal[],
): Pick<Told, 'type' | 'payload' | 'optional'>[] => {
  switch (to) {
    case 'stage':
      return proposals.flatMap(({ id: proposalId, code, title, matter, asks, holderId: seatId }) => [
        { type: 'proposal.show', payload: { proposalId, code, title, matter, asks, seatId } },
        // Refused when the seat is not there: then the text alone is before everybody.
        { type: 'stage.show', payload: { source: { kind: 'seat', seatId } }, optional: true },
      ]);
    case 'agenda':
      return proposals.map((proposal) => ({
        type: 'agenda.add',
        payload: {
          title: named(proposal),
          presenter: { seatId: proposal.holderId },
          plannedMinutes: ITEM_MINUTES,
          kind: 'discussion',
        },
      }));
    case 'vote':
      return Array.from({ length: Math.ceil(proposals.length / MOTIONS) }, (_, turn) => {
        const motions = proposals.slice(turn * MOTIONS, (turn + 1) * MOTIONS).map(named);
        const [only] = motions;
        const question = motions.length === 1 && only ? only : 'Biểu quyết các đề xuất, kiến nghị';
        const form = { kind: 'motions', motions: motions.length === 1 ? [] : motions };
        return { type: 'poll.prepare', payload: { question, form } };
      });
  }
};

type Note = Pick<Told, 'type' | 'payload'>;

/** D17: each step of a proposal, but for what the centre arranges inside. */
const proposalNotes = ({ seq, actor, events }: Decision, { proposals }: RegisterState): Note[] =>
  events.filter(isStepEvent).flatMap((event): Note[] => {
    const proposal = proposals.all.get(event.proposalId);
    const step = stepName(event.type);
    if (!proposal || lifeStep(step).internal) return [];
    const { code, title, seatId } = proposal;
    return [
      { type: 'proposal.note', payload: { step, code, title, seatId, by: actor.role, registerSeq: seq } },
    ];
  });

/** J14: one step, with however many tasks it was taken. */
const taskNotes = ({ seq, actor, events }: Decision, { tasks }: RegisterState): Note[] => {
  const [event, ...others] = events.filter(isTaskStep);
  const task = event && tasks.all.get(event.taskId);
  if (!task) return [];
  const { code, what, holder } = task;
  const seatId = holder && 'seatId' in holder && others.length === 0 ? holder.seatId : null;
  const noted = { step: taskStepName(event.type), code, what: what.slice(0, 300), count: others.length + 1 };
  return [{ type: 'task.note', payload: { ...noted, seatId, by: actor.role, registerSeq: seq } }];
};

/** I7: what was done with a practice; marks are no matter of the meeting. */
const practiceNotes = ({ seq, actor, events }: Decision, { practices }: RegisterState): Note[] =>
  events.flatMap((event): Note[] => {
    const step = PRACTICE_STEPS.find((each) => event.type === `practice.${each}`);
    const practice = step && 'practiceId' in event ? practices.all.get(event.practiceId) : undefined;
    if (!practice) return [];
    const { code, title, seatId } = practice;
    return [
      { type: 'practice.note', payload: { step, code, title, seatId, by: actor.role, registerSeq: seq } },
    ];
  });

const notesOf = (decision: Decision, state: RegisterState): Note[] => [
  ...proposalNotes(decision, state),
  ...taskNotes(decision, state),
  ...practiceNotes(decision, state),
];
interface Following {
  readonly loaded: Promise<unknown>;
  /** What somebody asked of a meeting by way of the register is refused there. */
  readonly onRefused: (meetingId: MeetingId, actor: Viewer, refusal: Refusal) => void;
  readonly onDefect: (error: unknown) => void;
}

/**
 * Tells the meetings of a series what was done in its register: the one that is on, for its log (D17, J14, I7), and the one to
 * which proposals were brought up (D16). Each is told under an id made of its place in the register's journal, so that
 * after a restart it can be told again and is done once.
 */
export const followRegister = (
  register: LiveRegister,
  meetings: Pick<Meetings, 'all' | 'get'>,
  { loaded, onRefused, onDefect }: Following,
): (() => void) => {
  const ofSeries = () =>
    meetings.all().filter((meeting) => registerIdOf(meeting.state().frame.seriesId) === register.id);

  const notes = (decision: Decision): Told[] => {
    const meeting = ofSeries().find((each) => {
      const { phase, openedAt } = each.state().frame;
      return phase === 'open' && decision.at >= (openedAt ?? 0);
    });
    if (!meeting) return [];
    return notesOf(decision, register.state()).map((note, index) => ({
      part: `note-${index}`,
      meeting,
      optional: true,
      ...note,
    }));
  };

  const broughtUp = ({ events }: Decision): Told[] => {
    const [first, ...others] = events.filter((event) => event.type === 'proposal.brought_up');
    if (!first) return [];
    const proposals = [first, ...others].flatMap(
      ({ proposalId }) => register.state().proposals.all.get(proposalId) ?? [],
    );
    const meeting = meetings.get(first.meetingId);
    return bringing(first.to, proposals).map((each, index) => ({ part: `bring-${index}`, meeting, ...each }));
  };

  const tellOf = async (decision: Decision) => {
    for (const { part, meeting, type, payload, optional } of [...notes(decision), ...broughtUp(decision)]) {
      const answer = await meeting?.submit({
        actor: { role: 'system' },
        id: `${register.id}-${decision.seq}-${part}`,
        type,
        payload,
      });
      if (!meeting || !answer || answer.ok || optional || decision.actor.role === 'system') continue;
      onRefused(meeting.id, decision.actor, answer.refusal);
    }
  };

  /** From where nothing that is still on can have been missed. */
  const start = () => {
    const live = ofSeries().filter(({ state }) => ['prepared', 'open'].includes(state().frame.phase));
    return Math.min(register.seq(), ...live.map(({ state }) => state().proposals.toldSeq));
  };

  let toldSeq: number | null = null;
  const tell = async () => {
    toldSeq ??= start();
    for (const decision of await register.read(toldSeq)) {
      await tellOf(decision);
      toldSeq = decision.seq;
    }
  };

  let telling = loaded.then(tell).catch(onDefect);
  return register.onCommitted(() => {
    telling = telling.then(tell).catch(onDefect);
  });
};
