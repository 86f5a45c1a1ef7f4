import type { ApiError, ApiErrorCode } from '../../shared/http-contract.ts';

/** What was asked for, or an error to tell the asker. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ApiError };

export const yes = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const no = (code: ApiErrorCode, params?: ApiError['params']): { ok: false; error: ApiError } => ({
  ok: false,
  error: params ? { code, params } : { code },
});
