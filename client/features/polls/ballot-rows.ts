import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { BallotContent } from '../../../shared/polls/form.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { useContentText } from './content-text.ts';

/** One line of the table of a named vote. */
export interface BallotRow {
  readonly id: string;
  readonly name: string;
  readonly content: BallotContent | null;
  readonly text: string;
  readonly weight: number;
  readonly receipt: string;
  /** That it came on another way, and why. */
  readonly note: string;
}

/** Every seat with its ballot, in the roster's order. */
export const useBallotRows = (poll: PollRecord): readonly BallotRow[] => {
  const { t } = useTranslation('polls');
  const textOf = useContentText();
  const ballots = new Map((poll.ballots ?? []).map((ballot) => [ballot.seatId, ballot]));
  const weights = new Map(poll.weights);
  return useRecords('seat').map((seat) => {
    const ballot = ballots.get(seat.id);
    const weight = weights.get(seat.id) ?? 1;
    return {
      id: seat.id,
      name: seatName(seat),
      content: ballot?.content ?? null,
      text: ballot ? textOf(poll, ballot.content) : t('choices.absent'),
      weight,
      receipt: ballot?.receipt ?? '',
      note: ballot?.entered ? `${t(`means.${ballot.entered.means}`)}: ${ballot.entered.reason}` : '',
    };
  });
};
