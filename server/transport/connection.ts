import type { Server, Socket } from 'socket.io';
import { streamOf } from '../../shared/commands.ts';
import {
  type ClientToServer,
  type CommandAnswer,
  CommandEnvelope,
  type Goodbye,
  NotedPlace,
  type Presence,
  type ServerToClient,
} from '../../shared/contract.ts';
import { type Viewer, viewerKey } from '../../shared/kernel/actor.ts';
import { refuse } from '../../shared/kernel/decision.ts';
import type { StreamId } from '../../shared/kernel/ids.ts';
import { placeOf } from '../../shared/places.ts';
import { STREAMS, type Stream } from '../../shared/streams.ts';
import type { Audience } from '../meeting/audience.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { LiveOffice } from '../meeting/office.ts';
import type { LiveRegister } from '../meeting/register.ts';
import type { Admitted } from './admission.ts';
import { createAllowance } from './allowance.ts';
import type { Candidate } from './main-devices.ts';
import type { Room } from './room.ts';

interface SocketFacts {
  readonly admitted: Admitted;
  /** Of the meeting's series. */
  readonly register: LiveRegister;
}

export type MeetingServer = Server<ClientToServer, ServerToClient, object, SocketFacts>;
export type MeetingSocket = Socket<ClientToServer, ServerToClient, object, SocketFacts>;

/** One device's socket in a meeting. */
export interface Connection {
  readonly sessionId: string;
  readonly hear: (presence: Presence) => void;
  /** Says why, if there is anyone to say it to, and hangs up. */
  readonly dismiss: (reason: Goodbye | null) => void;
}

/** A person presses buttons; a script does not get more than this. */
const COMMANDS_AT_ONCE = 20;
const COMMANDS_PER_SECOND = 10;

/** Who may see what every line carries; seats see their own. */
const STATISTICS_ROLES: ReadonlySet<Viewer['role']> = new Set(['chair', 'deputy', 'operator', 'admin']);

const tooMany = (): CommandAnswer => {
  const decision = refuse('command.too_many');
  return decision.accepted ? { ok: true, seq: 0 } : { ok: false, refusal: decision.refusal };
};

/** The channel on which all viewers of a meeting, a register or the office who see the same are told. */
export const channelOf = (streamId: StreamId, viewerKey: string): string => `${streamId} ${viewerKey}`;

/** What a device follows: the meeting, the register of its series, and the office. */
export type Followed = {
  readonly [Name in Stream]: {
    readonly live: Pick<LiveMeeting | LiveRegister | LiveOffice, 'id' | 'seq' | 'submit' | 'hashAt'>;
    readonly audience: Audience;
  };
};

const isStream = (value: unknown): value is Stream => STREAMS.some((each) => each === value);

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** Joins a socket to its room, and takes it out of it when it goes. */
export const connect = (
  socket: MeetingSocket,
  room: Room,
  followed: Followed,
  { session, device, page }: Admitted,
  stopping: () => boolean,
): void => {
  const { actor, sessionId } = session;
  const allowance = createAllowance(COMMANDS_AT_ONCE, COMMANDS_PER_SECOND, Date.now);

  const connection: Connection = {
    sessionId,
    // Not volatile: it is told only when it changes, and what was lost would stay on the screen.
    hear: (presence) => socket.emit('presence', presence),
    dismiss(reason) {
      if (reason) socket.emit('goodbye', reason);
      socket.disconnect(true);
    },
  };
  const malformed = () => connection.dismiss('protocol.malformed');

  // The same page, connected anew while its old line still seems alive: the old one is a ghost.
  room.connections.get(page)?.dismiss(null);

  const place = device === 'main' ? placeOf(actor) : null;
  const attends = device !== 'test';
  let stopStatistics: (() => void) | null = null;
  const media = room.media.join({
    connectionId: socket.id,
    viewer: actor,
    place: placeOf(actor),
    device,
    notify: (notice) => socket.emit('media', notice),
  });
  const candidate: Candidate | null =
    place !== null
      ? { place, tell: (main) => socket.emit('main', main), setMain: (main) => media.setMain(main) }
      : null;

  room.connections.set(page, connection);
  const admissions = {
    meeting: followed.meeting.audience.admit(actor),
    register: followed.register.audience.admit(actor),
    office: followed.office.audience.admit(actor),
  };
  void socket.join(STREAMS.map((stream) => channelOf(followed[stream].live.id, viewerKey(actor))));
  if (attends) room.presence.arrive(actor);
  if (candidate) room.mainDevices.arrive(candidate);
  connection.hear(room.media.presence());

  socket.on('command', async (envelope, answer) => {
    const parsed = CommandEnvelope.safeParse(envelope);
    if (!parsed.success || !isFunction(answer)) return malformed();
    if (stopping()) return connection.dismiss('server.stopping');
    if (!allowance.take()) return answer(tooMany());
    const { id, type, payload } = parsed.data;
    answer(await followed[streamOf(type)].live.submit({ actor, id, type, payload }));
  });
  socket.on('snapshot', (stream, held, answer) => {
    const place = NotedPlace.safeParse(held);
    if (!isStream(stream) || !place.success || !isFunction(answer)) return malformed();
    answer(admissions[stream].snapshot(place.data));
  });
  socket.on('clock', (answer) => (isFunction(answer) ? answer(Date.now()) : malformed()));
  socket.on('head', async (stream, noted, answer) => {
    const place = NotedPlace.safeParse(noted);
    if (!isStream(stream) || !place.success || !isFunction(answer)) return malformed();
    const { live } = followed[stream];
    const seq = live.seq();
    const hash = (await live.hashAt(seq)) ?? '';
    answer({ head: { seq, hash }, atNoted: place.data === null ? null : await live.hashAt(place.data) });
  });
  socket.on('claim', (answer) => {
    if (!isFunction(answer)) return malformed();
    answer(candidate ? room.mainDevices.claim(candidate) : { holder: 'none' });
  });
  socket.on('media', async (request, answer) => {
    if (!isFunction(answer)) return malformed();
    answer((await media.request(request)) as never);
  });
  socket.on('statistics', (on, answer) => {
    if (typeof on !== 'boolean' || !isFunction(answer)) return malformed();
    stopStatistics?.();
    const allowed = on && STATISTICS_ROLES.has(actor.role);
    stopStatistics = allowed
      ? room.media.onStatistics((statistics) => socket.volatile.emit('statistics', statistics))
      : null;
    answer(allowed ? room.media.statistics() : null);
  });
  socket.onAny((event: string) => {
    if (socket.listeners(event as never).length === 0) malformed();
  });

  socket.on('disconnect', () => {
    if (room.connections.get(page) === connection) room.connections.delete(page);
    for (const stream of STREAMS) admissions[stream].leave();
    if (candidate) room.mainDevices.depart(candidate);
    stopStatistics?.();
    media.close();
    if (attends) room.presence.depart(actor);
  });
};
