import type { Ref } from 'react';
import { QuorumForm } from '../../features/attendance/index.ts';
import { TakeoverSetting } from '../../features/chairing/index.ts';
import {
  CurrentSpeaker,
  FloorSettings,
  NeverSpeakers,
  PolicyPicker,
  SeatFinder,
  SpeakerQueue,
} from '../../features/floor/index.ts';
import { useRecord } from '../../meeting/index.ts';
import classes from './floor-column.module.css';

/** The floor: who has it, who wants it, and how to give it to anybody; two columns where there is room. */
export const FloorColumn = ({ finder }: { finder?: Ref<HTMLInputElement> }) => {
  const held = useRecord('floor')?.holder != null;
  return (
    <div className={classes.space}>
      <div className={classes.floor} data-held={held || undefined}>
        <div className={classes.speaker}>
          <CurrentSpeaker />
        </div>
        <div className={classes.asking}>
          <div className={classes.find}>
            <SeatFinder inputRef={finder} />
            <FloorSettings>
              <TakeoverSetting />
              <QuorumForm />
            </FloorSettings>
          </div>
          <SpeakerQueue />
          <PolicyPicker />
          <NeverSpeakers />
        </div>
      </div>
    </div>
  );
};
