import { FilePlus2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRollcallAsked } from '../../features/attendance/index.ts';
import { AskButton, RequestSheet, useAsk, usePrepared } from '../../features/floor/index.ts';
import { useOpenPoll } from '../../features/polls/index.ts';
import { ProposalForm } from '../../features/proposals/index.ts';
import { useMinutesHead } from '../../features/record/index.ts';
import { ShareControl } from '../../features/stage/index.ts';
import { type KeyBinding, Keys, Panel } from '../../ui/index.ts';
import { AskedSlot } from './asked-slot.tsx';
import { WordControl } from './control-button.tsx';
import { DocumentBeside } from './document-beside.tsx';
import { MainStage } from './main-stage.tsx';
import { OwnDevices, useOwnSwitches } from './own-devices.tsx';
import classes from './room-bar.module.css';
import { RoomFrame } from './room-frame.tsx';
import { RoomTools } from './room-tools.tsx';
import room from './seat-room.module.css';
import { SidePanel } from './side-panel.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';

const TABS: readonly TabName[] = [
  'agenda',
  'polls',
  'proposals',
  'resolutions',
  'figures',
  'log',
  'tasks',
  'practices',
];

const seatTabs = (withMinutes: boolean): readonly TabName[] =>
  withMinutes ? TABS.toSpliced(4, 0, 'minutes') : TABS;

/** What of the panel is shown; it unfolds by itself when something is asked of the seat. */
const useSeatPanel = () => {
  const [tab, setTab] = useState<TabName>('agenda');
  const [folded, setFolded] = useState(false);
  const [proposing, setProposing] = useState(false);
  const { asksMe } = useOpenPoll();
  const called = useRollcallAsked() !== undefined;
  const prepared = usePrepared();
  useEffect(() => {
    if (asksMe || called || prepared) setFolded(false);
  }, [asksMe, called, prepared]);
  const show = (next: TabName) => {
    setProposing(false);
    setFolded(false);
    setTab(next);
  };
  const propose = () => {
    setFolded(false);
    setProposing(true);
  };
  return { tab, folded, setFolded, proposing, setProposing, show, propose };
};

type SeatPanel = ReturnType<typeof useSeatPanel>;

const useSeatKeys = (panel: SeatPanel, onDevices: () => void): KeyBinding[] => {
  const { t } = useTranslation('screens');
  const { toggleCamera, toggleMicrophone } = useOwnSwitches();
  const { press } = useAsk();
  return [
    { key: 'm', does: t('keys.microphone'), run: toggleMicrophone },
    { key: 'c', does: t('keys.camera'), run: toggleCamera },
    { key: 'd', does: t('keys.ask'), run: () => void press() },
    { key: 'x', does: t('keys.propose'), run: panel.propose },
    ...TABS.map((tab, index) => ({
      key: String(index + 1),
      does: t(`tabs.${tab}`),
      run: () => panel.show(tab),
    })),
    { key: 'mod+k', does: t('keys.everything') },
    { key: 'b', does: t('keys.fold'), run: () => panel.setFolded(!panel.folded) },
    { key: 't', does: t('bar.devices'), run: onDevices },
  ];
};

const Propose = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('screens');
  return (
    <Panel title={t('bar.propose')}>
      <ProposalForm onClose={onClose} />
    </Panel>
  );
};

/** The room's own screen: what is on, who has the floor, whether one is heard, and what is asked of the seat. */
export const SeatRoom = () => {
  const { t } = useTranslation('screens');
  const tabs = usePanelTabs();
  // W10: a draft is not for seats.
  const readable = useMinutesHead().state !== 'draft';
  const panel = useSeatPanel();
  const [devices, setDevices] = useState(false);
  const keys = useSeatKeys(panel, () => setDevices(true));
  const { tab, folded, setFolded, proposing, setProposing, show, propose } = panel;
  return (
    <RoomFrame
      bar={
        <div className={classes.bar}>
          <OwnDevices />
          <div className={classes.asks}>
            <AskButton size="lg" />
            <RequestSheet />
            <WordControl
              label={t('bar.propose')}
              icon={<FilePlus2 size={20} aria-hidden />}
              hotkey="X"
              onClick={propose}
            />
            <ShareControl />
          </div>
          <RoomTools devicesOpened={devices} onDevices={setDevices} />
        </div>
      }
    >
      <Keys bindings={keys} />
      <div className={room.room}>
        <div className={room.stage}>
          <MainStage />
        </div>
        <DocumentBeside />
        <SidePanel
          tabs={seatTabs(readable).map((name) => tabs[name])}
          value={tab}
          onChange={show}
          card={<AskedSlot withoutPoll={tab === 'polls' && !proposing} />}
          instead={proposing ? <Propose onClose={() => setProposing(false)} /> : undefined}
          folded={folded}
          onFold={setFolded}
        />
      </div>
    </RoomFrame>
  );
};
