import { expect, test } from '@jest/globals';
import type { Transport } from 'mediasoup-client/types';
import { type Ask, Refused } from '../../client/media/ask.ts';
import { createSender, type Wish } from '../../client/media/sender.ts';
import type { Source } from '../../shared/media-contract.ts';

/** A track as far as a sender looks at it. */
const trackOf = (height = 720) =>
  ({ readyState: 'live', getSettings: () => ({ height }) }) as unknown as MediaStreamTrack;

/** The browser's end of a transport: what is produced on it, with encodings that can be switched. */
const pretendTransport = () => {
  const produced: { source: string; encodings: { active: boolean }[]; closed: boolean }[] = [];
  let refuses: string | null = null;
  const transport = {
    async produce({ track, encodings = [{}], appData }: Parameters<Transport['produce']>[0] & object) {
      if (refuses && String(appData?.source).startsWith('screen')) throw new Refused(refuses as never);
      const own = {
        source: String(appData?.source),
        encodings: encodings.map(() => ({ active: true })),
        closed: false,
      };
      produced.push(own);
      return {
        id: `producer-${produced.length}`,
        track,
        closed: false,
        rtpSender: {
          getParameters: () => ({ encodings: own.encodings }),
          setParameters: async () => undefined,
        },
        close: () => {
          own.closed = true;
        },
      };
    },
  };
  return {
    transport: transport as unknown as Transport,
    produced,
    refuse: (why: string | null) => {
      refuses = why;
    },
  };
};

const setUp = (wishes: Partial<Record<Source, Wish>>) => {
  const end = pretendTransport();
  const asked: string[] = [];
  const ask = (async (type: string) => {
    asked.push(type);
    return {};
  }) as unknown as Ask;
  const sender = createSender(end.transport, ask, (source) => wishes[source] ?? null);
  return { ...end, asked, sender, wishes };
};
const on = (track = trackOf()): Wish => ({ track, on: true });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('what nobody shows is not encoded, a tile gets the smallest layer alone', async () => {
  const { sender, produced } = setUp({ camera: on(), microphone: on() });
  await sender.sync();
  const active = () => produced[0]?.encodings.map((each) => each.active);
  sender.demand('producer-1', 'none');
  await settled();
  expect(active()).toEqual([false, false, false]);
  sender.demand('producer-1', 'low');
  await settled();
  expect(active()).toEqual([true, false, false]);
  sender.demand('producer-1', 'high');
  await settled();
  expect(active()).toEqual([true, true, true]);
  expect(produced[1]?.encodings).toEqual([{ active: true }]);
});

test('a demand that comes before the server has answered counts as well', async () => {
  const { sender, produced } = setUp({ camera: on() });
  sender.demand('producer-1', 'low');
  await sender.sync();
  await settled();
  expect(produced[0]?.encodings.map((each) => each.active)).toEqual([true, false, false]);
});

test('S9 a screen comes and goes beside the camera, which is not touched', async () => {
  const { sender, produced, asked, wishes } = setUp({ camera: on(), microphone: on() });
  await sender.sync();
  wishes.screen = on();
  wishes.screen_sound = on();
  expect(await sender.sync()).toBe(true);
  expect(produced.map(({ source }) => source)).toEqual(['camera', 'microphone', 'screen', 'screen_sound']);
  delete wishes.screen;
  delete wishes.screen_sound;
  expect(sender.isOutdated()).toBe(false);
  await sender.sync();
  expect(produced.map(({ closed }) => closed)).toEqual([false, false, true, true]);
  expect(asked.filter((type) => type === 'producer.close')).toHaveLength(2);
});

test('S9, S10 a screen that the meeting does not let through waits; one that it ended is dropped alone', async () => {
  const { sender, produced, refuse, wishes } = setUp({ camera: on() });
  wishes.screen = on();
  refuse('media.not_allowed');
  expect(await sender.sync()).toBe(false);
  refuse(null);
  expect(await sender.sync()).toBe(true);
  expect(sender.closed('producer-2')).toBe('screen');
  expect(produced.map(({ closed }) => closed)).toEqual([false, true]);
  expect(sender.closed('producer-1')).toBe('device');
  expect(sender.closed('nothing')).toBeNull();
});
