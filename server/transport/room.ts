import { type Audience, createAudience, type Tell } from '../meeting/audience.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import { createPresence, type Presence } from '../meeting/presence.ts';
import type { Connection } from './connection.ts';
import { createMainDevices, type MainDevices } from './main-devices.ts';
import type { MediaRoomPort } from './media-port.ts';

/** One meeting as the transport sees it: who is connected, and what they are told. */
export interface Room {
  readonly meeting: LiveMeeting;
  readonly audience: Audience;
  readonly presence: Presence;
  readonly mainDevices: MainDevices;
  readonly media: MediaRoomPort;
  /** By page: each has one line. */
  readonly connections: Map<string, Connection>;
}

interface RoomWorld {
  readonly media: MediaRoomPort;
  readonly tell: Tell;
  readonly newId: () => string;
}

export const openRoom = (meeting: LiveMeeting, { media, tell, newId }: RoomWorld): Room => {
  const room: Room = {
    meeting,
    media,
    audience: createAudience(meeting, tell),
    presence: createPresence(meeting, newId),
    mainDevices: createMainDevices(),
    connections: new Map(),
  };
  media.onPresence((presence) => {
    for (const { hear } of room.connections.values()) hear(presence);
  });
  return room;
};

export const closeRoom = (room: Room) => {
  room.audience.close();
  room.presence.close();
};
