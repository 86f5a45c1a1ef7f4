import { readFileSync, writeFileSync } from 'node:fs';

/** Memory of the server, bytes: what its objects take after a collection, and what the system gave it. */
export interface Memory {
  readonly heap: number;
  readonly outsideHeap: number;
  readonly resident: number;
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Looks into the running server through Node's own inspector, so that nothing in it has to know of measuring. */
export const inspect = async (port: number, pid: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('no inspector'));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let ids = 0;
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  const call = <Result>(method: string, params: object = {}): Promise<Result> =>
    new Promise((resolve, reject) => {
      ids += 1;
      waiting.set(ids, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as Result),
      );
      socket.send(JSON.stringify({ id: ids, method, params }));
    });

  return {
    async memory(): Promise<Memory> {
      await call('HeapProfiler.collectGarbage');
      const { result } = await call<{ result: { value: string } }>('Runtime.evaluate', {
        expression: 'JSON.stringify(process.memoryUsage())',
      });
      const { heapUsed, external } = JSON.parse(result.value) as NodeJS.MemoryUsage;
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
      return { heap: heapUsed, outsideHeap: external, resident: kilobytes * 1024 };
    },
    async startProfile() {
      await call('Profiler.enable');
      await call('Profiler.setSamplingInterval', { interval: 200 });
      await call('Profiler.start');
    },
    /** Writes what the server did since, for the performance panel of a browser. */
    async stopProfile(file: string) {
      const { profile } = await call<{ profile: unknown }>('Profiler.stop');
      writeFileSync(file, JSON.stringify(profile));
    },
    close: () => socket.close(),
  };
};

export type Inspector = Awaited<ReturnType<typeof inspect>>;
