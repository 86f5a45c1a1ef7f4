import type { MeetingId } from '../../shared/kernel/ids.ts';
import { createRoom, type MediaRoom, type Room } from './room.ts';
import type { MediaSettings } from './settings.ts';
import { iceServers } from './turn.ts';
import { type Log, startWorkers } from './workers.ts';

/** The media of all meetings of this server. */
export interface MediaPlane {
  readonly room: (meetingId: MeetingId) => MediaRoom;
  /** False while a dead worker is being replaced. */
  readonly healthy: () => boolean;
  readonly close: () => Promise<void>;
}

interface Wiring {
  readonly settings: MediaSettings;
  readonly log: Log;
}

/** Starts the media plane; fails when no worker can be started or the port is taken. */
export const createMediaPlane = async ({ settings, log }: Wiring): Promise<MediaPlane> => {
  const workers = await startWorkers(settings, log);
  const rooms = new Map<MeetingId, Room>();
  workers.onLost(() => {
    for (const room of rooms.values()) room.lose();
  });
  workers.onReplaced(() => {
    for (const room of rooms.values()) room.beginAnew();
  });
  return {
    room(meetingId) {
      const known = rooms.get(meetingId);
      if (known) return known;
      const room = createRoom({
        workers,
        iceServers: (connectionId) => iceServers(settings.turn, connectionId, Date.now()),
        log,
      });
      rooms.set(meetingId, room);
      return room;
    },
    healthy: () => workers.live() !== null,
    async close() {
      for (const room of rooms.values()) room.close();
      rooms.clear();
      await workers.close();
    },
  };
};
