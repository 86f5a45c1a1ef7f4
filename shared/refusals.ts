/** Every "no" there is. Each has a sentence in both languages, and each is reached by the fuzz. */
export const REFUSAL_CODES = [
  // the way of a command
  'command.unknown',
  'command.not_allowed',
  'command.invalid',
  'command.too_many',
  'server.failed',
  'server.not_saved',
  'server.stopping',
  // frame
  'meeting.already_prepared',
  'meeting.id_twice',
  'meeting.not_prepared',
  'meeting.not_open',
  'meeting.not_live',
  'meeting.not_closed',
  'meeting.already_sealed',
  // attendance
  'seat.unknown',
  'seat.not_present',
  'seat.already_present',
  'seat.already_gone',
  // agenda
  'agenda.item_unknown',
  'agenda.item_begun',
  'agenda.already_current',
  // floor
  'floor.already_requested',
  'floor.not_requested',
  'floor.already_held',
  'floor.already_granted',
  'floor.held',
  'floor.not_held',
  'floor.already_muted',
  'floor.already_open',
  'stage.already_shown',
  // polls
  'poll.another_open',
  'poll.unknown',
  'poll.closed',
  'poll.not_entitled',
  'poll.already_cast',
  'poll.ballot_unfit',
  'poll.paused',
  'poll.not_paused',
  'poll.ending',
  'poll.not_due',
  'poll.still_open',
  'poll.already_published',
  'poll.not_tied',
  'poll.not_of_tie',
  'poll.text_unknown',
  'poll.problem_known',
  'poll.not_prepared',
  'poll.template_unknown',
  'poll.too_many',
  // proposals
  'proposal.unknown',
  'proposal.department_unknown',
  'proposal.other_department',
  'proposal.already_received',
  'proposal.not_received',
  // minutes
  'resolution.unknown',
  'resolution.newer_text',
  // reports
  'figure.unknown',
  'figure.part_over_whole',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
