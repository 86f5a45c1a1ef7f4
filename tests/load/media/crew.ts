import { setTimeout as pause } from 'node:timers/promises';
import { SAMPLE_MEETING_ID } from '../../../server/sample/next-command.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { SignedIn } from '../../support/participant.ts';
import { until } from '../../support/until.ts';
import { Device } from '../device.ts';
import { type House, openHouse } from '../house.ts';
import { accepted } from '../scene.ts';
import { Endpoint } from './endpoint.ts';
import type { Film } from './reel.ts';
import { startPacing } from './sender.ts';

/** Somebody at a place: in the meeting, and with its media. */
export interface Party {
  readonly device: Device;
  readonly endpoint: Endpoint;
}

export interface Member extends Party {
  readonly seatId: SeatId;
  readonly session: SignedIn;
  readonly address: string;
}

/** A meeting in session: the chair is there with camera and wall, and the seats are about to come. */
export interface Crew {
  readonly house: House;
  readonly meetingId: string;
  readonly chair: Party;
  readonly seats: readonly Member[];
  readonly close: () => Promise<void>;
}

interface Wishes {
  readonly size: number;
  /** Whether seats send, or only receive. */
  readonly seatsSend: boolean;
  readonly chairSends?: boolean;
  /** All layers are sent, also those that the server says nobody needs. */
  readonly unasked?: boolean;
  readonly wall?: boolean;
  readonly film?: Film;
  /** Another one for the last seat. */
  readonly lastFilm?: Film;
  /** Whether there is sound, or only its silence. */
  readonly chairSpeaks?: boolean;
  readonly seatsSpeak?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
}

const PATIENCE_MS = 30_000;
const SAMPLE_SEATS = 70;

/** Each seat has an address of its own, so that its line can be disturbed alone; all of them are this machine. */
const addressOf = (index: number) => `127.0.${1 + Math.floor(index / 200)}.${1 + (index % 200)}`;

export const isIn = ({ receiver, connectedAt }: Endpoint): boolean =>
  connectedAt !== null &&
  receiver.streams().some(({ kind, firstAt }) => kind === 'video' && firstAt !== null);

export const openCrew = async (wishes: Wishes): Promise<Crew> => {
  const { size, seatsSend, chairSends = true, wall = true, unasked = false, environment = {} } = wishes;
  const house = await openHouse(environment);
  const { meetingId, seats: sessions } =
    size > SAMPLE_SEATS
      ? await house.prepareCrowd(size)
      : { meetingId: SAMPLE_MEETING_ID, seats: house.seats };
  const film = wishes.film ? { film: wishes.film } : {};
  const chairDevice = new Device(house.server.url, house.chair, meetingId);
  const chair: Party = {
    device: chairDevice,
    endpoint: new Endpoint(chairDevice.socket, {
      sends: chairSends,
      unasked,
      tiles: wall ? [...sessions.keys()].slice(0, size) : [],
      ...film,
    }),
  };
  const seats = [...sessions].slice(0, size).map(([seatId, session], index): Member => {
    const address = addressOf(index);
    const device = new Device(house.server.url, session, meetingId, address);
    return {
      seatId,
      session,
      address,
      device,
      endpoint: new Endpoint(device.socket, {
        sends: seatsSend,
        unasked,
        address,
        ...film,
        ...(wishes.lastFilm && index === size - 1 ? { film: wishes.lastFilm } : {}),
      }),
    };
  });
  chair.endpoint.speaking = wishes.chairSpeaks ?? true;
  for (const { endpoint } of seats) endpoint.speaking = wishes.seatsSpeak ?? true;
  const stopPacing = startPacing([chair.endpoint, ...seats.map(({ endpoint }) => endpoint)]);
  await chair.device.open();
  await until('the chair to be connected', () => chair.endpoint.isConnected(), PATIENCE_MS);
  accepted(await chair.device.send('meeting.open', {}));
  return {
    house,
    meetingId,
    chair,
    seats,
    async close() {
      stopPacing();
      for (const { endpoint } of seats) endpoint.close();
      chair.endpoint.close();
      // The lines say goodbye on threads of their own.
      await pause(200);
      await house.server.stop();
    },
  };
};

/** Everybody comes at the same instant; when each was connected and had its first picture, ms. */
export const joinAtOnce = async ({ seats }: Crew) => {
  const begunAt = performance.now();
  await Promise.all(seats.map(({ device }) => device.open()));
  await until('everybody to see the stage', () => seats.every(({ endpoint }) => isIn(endpoint)), PATIENCE_MS);
  const firstVideoAt = ({ receiver }: Endpoint) =>
    Math.min(
      ...receiver
        .streams()
        .flatMap(({ kind, firstAt }) => (kind === 'video' && firstAt !== null ? [firstAt] : [])),
    );
  return {
    connected: seats.map(({ endpoint }) => (endpoint.connectedAt ?? Number.NaN) - begunAt),
    /** From asking for the stage to its first packet. */
    firstPacket: seats.map(({ endpoint }) => firstVideoAt(endpoint) - (endpoint.subscribedAt ?? Number.NaN)),
    firstPacketFromStart: seats.map(({ endpoint }) => firstVideoAt(endpoint) - begunAt),
  };
};
