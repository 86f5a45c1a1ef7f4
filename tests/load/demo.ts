/**
 * `npm run demo [-- --seats 30 --seed 1 --data <folder>]`: the sample meeting with simulated seats that send picture and
 * sound, ask for the floor, vote and submit proposals. Come in with a browser as anybody else. Ctrl+C ends everything.
 */
import { parseArgs } from 'node:util';
import { SAMPLE_MEETING_ID } from '../../server/sample/next-command.ts';
import { seatName } from '../../shared/attendance/seat-name.ts';
import { Participant, type SignedIn } from '../support/participant.ts';
import { createDice, type Dice } from './chaos/dice.ts';
import { createLeader } from './demo/leader.ts';
import { createSeat } from './demo/seat.ts';
import { voteSecretly } from './demo/secret-vote.ts';
import { type Recordings, record } from './demo/studio.ts';
import { type House, openHouse } from './house.ts';
import { Endpoint } from './media/endpoint.ts';
import { closeLines } from './media/line.ts';
import { startPacing } from './media/sender.ts';

/** Theirs are the printed links: An Giang and Tây Ninh are for whoever looks. */
const LEFT_TO_PEOPLE = new Set(['p89', 'p72']);
const DEPUTY = 'Phó chủ trì hội nghị';
/** Rooms fill up: so many seats come in a second. */
const COMING_MS = 250;
/** Coarser than for a measurement: people do not see it, and it leaves the machine to the browser. */
const TICK_MS = 8;

const usage = (problem: string): never => {
  console.error(`${problem}\nUsage: npm run demo -- [--seats 30] [--seed 1] [--data <folder>]`);
  process.exit(2);
};

const readFlags = () => {
  try {
    const { values } = parseArgs({
      options: {
        seats: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        data: { type: 'string' },
      },
    });
    return { seats: Number(values.seats), seed: Number(values.seed), data: values.data };
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
};

const flags = readFlags();
if (!(Number.isInteger(flags.seats) && flags.seats >= 1 && flags.seats <= 70))
  usage('--seats is a number from 1 to 70.');
if (!Number.isInteger(flags.seed)) usage('--seed is a whole number.');

const startHouse = (): Promise<House> => {
  const environment = {
    PORT: process.env.PORT ?? '3000',
    MEDIA_PORT: process.env.MEDIA_PORT ?? '40000',
    ...(flags.data ? { DATA_DIR: flags.data } : {}),
  };
  return openHouse(environment, (roster) =>
    roster.filter(({ id }) => !LEFT_TO_PEOPLE.has(id)).slice(0, flags.seats),
  );
};

const comeIn = (
  { server }: House,
  session: SignedIn,
  { films, voices }: Recordings,
  name: string,
  turn: number,
) => {
  const participant = new Participant({
    url: server.url,
    ...session,
    meetingId: SAMPLE_MEETING_ID,
    device: 'main',
  });
  const shown = films.get(name);
  const voice = voices[turn % voices.length];
  const endpoint = new Endpoint(participant.socket, {
    sends: true,
    ...(shown ? { film: shown } : {}),
    ...(voice ? { voice } : {}),
  });
  endpoint.speaking = false;
  return { participant, endpoint };
};

/** The lines that the server printed: where to come in, as whom. */
const links = ({ server }: House): string => server.said.slice(server.said.indexOf('Come in as:')).trimEnd();

const film = (names: readonly string[]): Promise<Recordings> => {
  console.log(`Filming ${names.length} rooms; the first time that takes a second or two each …`);
  return record([DEPUTY, ...names], (done, of) => {
    if (done % 10 === 0) console.log(`  ${done} of ${of} filmed`);
  });
};

const endOnSignal = (house: House, endpoints: readonly Endpoint[]) => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const endpoint of endpoints) endpoint.close();
    await house.server.stop();
    closeLines();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

const run = async () => {
  console.log('Starting the server with its sample …');
  const house = await startHouse().catch((error: Error) => {
    console.error(`The demo cannot start: ${error.message}`);
    return process.exit(1);
  });
  const endpoints: Endpoint[] = [];
  endOnSignal(house, endpoints);
  const named = house.roster
    .filter(({ id }) => house.seats.has(id))
    .map((seat) => ({ seatId: seat.id, name: seatName(seat) }));
  const recordings = await film(named.map(({ name }) => name));
  const dice: Dice = createDice(flags.seed);
  const deputy = comeIn(house, house.deputy, recordings, DEPUTY, 0);
  endpoints.push(deputy.endpoint);
  const people = [createLeader(deputy.participant, deputy.endpoint, createDice(dice.between(0, 2 ** 31)))];
  startPacing(endpoints, TICK_MS);
  setInterval(() => {
    for (const person of people) person.act();
  }, 1000);

  console.log(`
${links(house)}

${named.length} simulated seats are coming in (An Giang and Tây Ninh are left to you). A simulated deputy opens the
meeting after half a minute and leads it until you come as the chair (Chủ trì).
Open a link in a browser and press the button there; several roles can be open at once, each in a tab.
Ctrl+C ends everything${flags.data ? '' : ' and leaves nothing behind'}.
`);
  for (const [turn, { seatId, name }] of named.entries()) {
    const session = house.seats.get(seatId);
    if (!session) continue;
    const { participant, endpoint } = comeIn(house, session, recordings, name, turn + 1);
    endpoints.push(endpoint);
    const own = createDice(dice.between(0, 2 ** 31));
    people.push(
      createSeat({
        seatId,
        participant,
        endpoint,
        secretly: (pollId, publicKey, content) =>
          voteSecretly(
            house.server.url,
            session,
            { meetingId: SAMPLE_MEETING_ID, pollId, publicKey },
            content,
          ),
        dice: own,
        crowd: named.length,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, COMING_MS));
  }
  console.log(`All ${named.length} have come in.`);
};

await run();
