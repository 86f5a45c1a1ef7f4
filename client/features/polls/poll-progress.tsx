import { useTranslation } from 'react-i18next';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { Bar } from '../../ui/index.ts';

/** How many ballots have come, of how many; never what they say. */
export const PollProgress = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  return (
    <Bar
      label={t('receivedLabel')}
      value={poll.cast}
      whole={poll.entitled}
      figure={`${poll.cast}/${poll.entitled}`}
    />
  );
};
