import { useState } from 'react';
import { Reading } from '../../features/minutes/index.ts';
import { DocumentBeside } from './document-beside.tsx';
import { MainStage } from './main-stage.tsx';
import bar from './room-bar.module.css';
import { RoomFrame } from './room-frame.tsx';
import { RoomTools } from './room-tools.tsx';
import room from './seat-room.module.css';
import { SidePanel } from './side-panel.tsx';
import { SpeakerLine } from './speaker-line.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';

const TABS: readonly TabName[] = ['agenda', 'polls', 'resolutions', 'figures', 'practices', 'log'];

/** Sees and hears the meeting, reads along, does nothing. The administrator looks in here too. */
export const ObserverScreen = () => {
  const tabs = usePanelTabs();
  const [tab, setTab] = useState<TabName>('agenda');
  const [folded, setFolded] = useState(false);
  const [devices, setDevices] = useState(false);
  return (
    <RoomFrame
      bar={
        <div className={bar.bar}>
          <SpeakerLine />
          <RoomTools devicesOpened={devices} onDevices={setDevices} />
        </div>
      }
    >
      <div className={room.room}>
        <div className={room.stage}>
          <MainStage />
        </div>
        <DocumentBeside />
        <SidePanel
          tabs={TABS.map((name) => tabs[name])}
          value={tab}
          onChange={setTab}
          card={<Reading />}
          folded={folded}
          onFold={setFolded}
        />
      </div>
    </RoomFrame>
  );
};
