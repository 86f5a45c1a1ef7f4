import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import {
  type ClientToServer,
  type CommandAnswer,
  type Device,
  type Goodbye,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '../../shared/contract.ts';
import { applyPatch, type Patch, type Replica } from '../../shared/kernel/patch.ts';
import { type RecordKey, type RecordKind, streamOfKind, type ViewRecords } from '../../shared/records.ts';
import { STREAMS, type Stream } from '../../shared/streams.ts';
import { until } from './until.ts';

export interface SignedIn {
  readonly handle: string;
  readonly cookie: string;
}

/** Signs in with a printed link, as a browser would. */
export const signIn = async (link: string): Promise<SignedIn> => {
  const { origin, pathname, hash } = new URL(link);
  const token = pathname.split('/').at(-1);
  const code = hash.replace('#code=', '');
  const answer = await fetch(`${origin}/api/links/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(code ? { code } : {}),
  });
  if (!answer.ok) throw new Error(`signing in failed: ${answer.status} ${await answer.text()}`);
  const { handle } = (await answer.json()) as { handle: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { handle, cookie };
};

interface Joining extends SignedIn {
  readonly url: string;
  readonly meetingId?: string;
  readonly device?: Device;
  readonly page?: string;
  readonly origin?: string;
  readonly auth?: Record<string, unknown>;
}

/** A device in a meeting over a real socket, with nothing of the client's own code but `applyPatch`. */
export class Participant {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly replicas: Record<Stream, Replica | null> = { meeting: null, register: null, office: null };
  readonly patches: Patch[] = [];
  readonly goodbyes: Goodbye[] = [];
  refused: string | null = null;

  constructor({
    url,
    handle,
    cookie,
    meetingId = '2020-09',
    device = 'companion',
    page = randomUUID(),
    origin = url,
    auth,
  }: Joining) {
    this.socket = io(url, {
      auth: auth ?? { protocol: PROTOCOL_VERSION, handle, meetingId, device, page },
      extraHeaders: { cookie, origin },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
    });
    this.socket.on('connect', () => void this.refresh());
    this.socket.on('connect_error', (error) => (this.refused = error.message));
    this.socket.on('goodbye', (reason) => this.goodbyes.push(reason));
    this.socket.on('patch', (stream, patch) => {
      if (stream === 'meeting') this.patches.push(patch);
      if (!this.#take(stream, patch)) void this.refresh();
    });
  }

  /** A cut on the way is no failure: whoever is connected again asks again. */
  async refresh() {
    try {
      for (const stream of STREAMS)
        this.#take(stream, await this.socket.timeout(5000).emitWithAck('snapshot', stream, null));
    } catch (error) {
      if (this.socket.connected) throw error;
    }
  }

  #take(stream: Stream, patch: Patch): boolean {
    const next = applyPatch(this.replicas[stream], patch);
    if (next === 'gap') return false;
    this.replicas[stream] = next;
    return true;
  }

  get replica(): Replica | null {
    return this.replicas.meeting;
  }

  #held(kind: RecordKind): Replica | null {
    return this.replicas[streamOfKind(kind)];
  }

  async joined(): Promise<this> {
    await until(
      'a snapshot',
      () => STREAMS.every((stream) => this.replicas[stream] !== null) && this.socket.connected,
    );
    return this;
  }

  send<Type extends CommandType>(
    type: Type,
    payload: PayloadOf<Type>,
    id: string = randomUUID(),
  ): Promise<CommandAnswer> {
    return this.raw({ id, type, payload });
  }

  raw(envelope: unknown): Promise<CommandAnswer> {
    return this.socket.timeout(5000).emitWithAck('command', envelope as never);
  }

  record<Kind extends RecordKind>(kind: Kind, id = 'this'): ViewRecords[Kind] | undefined {
    return this.#held(kind)?.records.get(`${kind}:${id}` as RecordKey) as ViewRecords[Kind] | undefined;
  }

  records<Kind extends RecordKind>(kind: Kind): ViewRecords[Kind][] {
    return [...(this.#held(kind)?.records ?? [])]
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([, record]) => record as ViewRecords[Kind]);
  }

  leave() {
    this.socket.disconnect();
  }
}
