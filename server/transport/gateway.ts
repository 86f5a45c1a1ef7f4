import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server } from 'socket.io';
import { MESSAGE_MAX_BYTES } from '../../shared/contract.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings } from '../meeting/meetings.ts';
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
  readonly sessions: FindSession;
  readonly media: MediaPlanePort;
  /** Whether a page of this origin may open a socket: CORS does not protect websockets. */
  readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
  readonly newId: () => string;
}

/** The sockets of all meetings. */
export const openGateway = ({ http, meetings, sessions, media, isOwnOrigin, newId }: GatewayWorld) => {
  const rooms = new Map<MeetingId, Room>();
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

  const roomOf = (meeting: LiveMeeting): Room => {
    const known = rooms.get(meeting.id);
    if (known) return known;
    const room = openRoom(meeting, {
      media: media.room(meeting.id),
      // To whole channels: the patch is made into a frame once, however many are told.
      tell: (viewerKeys, patch) =>
        io.to(viewerKeys.map((key) => channelOf(meeting.id, key))).emit('patch', patch),
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
    socket.data.admitted = admitted;
    next();
  });
  io.on('connection', (socket) => {
    const { admitted } = socket.data;
    connect(socket, roomOf(admitted.meeting), admitted, () => stopping);
  });

  return {
    /** How many devices are in a meeting. */
    connections: () => [...rooms.values()].reduce((sum, room) => sum + room.connections.size, 0),
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
      await io.close();
    },
  };
};

export type Gateway = ReturnType<typeof openGateway>;
