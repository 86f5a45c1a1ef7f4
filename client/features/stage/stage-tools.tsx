import { DiscussionControl } from './discussion-control.tsx';
import { HushSwitch } from './hush-switch.tsx';
import { LayoutPicker } from './layout-picker.tsx';
import { ShareControl } from './share-control.tsx';
import classes from './tools.module.css';

/** What those who run the meeting decide about the stage: layout, discussion, shared screen, hush. */
export const StageTools = () => (
  <div className={classes.tools}>
    <LayoutPicker />
    <div className={classes.buttons}>
      <DiscussionControl />
      <HushSwitch />
      <ShareControl />
    </div>
  </div>
);
