import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

/** What was said last. One for the page: several parts of a screen may watch the votes, and it is said once. */
let said: string | null = null;

/** Says aloud when a vote opens, at once to a seat that is asked, and when its result is there. */
export const useAnnouncePolls = () => {
  const { t, i18n } = useTranslation('polls');
  const seat = useIdentity().session.actor.role === 'seat';
  const newest = useRecords('poll').at(-1);
  const state = newest ? `${newest.id} ${newest.closedAt} ${newest.publishedAt}` : '';
  useEffect(() => {
    const first = said === null;
    if (state === said) return;
    said = state;
    // What was so when the person came in is on the screen; only a change is said.
    if (first || !newest) return;
    if (newest.publishedAt !== null && newest.sentence)
      announce(i18n.language.startsWith('vi') ? newest.sentence.vi : newest.sentence.en);
    else if (newest.closedAt !== null) announce(t('closedHeldSaid', { question: newest.question }));
    else if (seat) announce(t('askedSaid', { question: newest.question }), 'assertive');
    else announce(`${t('open')}: ${newest.question}`);
  }, [state, newest, seat, t, i18n.language]);
};
