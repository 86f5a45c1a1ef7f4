import type { ProposalState, StepName } from '../../../shared/proposals/life.ts';
import type { ActionName } from './actions.ts';
import type { Stand } from './sift.ts';

const statesVi: Record<ProposalState, string> = {
  draft: 'Nháp',
  submitted: 'Đã gửi',
  received: 'Đã tiếp nhận',
  in_progress: 'Đang xử lý',
  reopened: 'Mở lại',
  answered: 'Đã trả lời',
  refused: 'Không chấp nhận',
  confirmed: 'Tỉnh xác nhận',
  withdrawn: 'Đã rút',
};

const statesEn: Record<ProposalState, string> = {
  draft: 'Draft',
  submitted: 'Sent',
  received: 'Received',
  in_progress: 'In progress',
  reopened: 'Reopened',
  answered: 'Answered',
  refused: 'Refused',
  confirmed: 'Confirmed',
  withdrawn: 'Withdrawn',
};

/** After "Đề xuất 2026-11/p04-017 …". */
const movedVi: Record<ProposalState, string> = {
  draft: 'là bản nháp',
  submitted: 'đã được chuyển đơn vị',
  received: 'đã được tiếp nhận',
  in_progress: 'đang được xử lý',
  reopened: 'đã được mở lại',
  answered: 'đã được trả lời',
  refused: 'không được chấp nhận',
  confirmed: 'đã được xác nhận',
  withdrawn: 'đã được rút',
};

const movedEn: Record<ProposalState, string> = {
  draft: 'is a draft',
  submitted: 'has been forwarded',
  received: 'has been received',
  in_progress: 'is being worked on',
  reopened: 'has been reopened',
  answered: 'has been answered',
  refused: 'has been refused',
  confirmed: 'has been confirmed',
  withdrawn: 'has been withdrawn',
};

const stepsVi: Record<StepName, string> = {
  submitted: 'Gửi đề xuất',
  received: 'Tiếp nhận',
  started: 'Bắt đầu xử lý',
  answered: 'Trả lời',
  refused: 'Không chấp nhận',
  forwarded: 'Chuyển đơn vị',
  assigned: 'Phân công',
  reminded: 'Nhắc',
  merged: 'Gộp',
  unmerged: 'Tách',
  brought_up: 'Đưa vào hội nghị',
  confirmed: 'Xác nhận thỏa đáng',
  returned: 'Chưa thỏa đáng, mở lại',
  withdrawn: 'Rút',
  reopened: 'Mở lại',
};

const stepsEn: Record<StepName, string> = {
  submitted: 'Sent',
  received: 'Received',
  started: 'Work began',
  answered: 'Answered',
  refused: 'Refused',
  forwarded: 'Forwarded',
  assigned: 'Assigned',
  reminded: 'Reminded',
  merged: 'Merged',
  unmerged: 'Separated',
  brought_up: 'Brought before the meeting',
  confirmed: 'Confirmed',
  returned: 'Not satisfied, reopened',
  withdrawn: 'Withdrawn',
  reopened: 'Reopened',
};

const doVi: Record<ActionName, string> = {
  receive: 'Tiếp nhận',
  start: 'Bắt đầu xử lý',
  answer: 'Trả lời',
  confirm: 'Thỏa đáng',
  return: 'Chưa thỏa đáng',
  assign: 'Phân công, đặt hạn',
  forward: 'Chuyển đơn vị',
  refuse: 'Không chấp nhận',
  remind: 'Nhắc đơn vị',
  merge: 'Gộp thành một',
  unmerge: 'Tách khỏi nhóm',
  stage: 'Đưa ra thảo luận',
  vote: 'Chuẩn bị biểu quyết',
  agenda: 'Đưa vào chương trình',
  reopen: 'Mở lại',
  withdraw: 'Rút đề xuất',
};

const doEn: Record<ActionName, string> = {
  receive: 'Receive',
  start: 'Begin work',
  answer: 'Answer',
  confirm: 'Satisfied',
  return: 'Not satisfied',
  assign: 'Assign, set a date',
  forward: 'Forward',
  refuse: 'Refuse',
  remind: 'Remind the department',
  merge: 'Merge into one',
  unmerge: 'Separate',
  stage: 'Bring up for discussion',
  vote: 'Prepare a vote',
  agenda: 'Put on the agenda',
  reopen: 'Reopen',
  withdraw: 'Withdraw',
};

const filtersVi: Record<Stand, string> = {
  all: 'Tất cả',
  to_receive: 'Chờ tiếp nhận',
  to_answer: 'Chờ trả lời',
  overdue: 'Quá hạn',
  answered: 'Đã trả lời',
  settled: 'Đã xong',
};

const filtersEn: Record<Stand, string> = {
  all: 'All',
  to_receive: 'To receive',
  to_answer: 'To answer',
  overdue: 'Overdue',
  answered: 'Answered',
  settled: 'Settled',
};

/** The words for the life of a proposal: where it stands, what is done with it, by whom. */
export const lifeWords = {
  vi: { states: statesVi, moved: movedVi, steps: stepsVi, do: doVi, filters: filtersVi },
  en: { states: statesEn, moved: movedEn, steps: stepsEn, do: doEn, filters: filtersEn },
};
