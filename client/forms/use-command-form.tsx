import { useForm } from '@mantine/form';
import { useCallback, useEffect } from 'react';
import type { z } from 'zod';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import { IssueText } from './issue-text.tsx';
import { issueOfRefusal, issuesOf } from './issues.ts';
import { type AttemptOptions, useAttempt } from './use-attempt.ts';

interface CommandFormOptions<Type extends CommandType, Values> extends AttemptOptions<Type> {
  readonly initial: Values;
  /** What the fields say as the command wants it; its schema then judges. */
  readonly payloadOf: (values: Values) => unknown;
  readonly onChange?: (values: Values) => void;
  readonly onDone?: () => void;
}

/** A form that sends one command: judged by the command's own schema, kept until the server has said yes. */
export const useCommandForm = <Type extends CommandType, Values extends Record<string, unknown>>(
  command: { readonly type: Type; readonly payload: z.ZodType },
  { initial, payloadOf, onChange, onDone, ...options }: CommandFormOptions<Type, Values>,
) => {
  const form = useForm<Values>({
    initialValues: initial,
    validateInputOnBlur: false,
    clearInputErrorOnChange: true,
    onValuesChange: onChange,
    validate: (values) => {
      const judged = command.payload.safeParse(payloadOf(values));
      if (judged.success) return {};
      return Object.fromEntries(
        Object.entries(issuesOf(judged.error)).map(([field, issue]) => [
          field,
          <IssueText key={field} issue={issue} />,
        ]),
      );
    },
  });
  const attempt = useAttempt(command.type, options);
  const { refusal } = attempt;
  const { stage } = attempt.attempt;

  useEffect(() => {
    const named = refusal && issueOfRefusal(refusal);
    if (named) form.setFieldError(named[0], <IssueText issue={named[1]} />);
  }, [refusal, form.setFieldError]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of success counts
  useEffect(() => {
    if (stage === 'done') onDone?.();
  }, [stage]);

  const onSubmit = form.onSubmit(
    async (values) => {
      // Judged a moment ago; parsed once more for the trimmed text.
      const judged = command.payload.safeParse(payloadOf(values));
      if (judged.success) await attempt.submit(judged.data as PayloadOf<Type>);
    },
    (errors) => {
      const [first] = Object.keys(errors);
      if (first) form.getInputNode(first as never)?.focus();
    },
  );

  const empty = useCallback(
    (values: Values = initial) => {
      form.setValues(values);
      form.clearErrors();
      attempt.forget();
    },
    [form, initial, attempt.forget],
  );

  return { ...attempt, form, onSubmit, empty, locked: stage === 'sending' || stage === 'unsent' };
};
