import type { OwnMeeting, SessionInfo } from '../../shared/http-contract.ts';
import type { Need, NeedKind } from '../../shared/needs/needs.ts';

/** The panel of the light page in which each thing is done. */
const TABS: Partial<Record<NeedKind, string>> = {
  vote: 'polls',
  proposals_unanswered: 'proposals',
  answers_unrated: 'proposals',
  tasks: 'tasks',
  minutes_comment: 'minutes',
  figures_missing: 'figures',
  call: 'figures',
  freeze: 'agenda',
};

/** Right to the place where it is done, without cameras and microphones. */
export const needPath = ({ handle }: SessionInfo, { actor, id }: OwnMeeting, { kind }: Need): string => {
  const room = `/s/${handle}/m/${id}`;
  if (kind === 'line_untested') return actor.role === 'operator' ? `${room}/lines` : `${room}/test`;
  // Papers are made at the minute-taker's desk; who leads has them there as well.
  if (kind === 'papers') return actor.role === 'minute_taker' ? `${room}?tab=papers` : room;
  return `${room}/companion?tab=${TABS[kind] ?? 'agenda'}`;
};
