import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { Records } from '../kernel/patch.ts';
import type { Practice, Practices } from './practice.ts';

export type PracticeRecord = Practice;

/** I5: whether a viewer may see a practice. */
export const seesPractice = ({ withdrawn, holderId }: Practice, viewer: Viewer): boolean =>
  !withdrawn || isCentre(viewer) || (viewer.role === 'seat' && viewer.seatId === holderId);

export const viewPractices = ({ all }: Practices, viewer: Viewer): Records =>
  new Map(
    [...all.values()]
      .filter((practice) => seesPractice(practice, viewer))
      .map((practice) => [`practice:${practice.id}`, practice] as const),
  );

/** Each record is made from its practice alone. */
export const changedPractices = (before: Practices, after: Practices): readonly [Practices, Practices] => {
  const [gone, come] = before.all.differing(after.all);
  return [
    { ...before, all: gone },
    { ...after, all: come },
  ];
};
