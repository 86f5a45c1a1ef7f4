// The workers kept between checkouts, each in a folder of its own together with how it was made.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, modules } from '../paths.mjs';
import { entryName, machine, mayServe, mediasoupVersion, recipeHash } from './recipe.mjs';

const binary = 'mediasoup-worker';
const folder = () => join(cacheFolder(), 'workers');

/** Workers that may serve here, the newest first; whether one does is for the check to say. */
export function candidates() {
  const version = mediasoupVersion();
  const recipe = recipeHash();
  // Where mediasoup's own install step leaves its worker, should somebody have let it run.
  const own = { path: join(modules, 'mediasoup', 'worker', 'out', 'Release', binary), version };
  if (!existsSync(folder())) return [own];
  const kept = readdirSync(folder())
    .filter((name) => mayServe(name, { version, on: machine(), recipe }))
    .map((name) => ({ name, keptAt: statSync(join(folder(), name)).mtimeMs }))
    .sort((a, b) => b.keptAt - a.keptAt)
    .map(({ name }) => ({
      path: join(folder(), name, binary),
      version,
      recipe: name.endsWith('-prebuilt') ? undefined : recipe,
    }));
  return [own, ...kept];
}

/** A folder for work in progress, on the same file system as its result; gone when the process is. */
export function workFolder() {
  const path = join(cacheFolder(), `work-${process.pid}`);
  // Only one set-up at a time comes here, under its lock: whatever else is called so was left by a killed one.
  const left = readdirSync(cacheFolder()).filter((name) => name.startsWith('work-'));
  for (const name of left) rmSync(join(cacheFolder(), name), { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Puts a finished worker in its place in one step, so that nobody ever finds half of one. */
export function store({ path, recipe, tools, note }) {
  const version = mediasoupVersion();
  const place = join(folder(), entryName({ version, on: machine(), recipe, tools }));
  const fresh = join(dirname(path), 'entry');
  mkdirSync(fresh);
  renameSync(path, join(fresh, binary));
  writeFileSync(
    join(fresh, 'made-with.json'),
    `${JSON.stringify({ version, recipe, tools, note }, null, 2)}\n`,
  );
  mkdirSync(folder(), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
  return { path: join(place, binary), version, recipe };
}
