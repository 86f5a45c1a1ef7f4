/** `npm start [-- --empty]`: runs the server until it is told to stop. */
import { parseArgs } from 'node:util';
import { readEnvironment, type Settings } from '../config/environment.ts';
import { workerPath } from '../config/setup/worker-path.mjs';
import { startServer } from './compose.ts';
import { createLog } from './log.ts';
import { firstSteps } from './sample/first-steps.ts';
import { startProblem } from './start-problems.ts';

const CLIENT_DIR = new URL('../dist/client', import.meta.url).pathname;

const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

const giveUp = (...lines: string[]): never => {
  process.stderr.write(`\n${lines.join('\n')}\n`);
  process.exit(1);
};

const readSettings = (): Settings => {
  const answer = readEnvironment(process.env);
  if (answer.ok) return answer.settings;
  return giveUp('Giao Ban cannot start with these settings:', ...answer.problems.map((each) => `  ${each}`));
};

const readFlags = () => {
  try {
    return parseArgs({ options: { empty: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    return giveUp(
      `${error instanceof Error ? error.message : error}`,
      'There is one flag: npm start -- --empty',
    );
  }
};

const run = async () => {
  const { empty } = readFlags();
  const settings = readSettings();
  process.env.MEDIASOUP_WORKER_BIN ??= workerPath();
  const log = createLog(settings.logLevel, process.stdout.isTTY);
  const starting = startServer(settings, { clientDir: CLIENT_DIR, log });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await (await starting).close();
    process.exit(0);
  };
  // mediasoup listens for these too and only closes its workers: without this the server would stay, useless.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  const server = await starting.catch((error: unknown) => {
    const problem = startProblem(error, settings);
    if (problem) return giveUp(...problem.lines);
    throw error;
  });
  say(...(await firstSteps(server, settings, { empty })));
};

await run();
