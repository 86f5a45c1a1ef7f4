import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel';
import type { MediasoupShape, TransportOffer } from '../../../shared/media-contract.ts';

/** One ICE, DTLS and SRTP connection that carries whatever RTP is put into it: there is one section, and no codec. */
export interface Line {
  /** To be told to the server (`transport.connect`). */
  readonly dtlsParameters: MediasoupShape;
  /** Rejects when the line could not be made. */
  readonly connected: Promise<void>;
  /** False when the packet was not sent, e.g. because the line is gone. */
  readonly send: (packet: Buffer) => boolean;
  readonly close: () => void;
}

interface Ends {
  readonly onPacket: (packet: Buffer) => void;
  /** It was there and is gone for good. */
  readonly onBroken: () => void;
}

const CONNECT_MS = 15_000;

interface IceParameters {
  usernameFragment: string;
  password: string;
}
interface Candidate {
  foundation: string;
  priority: number;
  address?: string;
  ip: string;
  port: number;
  protocol: string;
}
interface Fingerprint {
  algorithm: string;
  value: string;
}

/** The server's end as a session description: it listens, and the endpoint calls. */
const answerOf = (offer: TransportOffer): string => {
  const ice = offer.iceParameters as unknown as IceParameters;
  const { fingerprints } = offer.dtlsParameters as unknown as { fingerprints: Fingerprint[] };
  const fingerprint = fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  const candidates = (offer.iceCandidates as unknown as Candidate[])
    .filter(({ protocol }) => protocol === 'udp')
    .map(
      ({ foundation, priority, address, ip, port }) =>
        `a=candidate:${foundation} 1 udp ${priority} ${address ?? ip} ${port} typ host`,
    );
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=ice-lite',
    'a=group:BUNDLE 0',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    'a=sendrecv',
    'a=rtcp-mux',
    'a=rtpmap:96 VP8/90000',
    `a=ice-ufrag:${ice.usernameFragment}`,
    `a=ice-pwd:${ice.password}`,
    `a=fingerprint:${fingerprint?.algorithm} ${fingerprint?.value}`,
    'a=setup:passive',
    ...candidates,
    'a=end-of-candidates',
    '',
  ].join('\r\n');
};

const fingerprintOf = (sdp: string): Fingerprint => {
  const [, algorithm, value] = /a=fingerprint:(\S+) (\S+)/.exec(sdp) ?? [];
  if (!algorithm || !value) throw new Error('the line has no certificate');
  return { algorithm, value };
};

const settled = (peer: PeerConnection, track: Track, onBroken: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let wasUp = false;
    const patience = setTimeout(() => reject(new Error('the line was not there in time')), CONNECT_MS);
    track.onOpen(() => {
      wasUp = true;
      clearTimeout(patience);
      resolve();
    });
    peer.onStateChange((state) => {
      if (state !== 'failed' && state !== 'closed') return;
      clearTimeout(patience);
      if (wasUp) onBroken();
      else reject(new Error(`the line is ${state}`));
    });
  });

/** Begins to connect at once; the server must be told `dtlsParameters` meanwhile. `address`: of this end. */
export const openLine = (offer: TransportOffer, { onPacket, onBroken }: Ends, address: string): Line => {
  const peer = new nodeDataChannel.PeerConnection('load', {
    iceServers: [],
    bindAddress: address,
    disableAutoNegotiation: true,
    forceMediaTransport: true,
  });
  const section = new nodeDataChannel.Video('0', 'SendRecv');
  section.addVP8Codec(96);
  // Kept by the closures below: a track that is collected takes its callbacks with it.
  const track = peer.addTrack(section);
  track.onMessage(onPacket);
  let closed = false;
  const connected = settled(peer, track, () => {
    if (!closed) onBroken();
  });
  peer.setLocalDescription('offer');
  const { sdp } = peer.localDescription() ?? { sdp: '' };
  const fingerprint = fingerprintOf(sdp);
  peer.setRemoteDescription(answerOf(offer), 'answer');
  return {
    dtlsParameters: { role: 'client', fingerprints: [fingerprint] },
    connected,
    send: (packet) => !closed && track.isOpen() && track.sendMessageBinary(packet),
    close() {
      if (closed) return;
      closed = true;
      connected.catch(() => undefined);
      track.close();
      peer.close();
    },
  };
};

/** The library's threads would keep the process; call this once, last. */
export const closeLines = () => nodeDataChannel.cleanup();
