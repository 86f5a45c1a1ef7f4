import { useTranslation } from 'react-i18next';
import { useRecord } from '../../meeting/index.ts';
import type { BoardRow } from './board-rows.ts';
import { useFiguresText } from './figures-text.ts';

/** What is written to the endpoints before the meeting: who has not tested, and who has something to mend. */
export const useReminder = (rows: readonly BoardRow[]): string => {
  const { t } = useTranslation('line-test');
  const text = useFiguresText();
  const meeting = useRecord('meeting')?.title ?? '';
  const untested = rows.filter(({ standing }) => standing === 'untested').map(({ name }) => name);
  const toMend = rows
    .filter(({ standing }) => standing === 'red' || standing === 'amber')
    .map(({ name, test }) => {
      const found = test ? text.findings(test.figures).map((finding) => finding.short) : [];
      return `${name} (${found.join('; ')})`;
    });
  return [
    t('board.reminder.opening', { meeting }),
    ...(untested.length > 0 ? [t('board.reminder.untested', { names: untested.join(', ') })] : []),
    ...(toMend.length > 0 ? [t('board.reminder.toMend', { names: toMend.join(', ') })] : []),
    ...(untested.length + toMend.length === 0 ? [t('board.reminder.none')] : []),
  ].join('\n');
};
