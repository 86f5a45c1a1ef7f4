import { hasContent, initialStage, LAYOUTS, type Layout } from '../../../shared/stage/events.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';

export interface LayoutChoice {
  readonly layout: Layout;
  /** Whether there is something to show in it (S2). */
  readonly possible: boolean;
}

/** The layout that everybody sees, and how those who run the meeting choose another (S2). */
export const useLayouts = () => {
  const stage = useRecord('stage') ?? initialStage;
  const { act, offline, pending } = useAct('stage.set_layout');
  return {
    layout: stage.layout,
    choices: LAYOUTS.map((layout): LayoutChoice => ({ layout, possible: hasContent(stage, layout) })),
    disabled: offline || pending,
    choose: (layout: Layout) => void act({ layout }),
  };
};
