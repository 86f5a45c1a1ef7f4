import { randomUUID } from 'node:crypto';
import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel';
import { ROOM } from './janus-server.ts';
import { OUTER_ADDRESS } from './network.ts';
import { isRtcp, PAYLOAD } from './packet.ts';
import type { Film } from './reel.ts';
import { readControls } from './rtcp.ts';
import { Camera, newStreams } from './sender.ts';

/** Endpoints of a Janus video room over its HTTP interface: the same cameras, and receivers that count. */

interface Jsep {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}
interface Answer {
  readonly janus: string;
  readonly transaction?: string;
  readonly data?: { readonly id: number };
  readonly plugindata?: { readonly data: Readonly<Record<string, unknown>> };
  readonly jsep?: Jsep;
  readonly error?: { readonly reason: string };
}

const BUNCH = 50;

export const openJanusSession = async (url: string) => {
  const waiting = new Map<string, (answer: Answer) => void>();
  let closed = false;
  const post = async (path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const answer = (await response.json()) as Answer;
    if (answer.janus === 'error') throw new Error(`Janus: ${answer.error?.reason}`);
    return answer;
  };
  const { data } = await post('', { janus: 'create', transaction: randomUUID() });
  const session = `/${data?.id}`;

  const poll = async () => {
    while (!closed) {
      const response = await fetch(`${url}${session}?maxev=${BUNCH}`).catch(() => null);
      if (!response) return;
      for (const event of [(await response.json()) as Answer | Answer[]].flat()) {
        if (event.janus !== 'event' || !event.transaction) continue;
        waiting.get(event.transaction)?.(event);
        waiting.delete(event.transaction);
      }
    }
  };
  void poll();

  return {
    /** A handle of the video room; each message is answered by an event. */
    async attach() {
      const { data: handle } = await post(session, {
        janus: 'attach',
        plugin: 'janus.plugin.videoroom',
        transaction: randomUUID(),
      });
      return async (body: object, jsep?: Jsep): Promise<Answer> => {
        const transaction = randomUUID();
        const event = new Promise<Answer>((resolve) => waiting.set(transaction, resolve));
        await post(`${session}/${handle?.id}`, {
          janus: 'message',
          transaction,
          body,
          ...(jsep ? { jsep } : {}),
        });
        return event;
      };
    },
    close() {
      closed = true;
    },
  };
};

export type JanusSession = Awaited<ReturnType<typeof openJanusSession>>;

const newPeer = (): PeerConnection =>
  new nodeDataChannel.PeerConnection('janus', {
    iceServers: [],
    bindAddress: OUTER_ADDRESS,
    disableAutoNegotiation: true,
  });

const opened = (track: Track) => new Promise<void>((resolve) => track.onOpen(() => resolve()));

export interface Publisher {
  readonly feed: number;
  readonly camera: Camera;
  readonly tick: (now: number) => void;
  readonly close: () => void;
}

export const publish = async (session: JanusSession, film: Film): Promise<Publisher> => {
  const ask = await session.attach();
  const streams = newStreams(film.length);
  const camera = new Camera(streams, film, performance.now());
  const peer = newPeer();
  const section = new nodeDataChannel.Video('0', 'SendOnly');
  section.addVP8Codec(PAYLOAD.vp8);
  section.addSSRC(streams.layers[0]?.ssrc ?? 0, 'load', 'load', 'load');
  const track = peer.addTrack(section);
  const send = (packet: Buffer) => track.isOpen() && track.sendMessageBinary(packet);
  track.onMessage((packet) => {
    if (isRtcp(packet)) for (const control of readControls(packet)) camera.take(control, send);
  });
  const up = opened(track);
  peer.setLocalDescription('offer');
  const joined = await ask({ request: 'join', ptype: 'publisher', room: ROOM });
  const offer: Jsep = { type: 'offer', sdp: peer.localDescription()?.sdp ?? '' };
  const { jsep } = await ask({ request: 'publish' }, offer);
  peer.setRemoteDescription(jsep?.sdp ?? '', 'answer');
  await up;
  return {
    feed: Number(joined.plugindata?.data.id),
    camera,
    tick: (now) => camera.tick(now, send),
    close: () => peer.close(),
  };
};

export interface Subscriber {
  packets: number;
  readonly close: () => void;
}

/** Receives these feeds over one connection. */
export const subscribe = async (session: JanusSession, feeds: readonly number[]): Promise<Subscriber> => {
  const ask = await session.attach();
  const peer = newPeer();
  const tracks: Track[] = [];
  const subscriber: { packets: number; close: () => void } = {
    packets: 0,
    close: () => {
      for (const track of tracks) track.close();
      peer.close();
    },
  };
  const up = new Promise<void>((resolve) => {
    peer.onTrack((track) => {
      tracks.push(track);
      // The receiving session answers with receiver reports, as a client does.
      track.setMediaHandler(new nodeDataChannel.RtcpReceivingSession());
      track.onOpen(() => resolve());
      track.onMessage((packet) => {
        if (!isRtcp(packet)) subscriber.packets += 1;
      });
    });
  });
  const { jsep } = await ask({
    request: 'join',
    ptype: 'subscriber',
    room: ROOM,
    streams: feeds.map((feed) => ({ feed })),
  });
  peer.setRemoteDescription(jsep?.sdp ?? '', 'offer');
  peer.setLocalDescription('answer');
  await ask({ request: 'start' }, { type: 'answer', sdp: peer.localDescription()?.sdp ?? '' });
  await up;
  return subscriber;
};
