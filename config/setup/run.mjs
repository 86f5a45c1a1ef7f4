// Runs one outside program: its output goes to a log, its progress to the console.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from './console.mjs';
import { cacheFolder } from './paths.mjs';

const keptLogs = 10;
const keptOutput = 64_000;
let log;
let child;

/** The log of this run, if anything was run at all. */
export function logPath() {
  return log?.path;
}

function openLog() {
  if (log) return log;
  const folder = join(cacheFolder(), 'logs');
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder)
    .sort()
    .slice(0, -keptLogs + 1);
  for (const name of old) rmSync(join(folder, name), { force: true });
  const name = `${new Date().toISOString().replaceAll(':', '')}-${process.pid}.log`;
  log = createWriteStream(join(folder, name));
  // A full disk must not hide the failure that is being logged.
  log.on('error', () => {});
  return log;
}

/** An interrupted set-up ends at once, with its child; what it held is released on exit. */
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => {
    child?.kill(signal);
    process.exit(code);
  });
}

/**
 * @param {{ title: string, command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv,
 *   detail?: (output: string) => string | undefined, failure?: string }} what
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is the end of what the program wrote
 */
export function run({ title, command, args, cwd, env = process.env, detail, failure = 'failed' }) {
  const file = openLog();
  file.write(`\n$ ${command} ${args.join(' ')}\n`);
  const shown = progress(title);
  let output = '';
  return new Promise((done) => {
    let ended = false;
    const finish = (ok, why = '') => {
      if (ended) return;
      ended = true;
      child = undefined;
      output += why;
      shown.end(ok ? 'done' : failure);
      done({ ok, output });
    };
    const take = (chunk) => {
      file.write(chunk);
      output = (output + chunk).slice(-keptOutput);
      const text = detail?.(output);
      if (text) shown.detail(text);
    };
    child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', (error) => finish(false, `${error.message}\n`));
    child.once('close', (code, signal) => finish(code === 0, signal ? `killed by ${signal}\n` : ''));
  });
}
