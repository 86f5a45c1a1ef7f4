import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type BallotContent, optionsOf } from '../../../shared/polls/form.ts';
import type { Paper } from './choosing.ts';

/** What a ballot says, in words. */
export const useContentText = (): ((paper: Paper, content: BallotContent) => string) => {
  const { t } = useTranslation('polls');
  return useCallback(
    ({ form }, content) => {
      switch (content.kind) {
        case 'motions':
          return content.answers.length === 1
            ? t(`choices.${content.answers[0] ?? 'abstain'}`)
            : content.answers.map((answer, at) => `${at + 1}) ${t(`choices.${answer}`)}`).join(', ');
        case 'options':
          return content.chosen.map((at) => optionsOf(form)[at] ?? '').join(', ') || t('blank');
        case 'scale':
          return String(content.value);
        case 'text':
          return content.text;
      }
    },
    [t],
  );
};
