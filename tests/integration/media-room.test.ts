import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MediaPlane, MediaRoom } from '../../server/media/index.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { Place } from '../../shared/places.ts';
import { join, rtp, startPlane, watchWorkers } from '../support/media.ts';
import { stagePolicy } from '../support/stage-policy.ts';
import { until } from '../support/until.ts';

const seen = watchWorkers();
let plane: MediaPlane;
let room: MediaRoom;
let meetings = 0;

beforeAll(async () => {
  ({ plane } = await startPlane());
});
afterAll(() => plane.close());
beforeEach(() => {
  meetings += 1;
  room = plane.room(MeetingId.parse(`m-${meetings}`));
});

const joined: ReturnType<typeof join>[] = [];
const enter = (...args: Parameters<typeof join> extends [unknown, ...infer Rest] ? Rest : never) => {
  const client = join(room, ...args);
  joined.push(client);
  return client;
};
const enterAsMain = (who: Parameters<typeof join>[1]) => {
  const client = enter(who);
  client.media.setMain(true);
  return client;
};
afterEach(() => {
  for (const { media } of joined.splice(0)) media.close();
});

const AN_GIANG = 'seat:an-giang' as Place;
const policy = (stage: Place | 'centre', ...heard: Place[]) => stagePolicy(stage, heard);
/** What the worker itself says: whether packets of this producer go on. */
const isOpen = async (producerId: string) => {
  const dump = await seen.producers.get(producerId)?.dump();
  return dump ? !dump.paused : null;
};
const nobody = '00000000-0000-4000-8000-000000000000';

describe('F8: who is heard is decided here', () => {
  test("a seat's microphone is closed from the first packet, and opens with the floor", async () => {
    const seat = enterAsMain(AN_GIANG);
    const microphone = await seat.send('microphone', rtp.microphone(1000));
    expect(await isOpen(microphone)).toBe(false);
    room.follow(policy(AN_GIANG, AN_GIANG));
    expect(await isOpen(microphone)).toBe(true);
    room.follow(policy(AN_GIANG));
    expect(await isOpen(microphone)).toBe(false);
  });

  test('no request of the client opens what the meeting keeps closed', async () => {
    const seat = enterAsMain(AN_GIANG);
    const microphone = await seat.send('microphone', rtp.microphone(1100));
    await seat.ask({ type: 'producer.switch', producerId: microphone, on: false });
    await seat.ask({ type: 'producer.switch', producerId: microphone, on: true });
    expect(await isOpen(microphone)).toBe(false);
    const again = await seat.send('microphone', rtp.microphone(1101));
    expect(await isOpen(again)).toBe(false);
    expect(seen.producers.has(microphone)).toBe(false);
  });

  test("the person's own mute holds while the floor is given", async () => {
    const seat = enterAsMain(AN_GIANG);
    const microphone = await seat.send('microphone', rtp.microphone(1200));
    await seat.ask({ type: 'producer.switch', producerId: microphone, on: false });
    room.follow(policy(AN_GIANG, AN_GIANG));
    expect(await isOpen(microphone)).toBe(false);
    await seat.ask({ type: 'producer.switch', producerId: microphone, on: true });
    expect(await isOpen(microphone)).toBe(true);
  });

  test('the chair is heard at once', async () => {
    const microphone = await enterAsMain('chair').send('microphone', rtp.microphone(1300));
    expect(await isOpen(microphone)).toBe(true);
  });
});

