import { expect, test } from '@jest/globals';
import { microphoneState } from '../../../../client/features/floor/microphone-state.ts';
import type { Floor } from '../../../../shared/floor/events.ts';
import { AccountId, SeatId } from '../../../../shared/kernel/ids.ts';

const anGiang = SeatId.parse('p89');
const tayNinh = SeatId.parse('p72');
const seat = { role: 'seat', seatId: anGiang } as const;
const chair = { role: 'chair', accountId: AccountId.parse('a1') } as const;
const empty: Floor = { queue: [], holder: null, stage: { kind: 'centre' } };
const held = (seatId: SeatId, microphoneOpen = true): Floor => ({
  ...empty,
  holder: { seatId, since: 0, microphoneOpen },
});
const fine = { microphoneOn: true, broken: false, main: true };

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
  const floor: Floor = { ...held(tayNinh), queue: [{ seatId: anGiang, subject: '', askedAt: 0 }] };
  expect(microphoneState({ viewer: seat, floor, ...fine })).toBe('waiting');
});

test('F8: the centre is heard always, unless it has switched itself off', () => {
  expect(microphoneState({ viewer: chair, floor: empty, ...fine })).toBe('heard');
  expect(microphoneState({ viewer: chair, floor: empty, ...fine, microphoneOn: false })).toBe('own_mute');
});

test('a second device, and one without a microphone, never claim to be heard', () => {
  expect(microphoneState({ viewer: seat, floor: held(anGiang), ...fine, main: false })).toBe('not_main');
  expect(microphoneState({ viewer: chair, floor: empty, ...fine, broken: true })).toBe('no_microphone');
});
