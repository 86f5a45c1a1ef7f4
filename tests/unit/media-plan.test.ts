import { describe, expect, test } from '@jest/globals';
import { plan, type Receiver, type Sent, type StagePolicy } from '../../server/media/plan.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { Place } from '../../shared/places.ts';
import { stagePolicy } from '../support/stage-policy.ts';

const AN_GIANG = 'seat:an-giang' as Place;
const CAN_THO = 'seat:can-tho' as Place;

const from = (place: Place, connectionId = `of ${place}`): Sent[] =>
  (['camera', 'microphone'] as const).map((source) => ({
    producerId: `${place}/${source}`,
    connectionId,
    place,
    source,
    slot: 0,
  }));
const everybody = [...from('chair'), ...from('deputy'), ...from(AN_GIANG), ...from(CAN_THO)];

const receiver = (part: Partial<Receiver>): Receiver => ({
  connectionId: 'me',
  place: null,
  device: 'main',
  role: 'observer',
  watched: { tiles: new Set(), preview: null },
  loop: false,
  ...part,
});
const seat = (place: Place, part: Partial<Receiver> = {}) =>
  receiver({ connectionId: `of ${place}`, place, role: 'seat', ...part });

const policy = (stage: Place | 'centre', ...heard: Place[]) => stagePolicy(stage, heard);
const seats = new Set(['an-giang', 'can-tho'] as SeatId[]);
const watched = { tiles: seats, preview: null };
const planned = (who: Receiver, what: StagePolicy, sent: readonly Sent[] = everybody) =>
  Object.fromEntries(plan(who, what, sent).map(({ producerId, layer }) => [producerId, layer]));

describe('the stage', () => {
  test('everybody gets the camera on the stage, large, and no other', () => {
    expect(planned(seat(CAN_THO), policy(AN_GIANG))).toEqual({
      'seat:an-giang/camera': 'high',
      'chair/microphone': null,
      'deputy/microphone': null,
    });
  });

  test('the centre is the chair, or the deputy when the chair sends no camera', () => {
    expect(planned(seat(CAN_THO), policy('centre'))).toHaveProperty(['chair/camera'], 'high');
    const withoutChair = everybody.filter(({ producerId }) => producerId !== 'chair/camera');
    const seen = planned(seat(CAN_THO), policy('centre'), withoutChair);
    expect(seen).toHaveProperty(['deputy/camera'], 'high');
    expect(seen).not.toHaveProperty(['chair/camera']);
  });

  test('who is on the stage does not get its own picture back, but the television of the same seat does', () => {
    expect(planned(seat(AN_GIANG), policy(AN_GIANG))).not.toHaveProperty(['seat:an-giang/camera']);
    const television = seat(AN_GIANG, { device: 'display', connectionId: 'television' });
    expect(planned(television, policy(AN_GIANG))).toHaveProperty(['seat:an-giang/camera'], 'high');
  });

  test('the chair on the stage does not get the deputy instead', () => {
    const chair = receiver({ connectionId: 'of chair', place: 'chair', role: 'chair' });
    expect(planned(chair, policy('centre'))).toEqual({ 'deputy/microphone': null });
  });

  test('a stage that sends no camera is empty', () => {
    expect(planned(seat(CAN_THO), policy(AN_GIANG), from('chair'))).toEqual({ 'chair/microphone': null });
  });
});

describe('what is heard', () => {
  test('a seat is heard by others while the policy says so, and only then', () => {
    expect(planned(seat(CAN_THO), policy(AN_GIANG, AN_GIANG))).toHaveProperty(['seat:an-giang/microphone']);
    expect(planned(seat(CAN_THO), policy(AN_GIANG))).not.toHaveProperty(['seat:an-giang/microphone']);
  });

  test('no device hears a microphone of its own place', () => {
    const television = seat(AN_GIANG, { device: 'display', connectionId: 'television' });
    for (const one of [seat(AN_GIANG), television])
      expect(planned(one, policy(AN_GIANG, AN_GIANG))).not.toHaveProperty(['seat:an-giang/microphone']);
  });
});

describe('the wall', () => {
  test.each(['chair', 'deputy', 'operator', 'minute_taker'] as const)('is for the %s', (role) => {
    const seen = planned(receiver({ role, watched }), policy('centre'));
    expect(seen).toMatchObject({ 'seat:an-giang/camera': 'low', 'seat:can-tho/camera': 'low' });
  });

  test.each(['seat', 'observer', 'department', 'admin'] as const)('is not for a %s that asks', (role) => {
    const seen = planned(receiver({ role, watched }), policy('centre'));
    expect(Object.keys(seen).filter((id) => id.startsWith('seat:'))).toEqual([]);
  });

  test('a camera on wall and stage comes once, large', () => {
    const wanted = plan(receiver({ role: 'operator', watched }), policy(AN_GIANG), everybody);
    expect(wanted.filter(({ producerId }) => producerId === 'seat:an-giang/camera')).toEqual([
      { producerId: 'seat:an-giang/camera', use: 'stage', layer: 'high' },
    ]);
  });
});

