import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeadControl } from '../../features/chairing/index.ts';
import { useFloorControl, useGrant } from '../../features/floor/index.ts';
import { Reading } from '../../features/minutes/index.ts';
import { UnsentRecord } from '../../features/record/index.ts';
import { StageTools, useLayouts } from '../../features/stage/index.ts';
import { Wall } from '../../features/wall/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { type KeyBinding, Keys } from '../../ui/index.ts';
import classes from './chair-screen.module.css';
import { DocumentBeside } from './document-beside.tsx';
import { FloorColumn } from './floor-column.tsx';
import { MainStage } from './main-stage.tsx';
import { MeetingSwitch } from './meeting-switch.tsx';
import { OwnDevices, useOwnSwitches } from './own-devices.tsx';
import bar from './room-bar.module.css';
import { RoomFrame } from './room-frame.tsx';
import { RoomTools } from './room-tools.tsx';
import { type PanelTab, SidePanel } from './side-panel.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';

type ChairTab = TabName | 'floor';
type Below = 'floor' | 'wall';

interface ChairKeys {
  readonly finder: RefObject<HTMLInputElement | null>;
  readonly onDevices: () => void;
  readonly onWall: () => void;
}

const useChairKeys = ({ finder, onDevices, onWall }: ChairKeys): KeyBinding[] => {
  const { t } = useTranslation('screens');
  const { t: tStage } = useTranslation('stage');
  const own = useOwnSwitches();
  const floor = useFloorControl();
  const { grant } = useGrant();
  const next = useRecord('floor')?.queue[0]?.seatId;
  const layouts = useLayouts();
  return [
    { key: 'n', does: t('keys.inviteNext'), run: () => next && void grant(next) },
    { key: 'k', does: t('keys.floorMicrophone'), run: () => void floor.toggleMicrophone() },
    { key: 'e', does: t('keys.endFloor'), run: () => void floor.end() },
    { key: '/', does: t('keys.findSeat'), run: () => finder.current?.focus() },
    { key: 'mod+k', does: t('keys.everything') },
    { key: 'w', does: t('keys.wall'), run: onWall },
    { key: 'm', does: t('keys.microphone'), run: own.toggleMicrophone },
    { key: 'c', does: t('keys.camera'), run: own.toggleCamera },
    { key: 't', does: t('bar.devices'), run: onDevices },
    ...layouts.choices.map(({ layout, possible }, index) => ({
      key: String(index + 1),
      does: tStage(`layout.tips.${layout}`),
      run: () => possible && layouts.choose(layout),
    })),
  ];
};

const BELOW: readonly Below[] = ['floor', 'wall'];

interface BelowStageProps {
  readonly value: Below;
  readonly onChange: (value: Below) => void;
  readonly finder: RefObject<HTMLInputElement | null>;
}

const BelowStage = ({ value, onChange, finder }: BelowStageProps) => {
  const { t } = useTranslation('screens');
  const count = useRecord('floor')?.queue.length ?? 0;
  return (
    <section className={classes.below}>
      <SegmentedControl
        aria-label={t('below.label')}
        className={classes.belowSwitch}
        value={value}
        onChange={(next) => onChange(next as Below)}
        data={BELOW.map((each) => ({ value: each, label: t(`below.${each}`, { count }) }))}
      />
      <div className={classes.belowContent} data-wall={value === 'wall' || undefined}>
        {value === 'wall' ? <Wall /> : <FloorColumn finder={finder} />}
      </div>
    </section>
  );
};

const useChairTabs = (wide: boolean): PanelTab<ChairTab>[] => {
  const { t } = useTranslation('screens');
  const tabs = usePanelTabs();
  const waiting = useRecord('floor')?.queue.length ?? 0;
  const floor: PanelTab<ChairTab> = {
    value: 'floor',
    label: t('tabs.floor'),
    content: (
      <>
        <StageTools />
        <FloorColumn />
      </>
    ),
    asked: waiting > 0,
  };
  const shared = [
    tabs.agenda,
    tabs.polls,
    tabs.proposals,
    tabs.resolutions,
    tabs.minutes,
    tabs.figures,
    tabs.tasks,
    tabs.practices,
    tabs.log,
  ];
  return wide ? shared : [floor, ...shared];
};

/** The chair's desk (and the deputy's): stage, agenda, floor and votes in sight at once. */
export const ChairScreen = () => {
  const wide = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false });
  const tabs = useChairTabs(wide);
  const [chosen, setChosen] = useState<ChairTab>('floor');
  const tab = tabs.some(({ value }) => value === chosen) ? chosen : 'agenda';
  const [below, setBelow] = useState<Below>('floor');
  const [devices, setDevices] = useState(false);
  const finder = useRef<HTMLInputElement>(null);
  const keys = useChairKeys({
    finder,
    onDevices: () => setDevices(true),
    onWall: () => setBelow(below === 'wall' ? 'floor' : 'wall'),
  });
  return (
    <RoomFrame
      bar={
        <div className={bar.bar}>
          <OwnDevices />
          <div className={bar.asks}>
            <LeadControl />
            <MeetingSwitch />
          </div>
          <RoomTools devicesOpened={devices} onDevices={setDevices} />
        </div>
      }
    >
      <Keys bindings={keys} />
      <UnsentRecord />
      <div className={classes.desk}>
        <div className={classes.left}>
          <div className={classes.stage}>
            <MainStage />
          </div>
          {wide && <StageTools />}
          {wide && <BelowStage value={below} onChange={setBelow} finder={finder} />}
        </div>
        <DocumentBeside />
        <SidePanel tabs={tabs} value={tab} onChange={setChosen} card={<Reading />} />
      </div>
    </RoomFrame>
  );
};
