import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server } from 'socket.io';
import { MESSAGE_MAX_BYTES } from '../../shared/contract.ts';
import { type Viewer, viewerKey } from '../../shared/kernel/actor.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import { type MeetingId, type RegisterId, registerIdOf, type StreamId } from '../../shared/kernel/ids.ts';
import type { Stream } from '../../shared/streams.ts';
import { type Audience, createAudience, type Tell } from '../meeting/audience.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings, Registers } from '../meeting/meetings.ts';
import type { LiveOffice } from '../meeting/office.ts';
import type { LiveRegister } from '../meeting/register.ts';
import { admit, type FindSession } from './admission.ts';
import { channelOf, connect, type MeetingServer } from './connection.ts';
import type { MediaPlanePort } from './media-port.ts';
import { closeRoom, openRoom, type Room } from './room.ts';

/** A line that answers nothing is given up after both together: 10 s. */
const PING_INTERVAL_MS = 5000;
const PING_TIMEOUT_MS = 5000;

interface GatewayWorld {
  readonly http: HttpServer | HttpsServer;
  readonly meetings: Meetings;
  readonly registers: Registers;
  readonly office: LiveOffice;
  readonly sessions: FindSession;
  readonly media: MediaPlanePort;
  /** Whether a page of this origin may open a socket: CORS does not protect websockets. */
  readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
  readonly newId: () => string;
}

/** The sockets of all meetings. */
export const openGateway = ({
  http,
  meetings,
  registers,
  office,
  sessions,
  media,
  isOwnOrigin,
  newId,
}: GatewayWorld) => {
  const rooms = new Map<MeetingId, Room>();
  const audiences = new Map<RegisterId, Audience>();
  let stopping = false;

  const io: MeetingServer = new Server(http, {
    maxHttpBufferSize: MESSAGE_MAX_BYTES,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    serveClient: false,
    allowRequest: ({ headers }, allow) => {
      const { origin, host } = headers;
      const own = origin === undefined || isOwnOrigin(origin, host);
      allow(own ? null : 'origin.foreign', own && !stopping);
    },
  });

  // To whole channels: the patch is made into a frame once, however many are told.
  const telling =
    (stream: Stream, id: StreamId): Tell =>
    (viewerKeys, patch) =>
      io.to(viewerKeys.map((key) => channelOf(id, key))).emit('patch', stream, patch);

  const officeAudience = createAudience(office, telling('office', office.id));

  /** A register is followed from all meetings of its series. */
  const audienceOf = (register: LiveRegister): Audience => {
    const known = audiences.get(register.id);
    if (known) return known;
    const audience = createAudience(register, telling('register', register.id));
    audiences.set(register.id, audience);
    return audience;
  };

  const roomOf = (meeting: LiveMeeting): Room => {
    const known = rooms.get(meeting.id);
    if (known) return known;
    const room = openRoom(meeting, {
      media: media.room(meeting.id),
      tell: telling('meeting', meeting.id),
      newId,
    });
    rooms.set(meeting.id, room);
    return room;
  };
  // Seats that were present when the server stopped must leave if they do not come back.
  for (const meeting of meetings.all()) roomOf(meeting);

  io.use((socket, next) => {
    const admitted = admit(socket.handshake.auth, socket.handshake.headers.cookie, { sessions, meetings });
    if (typeof admitted === 'string') return next(new Error(admitted));
    registers.open(registerIdOf(admitted.meeting.state().frame.seriesId)).then((register) => {
      socket.data = { admitted, register };
      next();
    }, next);
  });
  io.on('connection', (socket) => {
    const { admitted, register } = socket.data;
    const room = roomOf(admitted.meeting);
    const followed = {
      meeting: { live: room.meeting, audience: room.audience },
      register: { live: register, audience: audienceOf(register) },
      office: { live: office, audience: officeAudience },
    };
    connect(socket, room, followed, admitted, () => stopping);
  });

  return {
    /** How many devices are in a meeting. */
    connections: () => [...rooms.values()].reduce((sum, room) => sum + room.connections.size, 0),
    /** Says to those who asked that what they had asked was refused after all. */
    tellRefused(meetingId: MeetingId, asker: Viewer, refusal: Refusal) {
      io.to(channelOf(meetingId, viewerKey(asker))).emit('refused', refusal);
    },
    /** Hangs up every device of a session that was revoked. */
    dismissSession(sessionId: string) {
      for (const { connections } of rooms.values())
        for (const connection of connections.values())
          if (connection.sessionId === sessionId) connection.dismiss('session.revoked');
    },
    async close() {
      stopping = true;
      for (const room of rooms.values()) {
        for (const connection of room.connections.values()) connection.dismiss('server.stopping');
        closeRoom(room);
      }
      for (const audience of [...audiences.values(), officeAudience]) audience.close();
      await io.close();
    },
  };
};

export type Gateway = ReturnType<typeof openGateway>;