describe('who is next', () => {
  const next = { ...policy('centre'), next: AN_GIANG };
  const ahead = (who: Receiver, what: StagePolicy) =>
    plan(who, what, everybody)
      .filter((wanted) => wanted.ahead)
      .map(({ producerId }) => producerId);

  test('is set up ahead, camera and microphone, without being seen or heard', () => {
    expect(ahead(seat(CAN_THO), next)).toEqual(['seat:an-giang/camera', 'seat:an-giang/microphone']);
    expect(ahead(seat(CAN_THO), policy('centre'))).toEqual([]);
  });

  test('is nothing new to itself, nor once it is on the stage, nor small on a wall', () => {
    expect(ahead(seat(AN_GIANG), next)).toEqual([]);
    expect(ahead(seat(CAN_THO), { ...policy(AN_GIANG, AN_GIANG), next: AN_GIANG })).toEqual([]);
    const wall = receiver({ role: 'operator', watched });
    expect(ahead(wall, next)).toEqual(['seat:an-giang/microphone']);
    expect(planned(wall, next)).toHaveProperty(['seat:an-giang/camera'], 'low');
  });
});

test('a companion gets no media', () => {
  expect(planned(seat(CAN_THO, { device: 'companion' }), policy(AN_GIANG, AN_GIANG))).toEqual({});
});

describe('layouts', () => {
  const picture = (
    place: Place | 'centre',
    size: 'large' | 'small',
    source: 'camera' | 'screen' = 'camera',
  ) => ({
    place,
    size,
    source,
  });
  const shows = (...stage: StagePolicy['stage']): StagePolicy => ({ ...policy('centre'), stage });
  const screen = (place: Place): Sent[] =>
    (['screen', 'screen_sound'] as const).map((source) => ({
      producerId: `${place}/${source}`,
      connectionId: `of ${place}`,
      place,
      source,
      slot: 0,
    }));

  test('a picture in the corner comes small, the one beside it large', () => {
    expect(
      planned(receiver({}), shows(picture(AN_GIANG, 'large'), picture('centre', 'small'))),
    ).toMatchObject({
      'seat:an-giang/camera': 'high',
      'chair/camera': 'low',
    });
  });

  test('cameras side by side come in the middle size', () => {
    expect(planned(receiver({}), shows(picture(AN_GIANG, 'large'), picture(CAN_THO, 'large')))).toMatchObject(
      {
        'seat:an-giang/camera': 'middle',
        'seat:can-tho/camera': 'middle',
      },
    );
  });

  test('a screen comes whole, with its sound, and who shares it gets neither back', () => {
    const shared = {
      ...shows(picture(CAN_THO, 'large', 'screen'), picture(CAN_THO, 'small')),
      sharing: CAN_THO,
    };
    const sent = [...everybody, ...screen(CAN_THO)];
    expect(planned(receiver({}), shared, sent)).toMatchObject({
      'seat:can-tho/screen': 'high',
      'seat:can-tho/screen_sound': null,
      'seat:can-tho/camera': 'low',
    });
    expect(Object.keys(planned(seat(CAN_THO), shared, sent)).filter((id) => id.includes('can-tho'))).toEqual(
      [],
    );
    expect(planned(receiver({}), { ...shared, sharing: null }, sent)).not.toHaveProperty([
      'seat:can-tho/screen_sound',
    ]);
  });

  test('a camera that is on the stage twice comes once, as the larger', () => {
    const wanted = plan(
      receiver({}),
      shows(picture('chair', 'large'), picture('centre', 'small')),
      everybody,
    );
    expect(wanted.filter(({ producerId }) => producerId === 'chair/camera')).toEqual([
      { producerId: 'chair/camera', use: 'stage', layer: 'high' },
    ]);
  });
});

test('the preview of those who may watch comes large', () => {
  const preview = { tiles: seats, preview: 'can-tho' as SeatId };
  expect(planned(receiver({ role: 'operator', watched: preview }), policy('centre'))).toMatchObject({
    'seat:can-tho/camera': 'high',
    'seat:an-giang/camera': 'low',
  });
});

test('a line test gets back what it sends while it wants to, and nothing else', () => {
  const own = from(AN_GIANG, 'me');
  const test = (loop: boolean) => planned(receiver({ device: 'test', loop }), policy('centre'), own);
  expect(test(true)).toEqual({ 'seat:an-giang/camera': 'high', 'seat:an-giang/microphone': null });
  expect(test(false)).toEqual({});
});
