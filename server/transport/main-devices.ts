import type { MainDevice } from '../../shared/contract.ts';
import type { Place } from '../../shared/places.ts';

/** A device that could be the main one of its place. */
export interface Candidate {
  readonly place: Place;
  readonly tell: (main: MainDevice) => void;
  readonly setMain: (main: boolean) => void;
}

/** At each place at most one device sends: the first that came, or the one that claimed it. */
export const createMainDevices = () => {
  const candidates = new Map<Place, Candidate[]>();
  const holders = new Map<Place, Candidate>();

  const statusOf = (candidate: Candidate): MainDevice => {
    const holder = holders.get(candidate.place);
    if (!holder) return { holder: 'none' };
    return { holder: holder === candidate ? 'mine' : 'other' };
  };

  const appoint = (place: Place, next: Candidate | undefined) => {
    holders.get(place)?.setMain(false);
    if (next) holders.set(place, next);
    else holders.delete(place);
    next?.setMain(true);
    for (const each of candidates.get(place) ?? []) each.tell(statusOf(each));
  };

  return {
    arrive(candidate: Candidate) {
      const { place } = candidate;
      candidates.set(place, [...(candidates.get(place) ?? []), candidate]);
      if (holders.has(place)) candidate.tell(statusOf(candidate));
      else appoint(place, candidate);
    },
    claim(candidate: Candidate): MainDevice {
      if (holders.get(candidate.place) !== candidate) appoint(candidate.place, candidate);
      return statusOf(candidate);
    },
    /** When the main device goes, the one that waited longest follows. */
    depart(candidate: Candidate) {
      const { place } = candidate;
      const left = (candidates.get(place) ?? []).filter((each) => each !== candidate);
      candidates.set(place, left);
      if (holders.get(place) === candidate) {
        holders.delete(place);
        appoint(place, left[0]);
      }
    },
  };
};

export type MainDevices = ReturnType<typeof createMainDevices>;
