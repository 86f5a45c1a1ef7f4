import type { MeetingState } from '../../shared/meeting.ts';

interface Moment {
  readonly a: number;
  readonly b: number;
  readonly state: MeetingState;
  readonly any: (ids: Iterable<string>) => string;
}

/** What might be sent about resolutions, sensible or not, as the meeting stands. */
export const minutesPayloads = ({ a, b, state, any }: Moment): Record<string, () => unknown> => {
  const { resolutions } = state;
  // The latest are the likeliest to be worked on.
  const resolutionId = any([...resolutions.keys()].slice(a % 3 ? -2 : 0));
  const known = [...resolutions.values()].find(({ id }) => id === resolutionId)?.revision ?? 1;
  const revision = b % 5 ? known : 1 + (a % 3);
  const text = {
    text: `Kết luận ${a}`,
    owner: a % 3 ? 'Vụ Cán bộ' : 'Các địa phương',
    cooperators: a % 2 ? ['Vụ Tổ chức', 'Điểm cầu p89'] : [],
    deadline: a % 2 ? '2020-10-31' : null,
  };
  return {
    'resolution.record': () => text,
    'resolution.amend': () => ({ resolutionId, revision, ...text }),
    'resolution.read_back': () => ({
      resolutionId: a % 4 ? resolutionId : (state.reading?.resolutionId ?? resolutionId),
    }),
    'resolution.confirm': () => ({ resolutionId, revision }),
    'resolution.withdraw': () => ({ resolutionId, reason: `Ghi nhầm ${a}` }),
  };
};
