import type { ApiError } from '../../shared/http-contract.ts';
import type { RefusalCode } from '../../shared/refusals.ts';

/** What the server said no with, or that it said nothing at all. */
export interface HttpError {
  readonly code: ApiError['code'] | RefusalCode | 'unreachable';
  readonly params?: ApiError['params'];
}

export type HttpAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: HttpError };

type Method = 'GET' | 'POST' | 'DELETE';

/** Longer than the server ever takes, shorter than a person waits. */
const PATIENCE_MS = 20_000;

const no = (code: HttpError['code']): HttpAnswer<never> => ({ ok: false, error: { code } });

const isError = (body: unknown): body is { error: ApiError } =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object';

const read = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

/** What the server's answer says, by its status and its body, if that was JSON. */
export const answerOf = <Value>(status: number, answer: unknown): HttpAnswer<Value> => {
  if (isError(answer)) return { ok: false, error: answer.error };
  // A proxy in between answers with a page of its own.
  if (status < 200 || status > 299 || answer === null)
    return no(status >= 502 ? 'unreachable' : 'server.failed');
  return { ok: true, value: answer as Value };
};

/** One request to the server and its answer; a "no" is a value, nothing is thrown. */
export const ask = async <Value>(
  method: Method,
  path: string,
  body?: unknown,
  /** `omit`: nothing that says who asks goes along, and browsers take another connection for it. */
  credentials: 'same-origin' | 'omit' = 'same-origin',
): Promise<HttpAnswer<Value>> => {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      credentials,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return no('unreachable');
  }
  return answerOf(response.status, await read(response));
};
