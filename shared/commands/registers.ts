import { dropFiles } from '../files/drop.ts';
import { receiveFile } from '../files/receive.ts';
import { editPractice } from '../practices/edit.ts';
import { markPractice } from '../practices/mark.ts';
import { recommendPractice } from '../practices/recommend.ts';
import { registerPractice } from '../practices/register.ts';
import { withdrawPractice } from '../practices/withdraw.ts';
import { answerProposals } from '../proposals/answer.ts';
import { assignProposals } from '../proposals/assign.ts';
import { bringInProposals } from '../proposals/bring-in.ts';
import { bringUpProposals } from '../proposals/bring-up.ts';
import { confirmProposal } from '../proposals/confirm.ts';
import { forwardProposals } from '../proposals/forward.ts';
import { mergeProposals } from '../proposals/merge.ts';
import { receiveProposals } from '../proposals/receive.ts';
import { refuseProposals } from '../proposals/refuse.ts';
import { remindProposals } from '../proposals/remind.ts';
import { reopenProposals } from '../proposals/reopen.ts';
import { returnProposal } from '../proposals/return.ts';
import { startProposals } from '../proposals/start.ts';
import { submitProposal } from '../proposals/submit.ts';
import { unmergeProposal } from '../proposals/unmerge.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { addLine } from '../record/add.ts';
import { approveRecord, keepRecord, reopenRecord } from '../record/approve.ts';
import { callForComments, commentLine, settleComment } from '../record/comments.ts';
import { keepPaper, noteIssued, refuseIssue } from '../record/go-out.ts';
import { hideLine, showLine } from '../record/hide.ts';
import { correctRecord, issuePaper } from '../record/issue.ts';
import { moveLine } from '../record/move.ts';
import { takeLine } from '../record/take.ts';
import { wordLine } from '../record/word.ts';
import { noteMeeting } from '../series/note-meeting.ts';
import { setSeries } from '../series/set.ts';
import { acceptTasks } from '../tasks/accept.ts';
import { assignTask } from '../tasks/assign.ts';
import { cancelTasks } from '../tasks/cancel.ts';
import { editTask } from '../tasks/edit.ts';
import { dropResolution, followResolution } from '../tasks/follow-resolution.ts';
import { importTasks } from '../tasks/import.ts';
import { editProgramme, openProgramme } from '../tasks/programme.ts';
import { progressTask } from '../tasks/progress.ts';
import { remindTasks } from '../tasks/remind.ts';
import { reportTask } from '../tasks/report.ts';
import { rescheduleTasks } from '../tasks/reschedule.ts';
import { returnTasks } from '../tasks/return.ts';
import { markStep } from '../timetable/mark.ts';
import { setDays } from '../timetable/set-days.ts';
import { setOffsets } from '../timetable/set-offsets.ts';

/** Every command of a register: of what outlives the meetings. */
export const ofRegisters = [
  noteMeeting,
  setSeries,
  setOffsets,
  setDays,
  markStep,
  receiveFile,
  dropFiles,
  submitProposal,
  bringInProposals,
  receiveProposals,
  startProposals,
  answerProposals,
  refuseProposals,
  forwardProposals,
  assignProposals,
  remindProposals,
  mergeProposals,
  unmergeProposal,
  bringUpProposals,
  confirmProposal,
  returnProposal,
  withdrawProposal,
  reopenProposals,
  openProgramme,
  editProgramme,
  assignTask,
  importTasks,
  followResolution,
  dropResolution,
  editTask,
  rescheduleTasks,
  remindTasks,
  progressTask,
  reportTask,
  acceptTasks,
  returnTasks,
  cancelTasks,
  registerPractice,
  editPractice,
  markPractice,
  recommendPractice,
  withdrawPractice,
  wordLine,
  addLine,
  moveLine,
  hideLine,
  showLine,
  takeLine,
  callForComments,
  commentLine,
  settleComment,
  approveRecord,
  keepRecord,
  reopenRecord,
  issuePaper,
  correctRecord,
  keepPaper,
  noteIssued,
  refuseIssue,
] as const;
