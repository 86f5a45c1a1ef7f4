import type { StagePolicy } from '../../server/media/index.ts';
import type { Place } from '../../shared/places.ts';

/** One camera on the stage, and these heard beside the centre. */
export const stagePolicy = (
  stage: Place | 'centre',
  heard: readonly Place[] = [],
  rest: Partial<StagePolicy> = {},
): StagePolicy => ({
  stage: [{ place: stage, source: 'camera', size: 'large' }],
  sharing: null,
  heard: new Set<Place>(['chair', 'deputy', ...heard]),
  next: null,
  centre: 'chair',
  ...rest,
});
