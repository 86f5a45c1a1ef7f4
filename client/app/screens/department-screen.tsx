import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Reading } from '../../features/minutes/index.ts';
import { ProposalsPanel } from '../../features/proposals/index.ts';
import { useMinutesHead } from '../../features/record/index.ts';
import classes from './desk.module.css';
import { DeskTabs } from './desk-tabs.tsx';
import { DocumentInstead } from './document-instead.tsx';
import { MainStage } from './main-stage.tsx';
import bar from './room-bar.module.css';
import { RoomFrame } from './room-frame.tsx';
import { RoomTools } from './room-tools.tsx';
import { SpeakerLine } from './speaker-line.tsx';
import { type TabName, usePanelTabs } from './use-panel-tabs.tsx';

const BESIDE: readonly TabName[] = ['tasks', 'resolutions', 'agenda', 'polls', 'figures', 'practices', 'log'];

/** The receiving department: the proposals of its area on one side, the meeting on the other. */
export const DepartmentScreen = () => {
  const wide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const tabs = usePanelTabs();
  // W7, W10: from the time the minutes are for comment.
  const beside = useMinutesHead().state === 'draft' ? BESIDE : ([...BESIDE, 'minutes'] as const);
  const names = wide ? beside : (['proposals', ...beside] as const);
  const [chosen, setChosen] = useState<TabName>(wide ? 'resolutions' : 'proposals');
  const tab = names.includes(chosen) ? chosen : 'resolutions';
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
      <div className={classes.desk} data-columns={wide ? 2 : 1}>
        {wide && (
          <div className={classes.card}>
            <ProposalsPanel />
          </div>
        )}
        <div className={classes.column}>
          <div className={classes.stage}>
            <MainStage />
          </div>
          <Reading />
          <DocumentInstead>
            <DeskTabs tabs={names.map((name) => tabs[name])} value={tab} onChange={setChosen} />
          </DocumentInstead>
        </div>
      </div>
    </RoomFrame>
  );
};
