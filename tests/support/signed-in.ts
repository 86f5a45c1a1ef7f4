import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { Participant, type SignedIn, signIn } from './participant.ts';
import { ServerProcess } from './server-process.ts';

type Joining = Partial<ConstructorParameters<typeof Participant>[0]>;

/** The real server with its sample for one test file, and people who have opened the links printed after these words. */
export class SignedInPeople<Who extends string> {
  server!: ServerProcess;
  readonly people = {} as Record<Who, SignedIn>;
  readonly #here: Participant[] = [];

  /** To be called once, at the top of a test file. */
  static forThisFile<Who extends string>(words: Readonly<Record<Who, string>>): SignedInPeople<Who> {
    const all = new SignedInPeople<Who>();
    beforeAll(async () => {
      all.server = await ServerProcess.start();
      for (const [who, word] of Object.entries<string>(words))
        all.people[who as Who] = await signIn(all.server.link(word));
    }, 60_000);
    afterEach(() => {
      for (const participant of all.#here.splice(0)) participant.leave();
    });
    afterAll(() => all.server?.stop());
    return all;
  }

  /** A device of one of them, which leaves when the test is over; it may be on its way in still. */
  come(who: Who, more: Joining = {}): Participant {
    const participant = new Participant({ url: this.server.url, ...this.people[who], ...more });
    this.#here.push(participant);
    return participant;
  }

  join(who: Who, more: Joining = {}): Promise<Participant> {
    return this.come(who, more).joined();
  }
}
