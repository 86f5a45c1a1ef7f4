import { setTimeout as pause } from 'node:timers/promises';
import { summary } from '../figures.ts';
import { joinAtOnce, openCrew } from './crew.ts';
import { measureFlow, measureSwitches } from './measure.ts';

const size = Number(process.argv[2] ?? 10);
const crew = await openCrew({ size, seatsSend: process.argv[3] !== 'fan' });
const join = await joinAtOnce(crew);
for (const [k, v] of Object.entries(join)) console.log(k, JSON.stringify(summary(v)));
await pause(2000);
for (let i = 0; i < Number(process.argv[4] ?? 1); i++)
  console.log(JSON.stringify(await measureFlow(crew, 5000)));
if (process.argv[3] !== 'fan') console.log(await measureSwitches(crew, 6));
console.log(
  'failures',
  crew.seats.map(({ endpoint }) => endpoint.failures).reduce((a, b) => a + b),
  crew.seats[0]?.endpoint.lastFailure,
);
await crew.close();
process.exit(0);
