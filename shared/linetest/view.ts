import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { Records } from '../kernel/patch.ts';
import { placeOf } from '../places.ts';
import type { LineTest, LineTests } from './events.ts';

export type LineTestRecord = LineTest;

/** L4: for the centre all, for a seat its own. */
export const viewLineTests = (tested: LineTests, viewer: Viewer): Records =>
  new Map(
    [...tested.values()]
      .filter(({ place }) => isCentre(viewer) || place === placeOf(viewer))
      .map((each) => [`linetest:${each.place}`, each] as const),
  );
