import { Kbd, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LogPanel, Reading, ResolutionForm, ResolutionsPanel } from '../../features/minutes/index.ts';
import { RecordPanel, UnsentRecord } from '../../features/record/index.ts';
import { type KeyBinding, Keys } from '../../ui/index.ts';
import classes from './desk.module.css';
import { DeskTabs } from './desk-tabs.tsx';
import { DocumentInstead } from './document-instead.tsx';
import { MainStage } from './main-stage.tsx';
import bar from './room-bar.module.css';
import { RoomFrame } from './room-frame.tsx';
import { RoomTools } from './room-tools.tsx';
import type { PanelTab } from './side-panel.tsx';
import { SpeakerLine } from './speaker-line.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';
import { useWantedTab } from './use-wanted-tab.ts';

const BESIDE: readonly TabName[] = [
  'proposals',
  'tasks',
  'agenda',
  'polls',
  'figures',
  'practices',
  'papers',
];
const ALL: readonly TabName[] = [
  'resolutions',
  'minutes',
  'log',
  'proposals',
  'tasks',
  'agenda',
  'polls',
  'figures',
  'practices',
  'papers',
];

/** The form stands above the list it fills; `turn` moves the keyboard into it. */
const Resolutions = ({ turn }: { turn: number }) => {
  const { t } = useTranslation('minutes');
  return (
    <div className={classes.column}>
      <Reading />
      <section className={classes.write}>
        <h2 className={classes.writeTitle}>
          {t('new')}
          <Kbd aria-hidden>K</Kbd>
        </h2>
        <ResolutionForm focusTurn={turn} />
      </section>
      <div className={classes.card}>
        <ResolutionsPanel withoutForm />
      </div>
    </div>
  );
};

type Written = 'resolutions' | 'minutes';

interface MiddleProps {
  readonly value: Written;
  readonly onChange: (value: Written) => void;
  readonly turn: number;
}

/** What is being written: resolutions while the meeting concludes, the minutes all the time. */
const Middle = ({ value, onChange, turn }: MiddleProps) => {
  const { t } = useTranslation('screens');
  return (
    <div className={classes.column}>
      <SegmentedControl
        fullWidth
        style={{ flex: 'none' }}
        aria-label={t('written')}
        value={value}
        onChange={(next) => onChange(next as Written)}
        data={(['resolutions', 'minutes'] as const).map((each) => ({
          value: each,
          label: t(`tabs.${each}`),
        }))}
      />
      {value === 'minutes' ? (
        <div className={classes.card}>
          <RecordPanel bare />
        </div>
      ) : (
        <Resolutions turn={turn} />
      )}
    </div>
  );
};

const useDeskKeys = (tabs: readonly PanelTab<TabName>[], show: (tab: TabName) => void, write: () => void) => {
  const { t } = useTranslation('minutes');
  const { t: screens } = useTranslation('screens');
  return [
    { key: 'k', does: t('new'), run: write },
    { key: 'mod+k', does: screens('keys.everything') },
    ...tabs.map(({ value, label }, index): KeyBinding => {
      return { key: String(index + 1), does: label, run: () => show(value) };
    }),
  ];
};

/** The minute-taker's desk: the log grows on the left, resolutions are written in the middle, proposals come in on the right. */
export const MinuteTakerScreen = () => {
  const wide = useMediaQuery('(min-width: 1180px)', true, { getInitialValueInEffect: false });
  const panels = usePanelTabs();
  const tabs = (wide ? BESIDE : ALL).map((name) => panels[name]);
  const [chosen, setChosen] = useState<TabName>(useWantedTab(ALL, wide ? 'proposals' : 'resolutions'));
  const tab = tabs.some(({ value }) => value === chosen) ? chosen : 'proposals';
  const [middle, setMiddle] = useState<Written>('resolutions');
  const [turn, setTurn] = useState(0);
  const [devices, setDevices] = useState(false);
  const write = () => {
    if (!wide) setChosen('resolutions');
    setMiddle('resolutions');
    setTurn(turn + 1);
  };
  const keys = useDeskKeys(tabs, setChosen, write);
  return (
    <RoomFrame
      bar={
        <div className={bar.bar}>
          <SpeakerLine />
          <RoomTools devicesOpened={devices} onDevices={setDevices} />
        </div>
      }
    >
      <Keys bindings={keys} />
      <UnsentRecord />
      <div className={classes.desk} data-columns={wide ? 3 : 1}>
        {wide && (
          <>
            <div className={classes.column}>
              <div className={classes.stage}>
                <MainStage />
              </div>
              <div className={classes.card}>
                <LogPanel />
              </div>
            </div>
            <Middle value={middle} onChange={setMiddle} turn={turn} />
          </>
        )}
        <DocumentInstead>
          <DeskTabs tabs={tabs} value={tab} onChange={setChosen} />
        </DocumentInstead>
      </div>
    </RoomFrame>
  );
};