describe('who may send', () => {
  const produceAs = async (client: ReturnType<typeof join>, transportId = nobody) =>
    client.refusal({ type: 'produce', transportId, source: 'camera', rtpParameters: rtp.camera(2000) });

  test('a device of the place that is not the main one may not', async () => {
    const seat = enter(AN_GIANG);
    expect(await seat.refusal({ type: 'transport.open', direction: 'send' })).toBe('media.not_main');
    seat.media.setMain(true);
    const { id } = await seat.open('send');
    seat.media.setMain(false);
    expect(await produceAs(seat, id)).toBe('media.not_main');
  });

  test('a display, a companion and those without a place may not', async () => {
    for (const client of [enter(AN_GIANG, 'display'), enter(AN_GIANG, 'companion'), enter('observer')]) {
      client.media.setMain(true);
      expect(await client.refusal({ type: 'transport.open', direction: 'send' })).toBe('media.not_allowed');
      expect(await produceAs(client)).toBe('media.not_allowed');
    }
  });

  test('a new main device ends what the one before sent', async () => {
    const first = enterAsMain(AN_GIANG);
    const camera = await first.send('camera', rtp.camera(2100));
    const second = enterAsMain(AN_GIANG);
    expect(seen.producers.has(camera)).toBe(false);
    expect(first.notices).toContainEqual({ type: 'closed', producerId: camera });
    expect(await isOpen(await second.send('camera', rtp.camera(2110)))).toBe(true);
    expect(await produceAs(first)).toBe('media.not_main');
    expect(await first.refusal({ type: 'transport.open', direction: 'send' })).toBe('media.not_main');
  });

  test('a device has one transport a direction and one producer a source, whatever it asks for', async () => {
    const seat = enterAsMain(AN_GIANG);
    const before = seen.transports.size;
    for (let n = 0; n < 5; n += 1) await seat.open('receive');
    for (let n = 0; n < 5; n += 1) await seat.send('camera', rtp.camera(2200 + 10 * n));
    expect(seen.transports.size - before).toBe(2);
    expect([...seen.producers.values()].filter(({ kind }) => kind === 'video')).toHaveLength(1);
  });
});

describe('forged requests', () => {
  test.each([
    [null],
    ['produce'],
    [{}],
    [{ type: 'constructor' }],
    [{ type: '__proto__' }],
    [{ type: 'transport.open', direction: 'sideways' }],
    [{ type: 'transport.open', direction: 'receive', role: 'chair' }],
    [{ type: 'producer.switch', producerId: 'x', on: true }],
  ])('%j is malformed', async (request) => {
    expect(await enterAsMain(AN_GIANG).refusal(request)).toBe('media.failed');
  });

  test('ids that are not of this device are unknown', async () => {
    const chair = enterAsMain('chair');
    const microphone = await chair.send('microphone', rtp.microphone(3000));
    const seat = enterAsMain(AN_GIANG);
    const { id: foreign } = await chair.open('receive');
    const requests = [
      { type: 'producer.close', producerId: microphone },
      { type: 'producer.switch', producerId: microphone, on: false },
      { type: 'transport.restart', transportId: foreign },
      { type: 'transport.connect', transportId: foreign, dtlsParameters: {} },
      {
        type: 'produce',
        transportId: foreign,
        source: 'microphone',
        rtpParameters: rtp.microphone(1),
      },
      { type: 'consumer.ready', consumerId: nobody },
      { type: 'receive', rtpCapabilities: {} },
    ];
    for (const request of requests) expect(await seat.refusal(request)).toBe('media.unknown');
    expect(await isOpen(microphone)).toBe(true);
  });

  test.each([
    [{}],
    [{ encodings: 'x' }],
    [{ codecs: [], encodings: [{ ssrc: 1 }] }],
    [{ ...rtp.camera(3100), codecs: [{ mimeType: 'video/H265', payloadType: 96, clockRate: 90_000 }] }],
    [rtp.camera(3100, 4)],
  ])('parameters that mediasoup does not take are unsupported: %j', async (rtpParameters) => {
    const seat = enterAsMain(AN_GIANG);
    const { id } = await seat.open('send');
    const request = { type: 'produce', transportId: id, source: 'camera', rtpParameters };
    expect(await seat.refusal(request)).toBe('media.unsupported');
    expect(await seat.refusal({ ...request, rtpParameters: rtp.camera(3200) })).toBeNull();
  });

  test('capabilities that are none are unsupported', async () => {
    const seat = enterAsMain(AN_GIANG);
    await seat.open('receive');
    const rtpCapabilities = { codecs: 'all of them' };
    expect(await seat.refusal({ type: 'receive', rtpCapabilities })).toBe('media.unsupported');
  });
});

