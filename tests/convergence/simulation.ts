import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { type Audience, createAudience, type Tell } from '../../server/meeting/audience.ts';
import type { LiveWorld } from '../../server/meeting/live.ts';
import { type LiveMeeting, openMeeting } from '../../server/meeting/meeting.ts';
import { type LiveOffice, openOffice } from '../../server/meeting/office.ts';
import { type LiveRegister, openRegister } from '../../server/meeting/register.ts';
import type { Journal } from '../../server/storage/journal.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import { streamOf } from '../../shared/commands.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import { type Actor, actorKey, type Viewer, viewerKey } from '../../shared/kernel/actor.ts';
import { FIRST_SERIES, type MeetingId, registerIdOf } from '../../shared/kernel/ids.ts';
import { applyPatch, type Patch, type Replica } from '../../shared/kernel/patch.ts';
import { STREAMS, type Stream } from '../../shared/streams.ts';

const MEETING = 'simulated' as MeetingId;
const REGISTER = registerIdOf(FIRST_SERIES);

const openAll = async (world: LiveWorld) => ({
  meeting: await openMeeting(MEETING, world),
  register: await openRegister(REGISTER, world),
  office: await openOffice(world),
});

/** A device with a line that can drop what it is told, and does what a real client does about it. */
export interface SimulatedClient {
  readonly viewer: Viewer;
  readonly replicas: Record<Stream, Replica | null>;
  /** While down, everything it is told is lost. */
  up: boolean;
  readonly tell: (stream: Stream, patch: Patch) => void;
}

/** A server that can be killed, its journal that cannot, and the devices around it. */
export class Simulation {
  readonly journal: Journal = createMemoryJournal();
  readonly clients: SimulatedClient[] = [];
  readonly acknowledged: { actor: Actor; id: string; stream: Stream; seq: number }[] = [];
  readonly defects: unknown[] = [];
  now = 1_600_000_000_000;
  #ids = 0;
  #streams: { meeting: LiveMeeting; register: LiveRegister; office: LiveOffice } | null = null;
  #audiences: Record<Stream, Audience> | null = null;

  get streams() {
    if (!this.#streams) throw new Error('start the server first');
    return this.#streams;
  }

  async start() {
    for (const stream of STREAMS) this.#audiences?.[stream].close();
    const world = {
      journal: this.journal,
      now: () => this.now,
      newId: () => `n${++this.#ids}`,
      // Some lines have a fact that the fuzz leaves out (W2).
      wordingOf: (_: MeetingId, lineId: string) => (/[135]$/.test(lineId) ? '{hour} {seat}' : '{hour}'),
      onDefect: (error: unknown) => this.defects.push(error),
    };
    const streams = await openAll(world);
    const telling =
      (stream: Stream): Tell =>
      (viewerKeys, patch) => {
        for (const client of this.clients)
          if (viewerKeys.includes(viewerKey(client.viewer))) client.tell(stream, patch);
      };
    this.#streams = streams;
    this.#audiences = {
      meeting: createAudience(streams.meeting, telling('meeting'), 0),
      register: createAudience(streams.register, telling('register'), 0),
      office: createAudience(streams.office, telling('office'), 0),
    };
    // A restart cuts every line; devices come back and ask for everything.
    for (const client of this.clients) if (client.up) this.join(client);
  }

  add(viewer: Viewer): SimulatedClient {
    const client: SimulatedClient = {
      viewer,
      replicas: { meeting: null, register: null, office: null },
      up: true,
      tell: (stream, patch) => {
        if (!client.up) return;
        const replica = applyPatch(client.replicas[stream], patch);
        if (replica === 'gap') this.join(client);
        else client.replicas[stream] = replica;
      },
    };
    this.clients.push(client);
    this.join(client);
    return client;
  }

  /** The client asks for what there is to see, as it does on joining and after a gap. */
  join(client: SimulatedClient) {
    for (const stream of STREAMS) {
      const held = client.replicas[stream]?.seq ?? null;
      const patch = this.#audiences?.[stream].admit(client.viewer).snapshot(held);
      if (patch) client.tell(stream, patch);
    }
  }

  async submit(actor: Actor, id: string, type: string, payload: unknown): Promise<CommandAnswer> {
    const stream = streamOf(type);
    const answer = await this.streams[stream].submit({ actor, id, type, payload });
    if (answer.ok) this.acknowledged.push({ actor, id, stream, seq: answer.seq });
    return answer;
  }

  /** Lets what is waiting be told, in the turn after the one that is due. */
  async settle() {
    await pause(2);
    await turn();
  }

  /** A second reading of the journal, by a process that never saw the meeting live. */
  async replay() {
    const world = { journal: this.journal, now: () => this.now, newId: () => '', onDefect: () => {} };
    return openAll(world);
  }

  async accepted(stream: Stream) {
    return (await this.journal.read(this.streams[stream].id)).map(({ actor, commandId, seq, events }) => ({
      key: `${actorKey(actor)} ${commandId}`,
      seq,
      events,
    }));
  }
}
