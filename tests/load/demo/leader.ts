import type { Participant } from '../../support/participant.ts';
import type { Dice } from '../chaos/dice.ts';
import type { Endpoint } from '../media/endpoint.ts';
import { createPace } from './pace.ts';
import { QUESTIONS } from './script.ts';

const POLL_S = 60;
/** Of so many votes one is anonymous. */
const ANONYMOUS_EVERY = 3;
const ROLLCALL_S = 60;
const NEXT_ITEM_EVERY_S = 240;

/**
 * The simulated deputy. It leads as long as nobody has come as the chair; then it only listens. `act` is to be called
 * every second.
 */
export const createLeader = (participant: Participant, endpoint: Endpoint, dice: Dice) => {
  const pace = createPace(dice, () => Date.now());
  const send: Participant['send'] = (type, payload) => {
    const answer = participant.send(type, payload);
    answer.catch(() => undefined);
    return answer;
  };

  const leadFloor = () => {
    const floor = participant.record('floor');
    if (!floor) return;
    const [first] = floor.queue;
    if (floor.holder) {
      if (pace.isTime(`speech ${floor.holder.seatId} ${floor.holder.since}`, 25, 55))
        void send('floor.end', {});
    } else if (first && pace.isTime(`request ${first.id}`, 5, 12)) {
      void send('floor.grant', { seatId: first.seatId, requestId: first.id });
    }
  };

  const putQuestions = () => {
    const polls = participant.records('poll');
    if (polls.some(({ closedAt }) => closedAt === null) || !pace.isTime(`poll ${polls.length}`, 40, 90))
      return;
    const secrecy = polls.length % ANONYMOUS_EVERY === 1 ? 'anonymous' : 'named';
    void send('poll.open', {
      question: dice.pick(QUESTIONS) ?? '',
      settings: { durationS: POLL_S, secrecy },
    });
  };

  const goOn = () => {
    const items = participant.records('item').toSorted((one, other) => one.order - other.order);
    const next = items[items.findIndex(({ state }) => state === 'current') + 1];
    if (next) void send('agenda.go_to', { itemId: next.id });
  };

  return {
    act() {
      const chairing = participant.record('chairing');
      const meeting = participant.record('meeting');
      if (!participant.socket.connected || !chairing || !meeting) return;
      const holder = participant.record('floor')?.holder ?? null;
      const leads = !chairing.chair.present;
      endpoint.speaking = leads && holder === null && meeting.phase === 'open';
      if (!leads) return;
      if (meeting.phase === 'prepared' && pace.isTime('opening', 20, 30)) void send('meeting.open', {});
      if (meeting.phase !== 'open') return;
      if (pace.isTime('roll call', 10, 20)) void send('rollcall.open', { kind: 'all', seconds: ROLLCALL_S });
      leadFloor();
      putQuestions();
      if (pace.happensEvery(NEXT_ITEM_EVERY_S)) goOn();
    },
  };
};
