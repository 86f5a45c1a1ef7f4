import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/folder.ts';
import { freePort } from '../../support/ports.ts';
import { until } from '../../support/until.ts';
import { OUTER_ADDRESS } from './network.ts';

/** Janus from Debian's package, another SFU on the same machine, with a room and nothing else. */

const PROGRAM = '/usr/bin/janus';
const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/janus`;
export const ROOM = 1;

/** Why it cannot take part, or null. */
export const janusProblem = (): string | null =>
  existsSync(PROGRAM)
    ? null
    : 'Janus is not installed (Debian: apt-get install --no-install-recommends janus)';

const settings = (configs: string) => `
general: {
  configs_folder = "${configs}"
  plugins_folder = "${LIBRARIES}/plugins"
  transports_folder = "${LIBRARIES}/transports"
  events_folder = "${LIBRARIES}/events"
  loggers_folder = "${LIBRARIES}/loggers"
  debug_level = 2
  event_loops = 2
}
nat: { ice_lite = true, ice_enforce_list = "${OUTER_ADDRESS}" }
media: { }
plugins: {
  disable = "libjanus_audiobridge.so,libjanus_duktape.so,libjanus_echotest.so,libjanus_lua.so,libjanus_nosip.so,libjanus_recordplay.so,libjanus_sip.so,libjanus_streaming.so,libjanus_textroom.so,libjanus_videocall.so,libjanus_voicemail.so"
}
transports: {
  disable = "libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so,libjanus_websockets.so"
}
`;

const http = (port: number) => `
general: { json = "compact", base_path = "/janus", http = true, port = ${port}, ip = "127.0.0.1", https = false }
`;

const room = `
room-${ROOM}: {
  publishers = 80
  bitrate = 4000000
  videocodec = "vp8"
  notify_joining = false
}
`;

export interface JanusServer {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const ended = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
};

export const startJanus = async (): Promise<JanusServer> => {
  const folder = temporaryFolder();
  const port = await freePort();
  writeFileSync(join(folder.path, 'janus.jcfg'), settings(folder.path));
  writeFileSync(join(folder.path, 'janus.transport.http.jcfg'), http(port));
  writeFileSync(join(folder.path, 'janus.plugin.videoroom.jcfg'), room);
  const child = spawn(PROGRAM, ['-C', join(folder.path, 'janus.jcfg'), '-F', folder.path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const url = `http://127.0.0.1:${port}/janus`;
  await until('Janus to answer', async () => {
    if (child.exitCode !== null) throw new Error(`Janus ended: ${said.slice(-2000)}`);
    return (await fetch(`${url}/info`)).ok;
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      process.off('exit', leave);
      await ended(child);
      folder.remove();
    },
  };
};
