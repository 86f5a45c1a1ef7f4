import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { ApiError, ApiErrorCode } from '../../shared/http-contract.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';

const STATUS: { readonly [Code in ApiErrorCode]: number } = {
  'request.malformed': 400,
  'request.too_large': 413,
  'request.foreign_origin': 403,
  'request.not_found': 404,
  'session.unknown': 401,
  'session.not_allowed': 403,
  'link.unknown': 404,
  'link.expired': 410,
  'link.revoked': 410,
  'code.wrong': 401,
  'password.wrong': 401,
  'password.too_short': 400,
  'tries.too_many': 429,
  'name.taken': 409,
  'meeting.code_taken': 409,
  'account.disabled': 403,
  'account.last_administrator': 409,
  'roster.invalid': 400,
  'setup.done': 409,
  'setup.token_wrong': 401,
  'document.type_unknown': 415,
  'document.content_wrong': 415,
  'document.unreadable': 422,
  'document.empty': 400,
  'document.too_large': 413,
  'document.disk_full': 507,
  'document.refused': 409,
  'paper.unreadable': 422,
  'recording.not_ready': 409,
  'recording.expired': 410,
  'ballot.refused': 409,
  'ballot.forged': 403,
  'server.failed': 500,
  'server.not_saved': 503,
};

/** Answers with an error; whoever has to wait is also told so in the way that programs understand. */
export const refuse = (response: Response, error: ApiError): void => {
  const seconds = error.params?.seconds;
  if (error.code === 'tries.too_many' && seconds !== undefined) response.set('Retry-After', String(seconds));
  response.status(STATUS[error.code]).json({ error });
};

/** A route whose answer is a value: what was asked for, or an error. */
export const answering =
  (
    work: (request: Request, response: Response) => Promise<Outcome<unknown>> | Outcome<unknown>,
  ): RequestHandler =>
  async (request, response) => {
    const outcome = await work(request, response);
    if (outcome.ok) response.json(outcome.value);
    else refuse(response, outcome.error);
  };

/** The body, if it is as the contract says and has nothing more. */
export const bodyOf = <Schema extends z.ZodType>(
  schema: Schema,
  { body }: Request,
): Outcome<z.output<Schema>> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return yes(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.').slice(0, 80);
  return no('request.malformed', field ? { field } : undefined);
};

/** A part of the path; express gives it as text or, for wildcards, as a list. */
export const part = ({ params }: Request, name: string): string => {
  const value = params[name];
  return typeof value === 'string' ? value : '';
};
