import { ClipboardCheck, FilePenLine, ListOrdered, Vote } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
// Not through the feature's index: its other parts bring the media client, which a phone shall not load.
import { AskButton } from '../../features/floor/ask-button.tsx';
import { useOpenPoll } from '../../features/polls/index.ts';
import { useConnection, useIdentity } from '../../meeting/index.ts';
import classes from './companion.module.css';
import { CompanionHeader } from './companion-header.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { JournalAlarm } from './journal-alarm.tsx';
import { PollSlot } from './poll-slot.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';

const TABS = ['agenda', 'polls', 'proposals', 'resolutions'] as const satisfies readonly TabName[];
type CompanionTab = (typeof TABS)[number];

const SIGNS: Record<CompanionTab, ReactNode> = {
  agenda: <ListOrdered aria-hidden />,
  polls: <Vote aria-hidden />,
  proposals: <FilePenLine aria-hidden />,
  resolutions: <ClipboardCheck aria-hidden />,
};

interface TabBarProps {
  readonly tab: CompanionTab;
  readonly onTab: (tab: CompanionTab) => void;
}

const TabBar = ({ tab, onTab }: TabBarProps) => {
  const { t } = useTranslation('screens');
  const tabs = usePanelTabs();
  return (
    <nav className={classes.tabs} aria-label={t('panel.label')}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-current={name === tab ? 'page' : undefined}
          data-asked={tabs[name].asked || undefined}
          onClick={() => onTab(name)}
        >
          <span className={classes.sign}>
            {SIGNS[name]}
            {tabs[name].asked && <span className={classes.dot} role="img" aria-label={t('panel.asked')} />}
          </span>
          {tabs[name].label}
        </button>
      ))}
    </nav>
  );
};

/** Reading and acting on a small screen: one thing at a time, tabs under the thumb, the vote comes forward. */
export const Companion = () => {
  const [tab, setTab] = useState<CompanionTab>('agenda');
  const tabs = usePanelTabs();
  const { status } = useConnection();
  const { asksMe } = useOpenPoll();
  const seat = useIdentity().session.actor.role === 'seat';

  // A phone that buzzes is noticed even face down on the table.
  useEffect(() => {
    if (asksMe) navigator.vibrate?.(200);
  }, [asksMe]);

  return (
    <div className={classes.companion}>
      <CompanionHeader />
      <ConnectionBanner />
      <JournalAlarm />
      <main className={classes.main} data-stale={status === 'offline' || undefined}>
        {tabs[tab].content}
        {tab !== 'polls' && (
          <div className={classes.card}>
            <PollSlot />
          </div>
        )}
      </main>
      {seat && (
        <div className={classes.floor}>
          <AskButton size="lg" />
        </div>
      )}
      <TabBar tab={tab} onTab={setTab} />
    </div>
  );
};