describe('what is received', () => {
  const chairAndSeat = async () => {
    const chair = enterAsMain('chair');
    await chair.send('camera', rtp.camera(4000));
    const seat = enterAsMain(AN_GIANG);
    await seat.send('camera', rtp.camera(4010));
    return { chair, seat };
  };

  test('packets flow once the client says that it is ready', async () => {
    await chairAndSeat();
    const watcher = enter('operator');
    await watcher.receive();
    expect(watcher.shown()).toEqual(['chair/camera']);
    const id = watcher.consumerOf('chair/camera');
    expect((await seen.consumers.get(id)?.dump())?.paused).toBe(true);
    await watcher.ask({ type: 'consumer.ready', consumerId: id });
    expect((await seen.consumers.get(id)?.dump())?.paused).toBe(false);
  });

  test('the stage goes and comes back on the same consumer, paused meanwhile', async () => {
    await chairAndSeat();
    const watcher = enter('operator');
    await watcher.receive();
    const id = watcher.consumerOf('chair/camera');
    await watcher.ask({ type: 'consumer.ready', consumerId: id });
    room.follow(policy(AN_GIANG));
    await until('the seat is on the stage', () => watcher.consumerOf('seat:an-giang/camera'));
    await until('the chair is paused', async () => (await seen.consumers.get(id)?.dump())?.paused);
    room.follow(policy('centre'));
    await until('the chair is back', async () => (await seen.consumers.get(id)?.dump())?.paused === false);
    expect(watcher.consumerOf('chair/camera')).toBe(id);
  });

  test('who is next is set up ahead and stays paused until it is on the stage', async () => {
    await chairAndSeat();
    const watcher = enter('operator');
    await watcher.receive();
    room.follow({ ...policy('centre'), next: AN_GIANG });
    const id = await until('set up', () => watcher.consumerOf('seat:an-giang/camera'));
    await watcher.ask({ type: 'consumer.ready', consumerId: id });
    expect((await seen.consumers.get(id)?.dump())?.paused).toBe(true);
    room.follow(policy(AN_GIANG));
    await until('it flows', async () => (await seen.consumers.get(id)?.dump())?.paused === false);
  });

  test('the wall shows a seat small, the stage large, with one consumer', async () => {
    await chairAndSeat();
    const operator = enter('operator');
    await operator.receive();
    await operator.ask({ type: 'watch', tiles: ['an-giang'], preview: null });
    expect(operator.shown()).toEqual(['chair/camera', 'seat:an-giang/camera']);
    const consumer = seen.consumers.get(operator.consumerOf('seat:an-giang/camera'));
    expect(consumer?.preferredLayers?.spatialLayer).toBe(0);
    room.follow(policy(AN_GIANG));
    await until('the high layer', () => consumer?.preferredLayers?.spatialLayer === 2);
    expect(operator.shown()).toEqual(['chair/camera', 'seat:an-giang/camera']);
  });

  test('a camera that is switched off is told, also to those who come later', async () => {
    const { chair } = await chairAndSeat();
    const camera = [...seen.producers.values()].find(({ rtpParameters }) =>
      rtpParameters.encodings?.some(({ ssrc }) => ssrc === 4000),
    );
    await chair.ask({ type: 'producer.switch', producerId: camera?.id, on: false });
    const watcher = enter('operator');
    await watcher.receive();
    const consumerId = watcher.consumerOf('chair/camera');
    expect(watcher.notices).toContainEqual({ type: 'switched', consumerId, on: false });
    await chair.ask({ type: 'producer.switch', producerId: camera?.id, on: true });
    await until('it is on again', () =>
      watcher.notices.some((notice) => notice.type === 'switched' && notice.on),
    );
  });

  test('a device that goes leaves nothing behind, and the deputy takes the stage', async () => {
    const { chair } = await chairAndSeat();
    await enterAsMain('deputy').send('camera', rtp.camera(4100));
    const watcher = enter('operator');
    await watcher.receive();
    chair.media.close();
    await until('the deputy', () => watcher.shown().join() === 'deputy/camera');
    for (const { media } of joined.splice(0)) media.close();
    await until('an empty room', () => seen.routers.size === 0 && seen.transports.size === 0);
    expect(seen.producers.size + seen.consumers.size).toBe(0);
    expect(await chair.refusal({ type: 'capabilities' })).toBe('media.unavailable');
  });

  test('many changes at once end where the last one says', async () => {
    const { chair } = await chairAndSeat();
    const watcher = enter('operator');
    await watcher.receive();
    for (let n = 0; n < 40; n += 1) {
      room.follow(policy(n % 2 ? 'centre' : AN_GIANG, ...(n % 3 ? [AN_GIANG] : [])));
      if (n % 10 === 0) await chair.send('camera', rtp.camera(4200 + 10 * n));
    }
    await until('the chair alone flows', async () => {
      const wanted = watcher.consumerOf('chair/camera');
      const answer = await watcher.media.request({ type: 'consumer.ready', consumerId: wanted });
      if (!answer.ok) return false;
      const dumps = await Promise.all([...seen.consumers.values()].map((consumer) => consumer.dump()));
      const flowing = dumps.filter(({ paused }) => !paused).map(({ id }) => id);
      return flowing.length === 1 && flowing[0] === wanted;
    });
  });
});

