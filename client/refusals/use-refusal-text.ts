import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { words as names } from './names.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string | number>>;

/** A "no" from anywhere: a refused command, an HTTP error, a goodbye or a media refusal (the code alone). */
export type AnyRefusal = string | { readonly code: string; readonly params?: Params };

type Code = keyof typeof words.vi;
const isCode = (code: string): code is Code => Object.hasOwn(words.vi, code);

const named = <Names extends object>(names: Names, key: unknown, fallback: keyof Names & string) =>
  typeof key === 'string' && Object.hasOwn(names, key) ? (key as keyof Names & string) : fallback;

/** Puts names in the reader's language where the server gave codes: phases, fields, causes. */
const useNames = () => {
  const { t } = useTranslation('refusal-names');
  return useCallback(
    (code: string, params: Params): Params => {
      const { vi } = names;
      const field = t(`fields.${named(vi.fields, params.field, 'any')}`);
      if (code === 'command.invalid')
        return {
          ...params,
          cause: t(`causes.${named(vi.causes, params.reason, 'other')}`, { ...params, field }),
        };
      if (code === 'roster.invalid')
        return {
          where: params.line === undefined ? '' : t('rosterLine', { line: params.line }),
          cause: t(`rosterCauses.${named(vi.rosterCauses, params.reason, 'other')}`, {
            what: params.what ?? '',
          }),
        };
      return {
        ...params,
        ...('state' in params
          ? { state: t(`proposalStates.${named(vi.proposalStates, params.state, 'submitted')}`) }
          : {}),
        ...('taskState' in params
          ? { taskState: t(`taskStates.${named(vi.taskStates, params.taskState, 'assigned')}`) }
          : {}),
        ...('phase' in params
          ? { phase: t(`phaseSentence.${named(vi.phaseSentence, params.phase, 'prepared')}`) }
          : {}),
      };
    },
    [t],
  );
};

/** The sentence of a refusal in the reader's language: what happened, what was kept, what to do. */
export const useRefusalText = (): ((refusal: AnyRefusal) => string) => {
  const { t } = useTranslation('refusals');
  const nameIn = useNames();
  return useCallback(
    (refusal) => {
      const { code, params = {} } = typeof refusal === 'string' ? { code: refusal } : refusal;
      // A rule that said no to a ballot over HTTP: its own words are the better ones.
      const reason = code === 'ballot.refused' ? String(params.reason) : code;
      const known: Code = isCode(reason) ? reason : 'server.failed';
      return t(known, { minimum: 10, seconds: 60, ...nameIn(known, params) });
    },
    [t, nameIn],
  );
};
