interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answer = (body: never) => readonly [status: number, body: unknown];

/** Stands in for the server of `http-contract.ts`: answers by method and path, and keeps what was asked. */
export const pretendServer = (routes: Readonly<Record<string, Answer>>) => {
  const asked: Asked[] = [];
  const state = { reachable: true };
  globalThis.fetch = (async (url: string, options: RequestInit = {}) => {
    if (!state.reachable) throw new TypeError('fetch failed');
    const [method, path] = [options.method ?? 'GET', url.replace('/api', '')];
    const body = typeof options.body === 'string' ? JSON.parse(options.body) : undefined;
    asked.push({ method, path, body });
    const route = routes[`${method} ${path}`];
    const [status, answer] = route ? route(body as never) : [404, { error: { code: 'request.not_found' } }];
    return { ok: status < 400, status, json: async () => answer };
  }) as typeof fetch;
  return { asked, state, last: () => asked.at(-1) };
};
