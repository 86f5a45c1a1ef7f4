import type { PaperSettings } from '../../config/papers/read.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { numberedPapers } from '../../shared/numbers/numbered.ts';
import { officeOf } from '../../shared/office/events.ts';
import type { OfficeState } from '../../shared/office.ts';
import type { Brief, PaperDetails } from '../../shared/papers/brief.ts';
import { proposalLines } from '../../shared/papers/proposal-lines.ts';
import type { RuleSet } from '../../shared/papers/rule-set.ts';
import { recordOf } from '../../shared/record/events.ts';
import type { RegisterState } from '../../shared/register.ts';
import type { People } from '../auth/people.ts';

export interface BriefWorld {
  readonly people: Pick<People, 'accounts'>;
  readonly settings: PaperSettings;
  /** Of the office that issues papers. */
  readonly office: () => OfficeState;
  readonly now: () => number;
}

interface Wanted {
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly register: RegisterState;
  readonly ruleSet: RuleSet;
  readonly details: PaperDetails;
}

/** All that a paper of a meeting is written from, as things are now. */
export const briefOf = (
  { people, settings, office, now }: BriefWorld,
  { meetingId, state, register, ruleSet, details }: Wanted,
): Brief => {
  const { particulars, numbers } = office();
  const accounts = people.accounts();
  const nameOf = (role: 'chair' | 'deputy' | 'minute_taker') =>
    accounts.find((each) => each.role === role)?.name;
  return {
    state,
    proposals: proposalLines(register, meetingId, state),
    record: recordOf(register.records, meetingId),
    ruleSet,
    office: officeOf(particulars, state.frame.seriesId) ?? settings.office,
    phrases: settings.phrases,
    details,
    numbered: numberedPapers(numbers, meetingId, ruleSet.id),
    names: { chair: nameOf('chair'), deputy: nameOf('deputy'), minute_taker: nameOf('minute_taker') },
    now: now(),
  };
};
