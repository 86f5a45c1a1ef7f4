import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { ItemId, ResolutionId } from '../kernel/ids.ts';

export interface ResolutionText {
  readonly text: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or null when it is left open (N3). */
  readonly deadline: string | null;
}

export type MinutesEvent =
  | ({
      readonly type: 'resolution.recorded';
      readonly resolutionId: ResolutionId;
      readonly number: number;
      readonly itemId: ItemId | null;
    } & ResolutionText)
  | ({
      readonly type: 'resolution.amended';
      readonly resolutionId: ResolutionId;
      readonly number: number;
      readonly revision: number;
    } & ResolutionText);

export interface Resolution extends ResolutionText {
  readonly id: ResolutionId;
  readonly number: number;
  readonly itemId: ItemId | null;
  /** From 1; counts the amendments (N2). */
  readonly revision: number;
  readonly recordedAt: number;
}

export type Resolutions = ReadonlyMap<ResolutionId, Resolution>;

export const initialResolutions: Resolutions = new Map();

export const evolveResolutions: Evolve<Resolutions> = (resolutions, event, { at }) => {
  switch (event.type) {
    case 'resolution.recorded': {
      const { type, resolutionId, ...written } = event;
      return withEntry(resolutions, resolutionId, {
        ...written,
        id: resolutionId,
        revision: 1,
        recordedAt: at,
      });
    }
    case 'resolution.amended': {
      const { type, resolutionId, ...written } = event;
      return withChanged(resolutions, resolutionId, (resolution) => ({ ...resolution, ...written }));
    }
    default:
      return resolutions;
  }
};
