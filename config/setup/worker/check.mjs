// Does a worker do its work? Runs under the Node of the project: node check.mjs <worker>
// Makes what a room makes, and sends one packet through an encrypted pipe: both directions of SRTP, the part
// that differs most from upstream's build.

process.env.MEDIASOUP_WORKER_BIN = process.argv[2];

const { createWorker } = await import('mediasoup');

const audio = { kind: 'audio', mimeType: 'audio/opus', clockRate: 48000, channels: 2 };
const video = { kind: 'video', mimeType: 'video/VP8', clockRate: 90000 };
const ssrc = 4711;
const patienceMs = 5000;

function opusPacket(sequence) {
  const packet = Buffer.alloc(12 + 20, 0x55);
  packet.writeUInt8(0x80, 0);
  packet.writeUInt8(111, 1);
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(960 * sequence, 4);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
}

async function encryptedPacketArrives(here, there) {
  const source = await here.createDirectTransport();
  const sink = await there.createDirectTransport();
  const codec = { mimeType: audio.mimeType, payloadType: 111, clockRate: 48000, channels: 2 };
  const rtpParameters = { mid: '0', codecs: [codec], encodings: [{ ssrc }] };
  const producer = await source.produce({ kind: 'audio', rtpParameters });
  await here.pipeToRouter({ producerId: producer.id, router: there, enableSrtp: true });
  const consumer = await sink.consume({ producerId: producer.id, rtpCapabilities: there.rtpCapabilities });
  return new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error('no packet came through the encrypted pipe')), patienceMs);
    // Sent more than once: the worker listens for a source only after the pipe has settled.
    let sequence = 1;
    const sending = setInterval(() => producer.send(opusPacket(sequence++)), 20);
    consumer.once('rtp', (packet) => {
      clearTimeout(late);
      clearInterval(sending);
      if (packet.subarray(-20).equals(opusPacket(1).subarray(-20))) done();
      else failed(new Error('the packet came through the encrypted pipe altered'));
    });
  });
}

// Two workers, as a room has on two processors: a pipe within one would give both ends the same name.
const workers = await Promise.all([1, 2].map(() => createWorker({ logLevel: 'warn' })));
for (const worker of workers) {
  worker.once('died', (error) => {
    console.error(error);
    process.exit(1);
  });
}
const [here, there] = await Promise.all(
  workers.map((worker) => worker.createRouter({ mediaCodecs: [audio, video] })),
);
const webRtcServer = await workers[0].createWebRtcServer({
  listenInfos: ['udp', 'tcp'].map((protocol) => ({ protocol, ip: '127.0.0.1' })),
});
await here.createWebRtcTransport({ webRtcServer, enableSctp: true });
await encryptedPacketArrives(here, there);
for (const worker of workers) worker.close();
