import type { z } from 'zod';
import type { Refusal } from '../../shared/kernel/decision.ts';

/** Why a field cannot stay as it is; the sentence is made in the reader's language. */
export interface Issue {
  readonly reason: 'required' | 'too_long' | 'out_of_range' | 'unprintable' | 'wrong';
  readonly params: Readonly<Record<string, number>>;
}

const reasonOf = (code: string, message: string, ofText: boolean): Issue['reason'] => {
  if (code === 'custom') return message === 'unprintable' ? 'unprintable' : 'wrong';
  if (code === 'too_small') return ofText ? 'required' : 'out_of_range';
  if (code === 'too_big') return ofText ? 'too_long' : 'out_of_range';
  return code === 'invalid_type' ? 'required' : 'wrong';
};

/** What a schema has against each field. Of several limits the narrowest is named. */
export const issuesOf = (error: z.ZodError): Readonly<Record<string, Issue>> => {
  const issues: Record<string, Issue> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    const ofText = 'origin' in issue && issue.origin === 'string';
    issues[field] = {
      reason: reasonOf(issue.code, issue.message, ofText),
      params: 'maximum' in issue ? { maximum: Number(issue.maximum) } : {},
    };
  }
  return issues;
};

/** The field that the server found wrong, if it named one. */
export const issueOfRefusal = ({ code, params }: Refusal): [field: string, issue: Issue] | null => {
  if (code !== 'command.invalid' || !params.field) return null;
  const reason = String(params.reason);
  const maximum = Number(params.maximum ?? 0);
  return [
    String(params.field),
    {
      reason: reasonOf(reason === 'unprintable' ? 'custom' : reason, reason, true),
      params: maximum ? { maximum } : {},
    },
  ];
};
