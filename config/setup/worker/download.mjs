// node download.mjs <url> <file>: fetches one file, and gives up early where the network is closed.
// A process of its own, because only the project's Node knows how to go through a proxy.

import { writeFileSync } from 'node:fs';

const [url, file] = process.argv.slice(2);
const answerWithinMs = 5_000;
const wholeWithinMs = 120_000;

const giveUp = new AbortController();
let timer = setTimeout(() => giveUp.abort(new Error('no answer in time')), answerWithinMs);
try {
  const answer = await fetch(url, { signal: giveUp.signal });
  clearTimeout(timer);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  timer = setTimeout(() => giveUp.abort(new Error('too slow')), wholeWithinMs);
  // Taken whole: a few megabytes, and Node's fetch has crashed where a stream was slower than the server.
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  clearTimeout(timer);
} catch (error) {
  console.error(`${url}: ${error.cause?.message ?? error.message}`);
  process.exit(1);
}
