import { describe, expect, test } from '@jest/globals';
import {
  PAYLOAD,
  payloadAt,
  payloadTypeOf,
  retransmission,
  sequenceOf,
  ssrcOf,
  writeHeader,
} from '../load/media/packet.ts';
import { Receiver } from '../load/media/receiver.ts';
import { nack, pictureLoss, readControls, receiverReports, senderReport } from '../load/media/rtcp.ts';
import type { Consume } from '../load/media/signalling.ts';
import { beginsKeyFrame, DESCRIPTOR, writeDescriptor } from '../load/media/vp8.ts';

const SSRC = 0xabcdef01;
const RTX = 0x01020304;

const packet = (sequence: number, key = false): Buffer => {
  const bytes = Buffer.alloc(12 + DESCRIPTOR + 20, 0x01);
  writeHeader(bytes, {
    payloadType: PAYLOAD.vp8,
    ssrc: SSRC,
    sequence,
    timestamp: 3000 * sequence,
    marker: true,
  });
  const frame = { pictureId: sequence, tl0: 1, temporalLayer: 0, discardable: false, sync: false };
  writeDescriptor(bytes, 12, frame, true);
  bytes[12 + DESCRIPTOR] = key ? 0x00 : 0x01;
  return bytes;
};

const camera: Consume = {
  type: 'consume',
  consumerId: 'c',
  producerId: 'p',
  place: 'chair',
  source: 'camera',
  kind: 'video',
  rtpParameters: { encodings: [{ ssrc: SSRC, rtx: { ssrc: RTX } }] },
};

/** What the receiver asks the server for at that moment. */
const asked = (receiver: Receiver, now: number) => {
  const sent: Buffer[] = [];
  receiver.tick(now, (each) => sent.push(Buffer.from(each)));
  return sent.flatMap(readControls);
};

describe('control packets of the load', () => {
  test('a request for lost packets names each of them, across the turn of the numbers', () => {
    const lost = [65_530, 65_535, 0, 9, 300];
    expect(readControls(nack(1, SSRC, lost))).toEqual([{ type: 'nack', ssrc: SSRC, sequences: lost }]);
  });

  test('compound packets are read part by part', () => {
    const report = senderReport(
      { ssrc: SSRC, packets: 5, octets: 500, timestamp: 90_000 },
      1_600_000_000_500,
    );
    const controls = readControls(Buffer.concat([report, pictureLoss(1, RTX)]));
    expect(controls.map(({ type, ssrc }) => [type, ssrc])).toEqual([
      ['sender_report', SSRC],
      ['key_frame', RTX],
    ]);
  });

  test('more streams than fit into one report are told in several', () => {
    const reception = {
      ssrc: SSRC,
      fractionLost: 0.25,
      lost: 3,
      highest: 9,
      jitter: 1,
      lastReport: 0,
      sinceReport: 0,
    };
    const packets = receiverReports(
      1,
      Array.from({ length: 70 }, () => reception),
    );
    expect(packets.map((each) => (each[0] ?? 0) & 0x1f)).toEqual([31, 31, 8]);
    expect(packets[0]?.[12]).toBe(64);
  });
});

describe('pictures of the load', () => {
  test('only the first packet of a key frame begins one', () => {
    expect(beginsKeyFrame(packet(1, true), 12)).toBe(true);
    expect(beginsKeyFrame(packet(1, false), 12)).toBe(false);
    const later = packet(1, true);
    const frame = { pictureId: 1, tl0: 1, temporalLayer: 0, discardable: false, sync: false };
    writeDescriptor(later, 12, frame, false);
    expect(beginsKeyFrame(later, 12)).toBe(false);
  });

  test('what is sent again carries its own number before the payload', () => {
    const again = retransmission(packet(77, true), RTX, 5);
    expect([ssrcOf(again), sequenceOf(again), payloadTypeOf(again)]).toEqual([RTX, 5, PAYLOAD.rtx]);
    expect(again.readUInt16BE(payloadAt(again))).toBe(77);
    expect(beginsKeyFrame(again, payloadAt(again) + 2)).toBe(true);
  });
});

describe('a receiver of the load', () => {
  test('asks for what is missing, and counts it as repaired when it comes again', () => {
    const receiver = new Receiver();
    const stream = receiver.add(camera);
    for (const sequence of [10, 11, 14]) receiver.take(packet(sequence));
    expect(asked(receiver, performance.now())).toContainEqual({
      type: 'nack',
      ssrc: SSRC,
      sequences: [12, 13],
    });
    receiver.take(retransmission(packet(12), RTX, 1));
    expect([stream.packets, stream.repaired, stream.missing(), stream.lost]).toEqual([4, 1, 1, 0]);
  });

  test('gives up after some asking, counts it as lost and asks for a key frame', () => {
    const receiver = new Receiver();
    const stream = receiver.add(camera);
    for (const sequence of [10, 12]) receiver.take(packet(sequence));
    const begunAt = performance.now();
    const all = Array.from({ length: 20 }, (_, turn) => asked(receiver, begunAt + 50 * turn)).flat();
    expect(all.filter(({ type }) => type === 'nack')).toHaveLength(10);
    expect(all).toContainEqual({ type: 'key_frame', ssrc: SSRC });
    expect([stream.lost, stream.missing()]).toEqual([1, 0]);
  });

  test('tells when the picture of a place begins', async () => {
    const receiver = new Receiver();
    receiver.add(camera);
    const picture = receiver.nextPicture('chair');
    receiver.take(packet(1));
    receiver.take(packet(2, true));
    expect(await picture).toBeLessThanOrEqual(performance.now());
  });
});
