import { Button } from '@mantine/core';
import { Vote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PollCard, ResultCard, useOpenPoll } from '../../features/polls/index.ts';

/** How long the card still says that the ballot is recorded, ms. */
const THANKS_MS = 6000;

/** How long a result stands over the panel; after that it is in the panel, ms. */
const RESULT_MS = 30_000;

/** The vote that ended while this screen was looking, until it is put aside. */
const useFreshResult = () => {
  const { poll } = useOpenPoll();
  const [watched, setWatched] = useState<string | null>(null);
  const id = poll?.id ?? null;
  useEffect(() => {
    if (id) {
      setWatched(id);
      return;
    }
    const timer = setTimeout(() => setWatched(null), RESULT_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return { endedId: id ? null : watched, putAside: () => setWatched(null) };
};

/** Which poll's card the person has put aside, and when it goes by itself: once the ballot is recorded. */
const useAside = () => {
  const { poll, asksMe } = useOpenPoll();
  const [aside, setAside] = useState<string | null>(null);
  const id = poll?.id ?? null;
  useEffect(() => {
    if (!id || asksMe) return;
    const timer = setTimeout(() => setAside(id), THANKS_MS);
    return () => clearTimeout(timer);
  }, [id, asksMe]);
  return { poll, asksMe, isAside: aside === id, setAside };
};

/** The ballot over the panel, and then the result; put aside it stays as a button, so that what is half written below can be finished. */
export const PollSlot = () => {
  const { t } = useTranslation('screens');
  const { poll, asksMe, isAside, setAside } = useAside();
  const { endedId, putAside } = useFreshResult();
  if (endedId) return <ResultCard pollId={endedId} onAside={putAside} />;
  if (!poll || (isAside && !asksMe)) return null;
  return (
    <>
      {isAside && (
        <Button
          fullWidth
          size="lg"
          radius={0}
          leftSection={<Vote size={20} aria-hidden />}
          onClick={() => setAside(null)}
        >
          {t('ballot.open')}
        </Button>
      )}
      {/* Hidden, not gone: a ballot that is under way goes on. */}
      <div hidden={isAside}>
        <PollCard onAside={() => setAside(poll.id)} />
      </div>
    </>
  );
};
