import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, Hello, ServerToClient } from '../../shared/contract.ts';

export type MeetingSocket = Socket<ServerToClient, ClientToServer>;

/** The one socket of a meeting: websocket first, long polling for proxies that allow nothing else. */
export const connectSocket = (hello: Hello): MeetingSocket =>
  io({
    auth: hello,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 2000,
    timeout: 5000,
  });

/** How long a question to the server may stay without an answer, ms. */
export const ANSWER_TIMEOUT_MS = 8000;
