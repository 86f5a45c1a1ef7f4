import { expect, test } from '@jest/globals';
import { microphoneState } from '../../../../client/features/floor/microphone-state.ts';
import type { FloorRecord } from '../../../../shared/floor/view.ts';
import { AccountId, RequestId, SeatId } from '../../../../shared/kernel/ids.ts';
import { initialStage } from '../../../../shared/stage/events.ts';

const anGiang = SeatId.parse('p89');
const tayNinh = SeatId.parse('p72');
const seat = { role: 'seat', seatId: anGiang } as const;
const chair = { role: 'chair', accountId: AccountId.parse('a1') } as const;
type Floor = Pick<FloorRecord, 'holder' | 'queue'>;
const empty: Floor = { queue: [], holder: null };
const matter = { kind: 'speech', itemId: null, subject: '' } as const;
const held = (seatId: SeatId, microphoneOpen = true): Floor => ({
  ...empty,
  holder: { ...matter, seatId, since: 0, limitMs: 60_000, microphoneOpen },
});
const fine = {
  microphoneOn: true,
  broken: false,
  connected: true,
  main: true,
  stage: initialStage,
  acting: 'chair',
} as const;

test('F8: a seat is heard only with the floor, its microphone open and its own switch on', () => {
  expect(microphoneState({ viewer: seat, floor: held(anGiang), ...fine })).toBe('heard');
  expect(microphoneState({ viewer: seat, floor: held(anGiang), ...fine, microphoneOn: false })).toBe(
    'own_mute',
  );
  expect(microphoneState({ viewer: seat, floor: held(anGiang, false), ...fine })).toBe('closed_by_centre');
  expect(microphoneState({ viewer: seat, floor: held(tayNinh), ...fine })).toBe('closed');
  expect(microphoneState({ viewer: seat, floor: undefined, ...fine })).toBe('closed');
});

test('a seat in the queue waits to be invited', () => {
  const floor: Floor = {
    ...held(tayNinh),
    queue: [{ ...matter, id: RequestId.parse('r1'), seatId: anGiang, minutes: null, askedAt: 0 }],
  };
  expect(microphoneState({ viewer: seat, floor, ...fine })).toBe('waiting');
});

test('F8: the centre is heard always, unless it has switched itself off', () => {
  expect(microphoneState({ viewer: chair, floor: empty, ...fine })).toBe('heard');
  expect(microphoneState({ viewer: chair, floor: empty, ...fine, microphoneOn: false })).toBe('own_mute');
});

test('whose line is gone is told that nobody hears, though the floor is theirs', () => {
  const floor = held(anGiang);
  expect(microphoneState({ viewer: seat, floor, ...fine, connected: false })).toBe('no_line');
  expect(microphoneState({ viewer: seat, floor, ...fine, connected: false, microphoneOn: false })).toBe(
    'own_mute',
  );
  expect(microphoneState({ viewer: seat, floor: held(tayNinh), ...fine, connected: false })).toBe('closed');
});

test('a second device, and one without a microphone, never claim to be heard', () => {
  expect(microphoneState({ viewer: seat, floor: held(anGiang), ...fine, main: false })).toBe('not_main');
  expect(microphoneState({ viewer: chair, floor: empty, ...fine, broken: true })).toBe('no_microphone');
});

test('S7, S11: a seat in a discussion is heard by its own microphone there, and hushing closes what is not on the stage', () => {
  const stage = {
    ...initialStage,
    layout: 'discussion',
    discussion: [
      { seatId: anGiang, microphoneOpen: true },
      { seatId: tayNinh, microphoneOpen: false },
    ],
  } as const;
  const other = { role: 'seat', seatId: tayNinh } as const;
  expect(microphoneState({ viewer: seat, floor: empty, ...fine, stage })).toBe('heard');
  expect(microphoneState({ viewer: other, floor: empty, ...fine, stage })).toBe('closed_by_centre');
  const deputy = { role: 'deputy', accountId: AccountId.parse('a2') } as const;
  const hushed = { ...initialStage, hushed: true } as const;
  expect(microphoneState({ viewer: deputy, floor: empty, ...fine, stage: hushed })).toBe('closed_by_centre');
  expect(microphoneState({ viewer: chair, floor: empty, ...fine, stage: hushed })).toBe('heard');
});
