import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fromAddress, SearchPanel, toAddress } from '../features/search/index.ts';
import { Card } from '../ui/index.ts';
import { useSession } from './session.tsx';

/** Search over everything that is kept; what is looked for stands in the address. */
export const SearchPage = () => {
  const { t } = useTranslation('search');
  const { session } = useSession();
  const [address, setAddress] = useSearchParams();
  // Typing is quicker than the address follows.
  const [asked, setAsked] = useState(() => fromAddress(address));
  const mayEnter = new Set<string>(session.meetings.map(({ id }) => id));
  return (
    <Card title={t('title')}>
      <SearchPanel
        handle={session.handle}
        asked={asked}
        onAsk={(next) => {
          setAsked(next);
          setAddress(toAddress(next), { replace: true });
        }}
        hrefOf={({ meetingId }) =>
          mayEnter.has(meetingId)
            ? `/s/${session.handle}/m/${meetingId}${session.companionOnly ? '/companion' : ''}`
            : null
        }
      />
    </Card>
  );
};
