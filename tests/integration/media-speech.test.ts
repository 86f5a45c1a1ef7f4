import { expect, test } from '@jest/globals';
import type { Presence } from '../../shared/contract.ts';
import { writeHeader } from '../load/media/packet.ts';
import { join, rtp, startPlane } from '../support/media.ts';
import { openRawLines } from '../support/raw-lines.ts';
import { until } from '../support/until.ts';

/** How loud a packet is, in dB below the loudest (RFC 6464). */
const LEVEL = { uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 5 };
const OPUS = 111;
const PACKET_MS = 20;

test('those who speak into different workers are told together, who dominates, and nothing while it is quiet', async () => {
  const { plane, room } = await startPlane({ workers: 2 });
  const lines = openRawLines();
  const told: Presence[] = [];
  room.onPresence((presence) => told.push(presence));
  const voices: NodeJS.Timeout[] = [];

  /** Speaks for as long as it is not stopped. */
  const speak = async (who: 'chair' | 'seat:a', ssrc: number, below: number) => {
    const client = join(room, who);
    client.media.setMain(true);
    const offer = await client.open('send');
    const { dtlsParameters, connected, send } = await lines.open(offer, () => undefined);
    await client.ask({ type: 'transport.connect', transportId: offer.id, dtlsParameters });
    await connected;
    const rtpParameters = { ...rtp.microphone(ssrc), headerExtensions: [LEVEL] };
    await client.ask({ type: 'produce', transportId: offer.id, source: 'microphone', rtpParameters });
    let sequence = 0;
    voices.push(
      setInterval(() => {
        sequence += 1;
        const head = Buffer.alloc(12);
        writeHeader(head, { payloadType: OPUS, ssrc, sequence, timestamp: sequence * 960, marker: false });
        head[0] = 0x90;
        const extension = Buffer.from([0xbe, 0xde, 0, 1, LEVEL.id << 4, below, 0, 0]);
        send(Buffer.concat([head, extension, Buffer.from('voice')]));
      }, PACKET_MS),
    );
    return Number(offer.iceCandidates[0]?.port);
  };

  try {
    room.follow({
      stage: [],
      sharing: null,
      heard: new Set(['chair', 'seat:a'] as never),
      next: null,
      centre: 'chair',
    });
    const ports = [await speak('seat:a', 100, 40), await speak('chair', 200, 10)];
    expect(new Set(ports).size).toBe(2);
    await until('both', () => Object.keys(told.at(-1)?.levels ?? {}).length === 2);
    await until('the louder to dominate', () => told.at(-1)?.speaking === 'chair');
    expect(told.at(-1)?.levels.chair).toBeGreaterThan(told.at(-1)?.levels['seat:a'] ?? 1);
    for (const voice of voices.splice(0)) clearInterval(voice);
    await until('silence', () => Object.keys(told.at(-1)?.levels ?? { still: 1 }).length === 0);
    expect(told.at(-1)?.speaking).toBeNull();
    const before = told.length;
    const quietFrom = Date.now();
    await until('two more looks at the lines', () => {
      const at = room.statistics()?.at ?? 0;
      return at > quietFrom + 4000;
    });
    expect(told).toHaveLength(before);
  } finally {
    for (const voice of voices) clearInterval(voice);
    lines.close();
    await plane.close();
  }
});
