import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folder.ts';
import { freePort, freePorts } from './ports.ts';
import { until } from './until.ts';

/** As many as there are cores where the tests usually run. */
const WORKERS = 2;

/** The real server in a process of its own, on a folder and ports of its own: it can be killed and started again. */
export class ServerProcess {
  readonly dataDir: string;
  readonly url: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #remove: () => void;
  readonly #flags: readonly string[];
  #process: ChildProcess | null = null;
  /** All that it has said so far. */
  said = '';

  private constructor(
    port: number,
    mediaPort: number,
    flags: readonly string[],
    environment: NodeJS.ProcessEnv,
  ) {
    const folder = environment.DATA_DIR === undefined ? temporaryFolder() : null;
    this.dataDir = environment.DATA_DIR ?? join(folder?.path ?? '', 'data');
    this.#remove = () => folder?.remove();
    this.#flags = flags;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      MEDIA_PORT: String(mediaPort),
      WORKERS: String(WORKERS),
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'warn',
      ...environment,
    };
  }

  static start(...flags: string[]): Promise<ServerProcess> {
    return ServerProcess.startWith({}, ...flags);
  }

  /** The same, with variables of its own beside the usual ones: on a port or a folder that is named there, say. */
  static async startWith(environment: NodeJS.ProcessEnv, ...flags: string[]): Promise<ServerProcess> {
    const port = Number(environment.PORT ?? (await freePort()));
    const mediaPort = Number(environment.MEDIA_PORT ?? (await freePorts(WORKERS)));
    const server = new ServerProcess(port, mediaPort, flags, environment);
    await server.run();
    return server;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Starts it and waits until it is ready to work. */
  async run() {
    const child = spawn(process.execPath, ['server/main.ts', ...this.#flags], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    // Whatever becomes of the tests, no server is left behind.
    const leave = () => child.kill('SIGKILL');
    process.once('exit', leave);
    child.once('exit', () => process.off('exit', leave));
    const heardBefore = this.said;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.said += chunk));
    await until(
      'the server to be ready',
      async () => {
        if (child.exitCode !== null) throw new Error(`the server ended: ${this.said}`);
        return this.said.includes('Giao Ban:', heardBefore.length) && (await fetch(`${this.url}/readyz`)).ok;
      },
      60_000,
    ).catch((error) => {
      throw new Error(`the server did not become ready; it said:\n${this.said.slice(heardBefore.length)}`, {
        cause: error,
      });
    });
  }

  /** Ends it as a power cut would. */
  async kill() {
    await this.#end('SIGKILL');
  }

  /** Ends it as an administrator would, and removes its folder if that was made for it. */
  async stop() {
    await this.#end('SIGTERM');
    this.#remove();
  }

  async #end(signal: NodeJS.Signals) {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
  }

  /** The media workers: the children of the server. */
  workerPids(): number[] {
    const children = `/proc/${this.#process?.pid}/task/${this.#process?.pid}/children`;
    return readFileSync(children, 'utf8').trim().split(' ').map(Number);
  }

  /** The ready links that were printed, by the words at the beginning of their lines. */
  link(words: string): string {
    const line = this.said.split('\n').find((each) => each.includes(words) && each.includes('http'));
    const link = line?.match(/https?:\/\/\S+/)?.[0];
    if (!link) throw new Error(`no link for "${words}" in:\n${this.said}`);
    return link;
  }
}
