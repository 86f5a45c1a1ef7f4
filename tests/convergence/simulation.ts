import { setTimeout as pause } from 'node:timers/promises';
import { type Audience, createAudience } from '../../server/meeting/audience.ts';
import { type LiveMeeting, openMeeting } from '../../server/meeting/meeting.ts';
import type { Journal } from '../../server/storage/journal.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import { type Actor, actorKey, type Viewer, viewerKey } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { applyPatch, type Patch, type Replica } from '../../shared/kernel/patch.ts';

const MEETING = 'simulated' as MeetingId;

/** A device with a line that can drop what it is told, and does what a real client does about it. */
export interface SimulatedClient {
  readonly viewer: Viewer;
  replica: Replica | null;
  /** While down, everything it is told is lost. */
  up: boolean;
  readonly tell: (patch: Patch) => void;
}

/** A server that can be killed, its journal that cannot, and the devices around it. */
export class Simulation {
  readonly journal: Journal = createMemoryJournal();
  readonly clients: SimulatedClient[] = [];
  readonly acknowledged: { actor: Actor; id: string; seq: number }[] = [];
  readonly defects: unknown[] = [];
  now = 1_600_000_000_000;
  #ids = 0;
  #meeting: LiveMeeting | null = null;
  #audience: Audience | null = null;

  get meeting(): LiveMeeting {
    if (!this.#meeting) throw new Error('start the server first');
    return this.#meeting;
  }

  async start() {
    this.#audience?.close();
    this.#meeting = await openMeeting(MEETING, {
      journal: this.journal,
      now: () => this.now,
      newId: () => `n${++this.#ids}`,
      onDefect: (error) => this.defects.push(error),
    });
    this.#audience = createAudience(
      this.#meeting,
      (viewerKeys, patch) => {
        for (const client of this.clients)
          if (viewerKeys.includes(viewerKey(client.viewer))) client.tell(patch);
      },
      0,
    );
    // A restart cuts every line; devices come back and ask for everything.
    for (const client of this.clients) if (client.up) this.join(client);
  }

  add(viewer: Viewer): SimulatedClient {
    const client: SimulatedClient = {
      viewer,
      replica: null,
      up: true,
      tell: (patch) => {
        if (!client.up) return;
        const replica = applyPatch(client.replica, patch);
        if (replica === 'gap') this.join(client);
        else client.replica = replica;
      },
    };
    this.clients.push(client);
    this.join(client);
    return client;
  }

  /** The client asks for a snapshot, as it does on joining and after a gap. */
  join(client: SimulatedClient) {
    const patch = this.#audience?.admit(client.viewer).snapshot();
    if (patch) client.tell(patch);
  }

  async submit(actor: Actor, id: string, type: string, payload: unknown): Promise<CommandAnswer> {
    const answer = await this.meeting.submit({ actor, id, type, payload });
    if (answer.ok) this.acknowledged.push({ actor, id, seq: answer.seq });
    return answer;
  }

  /** Lets what is waiting be told. */
  async settle() {
    await pause(2);
  }

  /** A second reading of the journal, by a process that never saw the meeting live. */
  replay(): Promise<LiveMeeting> {
    return openMeeting(MEETING, {
      journal: this.journal,
      now: () => this.now,
      newId: () => '',
      onDefect: () => {},
    });
  }

  async accepted() {
    return (await this.journal.read(MEETING)).map(({ actor, commandId, seq, events }) => ({
      key: `${actorKey(actor)} ${commandId}`,
      seq,
      events,
    }));
  }
}
