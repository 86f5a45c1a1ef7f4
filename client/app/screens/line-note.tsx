import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';
import { type LineState, useLineState } from './line-state.ts';

/** What is worth a sentence: a line that mends itself within a moment, or is told elsewhere, is not. */
const TOLD = [
  'no_wall',
  'fewer_frames',
  'smaller',
  'sound_only',
  'sends_weak',
  'sends_down',
  'picture_failed',
] as const satisfies readonly LineState[];
type Told = (typeof TOLD)[number];

const isTold = (line: LineState): line is Told => (TOLD as readonly LineState[]).includes(line);

/** In which state a poor line is, why, and what still works. */
export const LineNote = () => {
  const { t } = useTranslation('screens');
  const line = useLineState();
  return (
    <div role="status" className={classes.alertSlot}>
      {isTold(line) && (
        <p className={classes.note}>
          <TriangleAlert aria-hidden size={20} />
          {t(`lineNote.${line}`)}
        </p>
      )}
    </div>
  );
};
