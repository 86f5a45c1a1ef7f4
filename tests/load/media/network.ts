import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A network of our own, in which lines can be made bad without anybody else noticing (Linux, as root). */

const INSIDE = 'GIAO_BAN_OWN_NETWORK';
/** The address that is not loopback's, for programs that will not use that one. */
export const OUTER_ADDRESS = '10.88.0.1';

/** Why there can be none, or null. */
export const networkProblem = (): string | null => {
  const missing = ['unshare', 'ip', 'nft'].filter((program) => spawnSync(program, ['--help']).error);
  if (process.getuid?.() !== 0) return 'lines are made bad in a network of our own, which needs root';
  return missing.length > 0
    ? `missing: ${missing.join(', ')} (Debian: util-linux, iproute2, nftables)`
    : null;
};

export const isInside = (): boolean => process.env[INSIDE] === '1';

const run = (command: string, args: readonly string[], input?: string) => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', ...(input ? { input } : {}) });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
};

/** Runs this program once more inside, and ends as it ends. Everything there ends with the network. */
export const goInside = async (): Promise<never> => {
  const child = spawn('unshare', ['--net', process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exit(code ?? 1);
};

export const furnish = () => {
  run('ip', ['link', 'set', 'lo', 'up']);
  run('ip', ['link', 'add', 'gb0', 'type', 'veth', 'peer', 'name', 'gb1']);
  run('ip', ['addr', 'add', `${OUTER_ADDRESS}/24`, 'dev', 'gb0']);
  for (const end of ['gb0', 'gb1']) run('ip', ['link', 'set', end, 'up']);
};

/** Loses that share (0-1) of all packets from and to these addresses, media and meeting alike, until it is healed. */
export const disturb = (addresses: readonly string[], share: number) => {
  const what = share >= 1 ? 'drop' : `numgen random mod 1000 < ${Math.round(share * 1000)} drop`;
  const set = `{ ${addresses.join(', ')} }`;
  // Local packets pass "input" once each, whichever way they go.
  const rules = ['saddr', 'daddr'].map((end) => `    ip ${end} ${set} ${what}`);
  run(
    'nft',
    ['-f', '-'],
    [
      'table ip load {',
      '  chain lossy {',
      '    type filter hook input priority 0; policy accept;',
      ...rules,
      '  }',
      '}',
    ].join('\n'),
  );
};

export const healAll = () => run('nft', ['flush', 'ruleset']);
