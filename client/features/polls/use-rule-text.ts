import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { decides } from '../../../shared/polls/form.ts';
import type { Asked } from '../../../shared/polls/poll.ts';

/** What a vote needs to carry, and how its time runs, in few words. */
export const useRuleText = (): ((asked: Asked) => string) => {
  const { t } = useTranslation('polls');
  return useCallback(
    ({ form, settings }) => {
      const { majority, base, quorum, durationS } = settings;
      const named =
        majority.kind === 'custom'
          ? `${majority.moreThan ? '> ' : '≥ '}${majority.part.numerator}/${majority.part.denominator}`
          : t(`majorities.${majority.kind}`);
      return [
        ...(decides(form) ? [majority.kind === 'simple' ? named : `${named} (${t(`bases.${base}`)})`] : []),
        ...(decides(form) && quorum
          ? [t(`quorums.${quorum.of}${quorum.part.denominator === 2 ? 2 : 3}`)]
          : []),
        ...(durationS === null ? [] : [t('seconds', { count: durationS })]),
        ...(settings.publish === 'later' ? [t('held')] : []),
        ...(settings.weighted ? [t('byWeight')] : []),
      ].join(' · ');
    },
    [t],
  );
};
