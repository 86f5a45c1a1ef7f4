import {
  ChartNoAxesColumn,
  ClipboardCheck,
  FilePenLine,
  FileText,
  Lightbulb,
  ListChecks,
  ListOrdered,
  Vote,
} from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRollcallAsked } from '../../features/attendance/index.ts';
import { DocumentReader, PresentedNotice, useReading } from '../../features/documents/index.ts';
// Not through the feature's index: its other parts bring the media client, which a phone shall not load.
import { AskButton } from '../../features/floor/ask-button.tsx';
import { usePrepared } from '../../features/floor/prepare-note.tsx';
import { RequestSheet } from '../../features/floor/request-sheet.tsx';
import { useOpenPoll } from '../../features/polls/index.ts';
import { useMinutesHead } from '../../features/record/index.ts';
import { ShownFigures, useShownFigures } from '../../features/reports/index.ts';
import { closeSearch, RoomSearch } from '../../features/search/index.ts';
import { useLateRefusal } from '../../forms/index.ts';
import { useConnection, useIdentity } from '../../meeting/index.ts';
import { AskedSlot } from './asked-slot.tsx';
import classes from './companion.module.css';
import { CompanionHeader } from './companion-header.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { JournalAlarm } from './journal-alarm.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';
import { useSearchBeside } from './use-search-beside.ts';
import { useWantedTab } from './use-wanted-tab.ts';

const TABS = [
  'agenda',
  'polls',
  'proposals',
  'tasks',
  'figures',
  'resolutions',
  'practices',
  'minutes',
] as const satisfies readonly TabName[];
type CompanionTab = (typeof TABS)[number];

const SIGNS: Record<CompanionTab, ReactNode> = {
  agenda: <ListOrdered aria-hidden />,
  polls: <Vote aria-hidden />,
  proposals: <FilePenLine aria-hidden />,
  tasks: <ListChecks aria-hidden />,
  figures: <ChartNoAxesColumn aria-hidden />,
  resolutions: <ClipboardCheck aria-hidden />,
  practices: <Lightbulb aria-hidden />,
  minutes: <FileText aria-hidden />,
};

interface TabBarProps {
  readonly tab: CompanionTab;
  readonly onTab: (tab: CompanionTab) => void;
}

const TabBar = ({ tab, onTab }: TabBarProps) => {
  const { t } = useTranslation('screens');
  const tabs = usePanelTabs();
  // W10: a draft is not for seats.
  const readable = useMinutesHead().state !== 'draft';
  return (
    <nav className={classes.tabs} aria-label={t('panel.label')}>
      {TABS.filter((name) => name !== 'minutes' || readable).map((name) => (
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
  const [tab, setTab] = useState<CompanionTab>(useWantedTab(TABS, 'agenda'));
  const tabs = usePanelTabs();
  const reading = useReading();
  const figures = useShownFigures();
  const searching = useSearchBeside(reading.document?.id ?? (figures.shown ? 'figures' : undefined));
  const { status } = useConnection();
  const { asksMe } = useOpenPoll();
  const called = useRollcallAsked() !== undefined;
  const prepared = usePrepared();
  const seat = useIdentity().session.actor.role === 'seat';
  useLateRefusal();

  // A phone that buzzes is noticed even face down on the table.
  useEffect(() => {
    if (asksMe || called || prepared) navigator.vibrate?.(200);
  }, [asksMe, called, prepared]);

  return (
    <div className={classes.companion}>
      <CompanionHeader />
      <ConnectionBanner />
      <PresentedNotice />
      <JournalAlarm />
      <main className={classes.main} data-stale={status === 'offline' || undefined}>
        {searching ? (
          <RoomSearch />
        ) : reading.document ? (
          <DocumentReader />
        ) : figures.shown ? (
          <ShownFigures onAway={figures.putAway} />
        ) : (
          tabs[tab].content
        )}
        <div className={classes.card}>
          <AskedSlot withoutPoll={tab === 'polls'} />
        </div>
      </main>
      {seat && (
        <div className={classes.floor}>
          <AskButton size="lg" />
          <RequestSheet />
        </div>
      )}
      <TabBar
        tab={tab}
        onTab={(next) => {
          closeSearch();
          reading.close();
          figures.putAway();
          setTab(next);
        }}
      />
    </div>
  );
};
