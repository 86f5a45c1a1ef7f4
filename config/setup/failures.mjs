// Reads from what a command or the system said why it failed, and chooses the message that names the cure.

import { stripVTControlCharacters } from 'node:util';
import { Stop } from './console.mjs';

const signs = [
  ['disk', /ENOSPC|EDQUOT|no space left|disk quota exceeded|not enough free space/i],
  ['readonly', /EROFS|read-only file system/i],
  ['memory', /killed signal|fatal signal killed|cannot allocate memory|out of memory/i],
  [
    'network',
    new RegExp(
      'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|' +
        'could not resolve|temporary failure resolving|unable to connect|failed to fetch|could not connect|' +
        'network is unreachable|network request .* failed',
      'i',
    ),
  ],
  ['access', /EACCES|EPERM|permission denied/i],
];

/**
 * disk, readonly, memory, network or access; undefined when the output shows none of them.
 * `local`: the command asks no network; a bundler's "could not resolve" is then about a file of ours.
 */
export function causeOf(output, { local = false } = {}) {
  return signs.find(([cause, sign]) => !(local && cause === 'network') && sign.test(output))?.[0];
}

const cures = {
  disk: 'The disk is full. Free some space, or let GIAO_BAN_CACHE name a folder on a larger disk, and run again.',
  readonly:
    'That place is read-only. Run the set-up in a checkout that can be written (and with GIAO_BAN_CACHE naming ' +
    'a folder that can be), then make it read-only again: a finished set-up writes nothing.',
  memory: 'The machine ran out of memory. Close other programs or add swap, and run again.',
  network:
    'The network did not answer. Check the connection (a proxy is taken from HTTPS_PROXY and HTTP_PROXY) and run ' +
    'again; for a closed network see "Without a network" in config/setup/README.md.',
  access:
    'This user may not write there. Run as the owner of the checkout, or let GIAO_BAN_CACHE name a folder that ' +
    'this user can write.',
};

const shownLines = 12;

/** The lines worth showing: from the first that speaks of an error, without colours and stack traces. */
export function telling(output) {
  const plain = stripVTControlCharacters(output).trimEnd().split('\n');
  const lines = plain.filter((line) => line.trim() !== '' && !/^\s+at |^npm warn/.test(line));
  const first = lines.findIndex((line) => /error|failed|unable/i.test(line));
  return (first < 0 ? lines.slice(-shownLines) : lines.slice(first, first + shownLines)).join('\n');
}

/** The end of a failed command: the known cure, or what it said. */
export function failed(what, output, { local = false } = {}) {
  const cause = causeOf(output, { local });
  if (cause) return new Stop(what, cures[cause]);
  const said = telling(output);
  const mend = 'Mend what it says and run again.';
  return new Stop(what, said ? `It said:\n${said}\n${mend}` : mend);
}

/** An error of a file operation of ours, told as the same kind of paragraph. */
export function fromSystemError(error) {
  if (!error?.code)
    return new Stop(`a defect in the set-up itself: ${error?.stack ?? error}`, 'Please report it.');
  return failed(
    error.path ? `"${error.path}" could not be used (${error.code}).` : error.message,
    error.message,
  );
}
