import { useTranslation } from 'react-i18next';
import { CHOICES } from '../../../shared/polls/events.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { hourText, shareText } from '../../ui/format.ts';
import { Bar } from '../../ui/index.ts';
import { PollProgress } from './poll-progress.tsx';
import classes from './poll-result.module.css';

const TONES = { yes: 'good', no: 'bad', abstain: 'plain', absent: 'quiet' } as const;

interface PollResultProps {
  /** `stage`: to be read from across the room. */
  readonly size: 'panel' | 'stage';
  /** The newest vote when left out. */
  readonly poll?: PollRecord;
}

/** How a vote went, as bars with their numbers; while it is open, how many ballots have come. */
export const PollResult = ({ size, poll: named }: PollResultProps) => {
  const { t, i18n } = useTranslation('polls');
  const newest = useRecords('poll').at(-1);
  const poll = named ?? newest;
  if (!poll) return null;
  const { tally, entitled } = poll;
  return (
    <section className={classes.result} data-size={size}>
      <p className={classes.kicker}>
        {poll.closedAt === null ? t('open') : t('closedAt', { hour: hourText(poll.closedAt) })}
      </p>
      <h3 className={classes.question}>{poll.question}</h3>
      {tally ? (
        <ul className={classes.bars}>
          {([...CHOICES, 'absent'] as const).map((choice) => (
            <li key={choice}>
              <Bar
                label={t(`choices.${choice}`)}
                tone={TONES[choice]}
                value={tally[choice]}
                whole={entitled}
                figure={
                  <>
                    {tally[choice]}{' '}
                    <span className={classes.share}>{shareText(tally[choice], entitled, i18n.language)}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <PollProgress poll={poll} />
      )}
    </section>
  );
};
