import type { Ref } from 'react';
import { CurrentSpeaker, SeatFinder, SpeakerQueue } from '../../features/floor/index.ts';
import classes from './floor-column.module.css';

/** The floor: who has it, who wants it, and how to give it to anybody; two columns where there is room. */
export const FloorColumn = ({ finder }: { finder?: Ref<HTMLInputElement> }) => (
  <div className={classes.space}>
    <div className={classes.floor}>
      <div className={classes.speaker}>
        <CurrentSpeaker />
        <SeatFinder inputRef={finder} />
      </div>
      <SpeakerQueue />
    </div>
  </div>
);
