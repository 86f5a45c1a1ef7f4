import type { MeetingId } from '../../shared/kernel/ids.ts';
import { figuresOf, type MediaFigures } from './figures.ts';
import { pipePorts } from './pipes.ts';
import { createPlacement } from './placement.ts';
import { createRoom, type MediaRoom, type Room } from './room.ts';
import type { MediaSettings } from './settings.ts';
import { iceServers } from './turn.ts';
import type { Log } from './worker.ts';
import { startWorkers } from './workers.ts';

/** The media of all meetings of this server. */
export interface MediaPlane {
  readonly room: (meetingId: MeetingId) => MediaRoom;
  /** False while there is no worker at all. */
  readonly healthy: () => boolean;
  readonly figures: () => Promise<MediaFigures>;
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
  const isHealthy = () =>
    Array.from({ length: workers.slots }, (_, slot) => workers.live(slot)).some((live) => live !== null);
  const placement = createPlacement(workers);
  workers.onLost((slot) => {
    for (const room of rooms.values()) room.lose(slot);
  });
  workers.onSettled(() => {
    // Told while there is none, they would only ask in vain.
    if (!isHealthy()) return;
    for (const room of rooms.values()) room.beginAnew();
  });
  return {
    room(meetingId) {
      const known = rooms.get(meetingId);
      if (known) return known;
      const room = createRoom({
        workers,
        placement,
        ports: pipePorts(settings.mediaPort),
        iceServers: (connectionId) => iceServers(settings.turn, connectionId, Date.now()),
        log,
      });
      rooms.set(meetingId, room);
      return room;
    },
    healthy: isHealthy,
    figures: () => figuresOf(workers, [...rooms.values()]),
    async close() {
      for (const room of rooms.values()) room.close();
      rooms.clear();
      await workers.close();
    },
  };
};