describe('what no one shows is not sent', () => {
  const demands = ({ notices }: ReturnType<typeof join>) =>
    notices.filter(({ type }) => type === 'demand').length;

  test('a seat is told what is needed of its camera and microphone, each once', async () => {
    const seat = enterAsMain(AN_GIANG);
    const camera = await seat.send('camera', rtp.camera(5000));
    await until('nothing is needed', () => seat.demandOf(camera) === 'none');
    const operator = enter('operator');
    await operator.receive();
    await operator.ask({ type: 'watch', tiles: ['an-giang'], preview: null });
    await until('the tile', () => seat.demandOf(camera) === 'low');
    await operator.ask({ type: 'watch', tiles: ['an-giang'], preview: 'an-giang' });
    await until('the preview', () => seat.demandOf(camera) === 'high');
    await operator.ask({ type: 'watch', tiles: [], preview: null });
    await until('the wall is closed', () => seat.demandOf(camera) === 'none');
    room.follow({ ...policy('centre'), next: AN_GIANG });
    expect(seat.demandOf(camera)).toBe('high');
    room.follow(policy(AN_GIANG));
    room.follow({ ...policy(AN_GIANG, AN_GIANG), next: AN_GIANG });
    expect(demands(seat)).toBe(5);
    operator.media.close();
    room.follow(policy('centre'));
    await until('nobody looks any more', () => seat.demandOf(camera) === 'none');
  });

  test('on the stage it is sent though nobody looks yet: whoever comes has its picture at once', async () => {
    room.follow(policy(AN_GIANG));
    const seat = enterAsMain(AN_GIANG);
    const camera = await seat.send('camera', rtp.camera(5050));
    await until('it is needed', () => seat.demandOf(camera) === 'high');
    room.follow(policy('centre'));
    expect(seat.demandOf(camera)).toBe('none');
  });

  test('a microphone is needed when it is heard or next, as the screen is of who shares', async () => {
    await enter('operator').receive();
    const seat = enterAsMain(AN_GIANG);
    const microphone = await seat.send('microphone', rtp.microphone(5100));
    await until('nothing is needed', () => seat.demandOf(microphone) === 'none');
    room.follow({ ...policy('centre'), next: AN_GIANG });
    expect(seat.demandOf(microphone)).toBe('high');
    room.follow(policy('centre'));
    expect(seat.demandOf(microphone)).toBe('none');
    room.follow(policy('centre', AN_GIANG));
    expect(seat.demandOf(microphone)).toBe('high');
  });
});
