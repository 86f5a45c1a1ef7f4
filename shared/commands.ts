import type { z } from 'zod';
import { addItem } from './agenda/add.ts';
import { carryUnanswered } from './agenda/carry.ts';
import { editItem } from './agenda/edit.ts';
import { freezeAgenda, setFreeze } from './agenda/freeze.ts';
import { goToItem } from './agenda/go-to.ts';
import { importAgenda } from './agenda/import.ts';
import { moveItem } from './agenda/move.ts';
import { noteItem } from './agenda/note.ts';
import { planAgenda } from './agenda/plan.ts';
import { removeItem } from './agenda/remove.ts';
import { shortenItem } from './agenda/shorten.ts';
import { showItem } from './agenda/show.ts';
import { undoChange } from './agenda/undo.ts';
import { confirmAttendance } from './attendance/confirm.ts';
import { excuseSeat } from './attendance/excuse.ts';
import { joinSeat } from './attendance/join.ts';
import { leaveSeat } from './attendance/leave.ts';
import { leaderArrives, leaderLeaves } from './chairing/presence.ts';
import { setTakeover } from './chairing/set-takeover.ts';
import { takeBack } from './chairing/take-back.ts';
import { takeOver } from './chairing/take-over.ts';
import { attachDocument } from './documents/attach.ts';
import { endPresentation } from './documents/end-presentation.ts';
import { openDocument } from './documents/open.ts';
import { presentDocument } from './documents/present.ts';
import { relabelDocument } from './documents/relabel.ts';
import { removeDocument } from './documents/remove.ts';
import type { OfficeEvent, RegisterEvent } from './events.ts';
import { dropFiles } from './files/drop.ts';
import { receiveFile } from './files/receive.ts';
import { carryTotals } from './floor/carry-totals.ts';
import { endFloor } from './floor/end.ts';
import { expirePlace } from './floor/expire.ts';
import { extendFloor } from './floor/extend.ts';
import { grantFloor } from './floor/grant.ts';
import { muteFloor } from './floor/mute.ts';
import { prepareSpeaker } from './floor/prepare.ts';
import { reorderQueue } from './floor/reorder.ts';
import { requestFloor } from './floor/request.ts';
import { setFloorPolicy } from './floor/set-policy.ts';
import { setFloorTimes } from './floor/set-times.ts';
import { unmuteFloor } from './floor/unmute.ts';
import { withdrawRequest } from './floor/withdraw.ts';
import { cancelMeeting } from './frame/cancel.ts';
import { changeMeeting } from './frame/change.ts';
import { closeMeeting } from './frame/close.ts';
import { openMeeting } from './frame/open.ts';
import { prepareMeeting } from './frame/prepare.ts';
import { sealMeeting } from './frame/seal.ts';
import type { Command } from './kernel/command.ts';
import { recordLineTest } from './linetest/record.ts';
import { amendResolution } from './minutes/amend-resolution.ts';
import { confirmResolution } from './minutes/confirm-resolution.ts';
import { endReading, readBack } from './minutes/read-back.ts';
import { recordResolution } from './minutes/record-resolution.ts';
import { withdrawResolution } from './minutes/withdraw-resolution.ts';
import { beginNumbers } from './numbers/begin.ts';
import { releaseNumber, voidNumber } from './numbers/give-back.ts';
import { issueNumber } from './numbers/issue.ts';
import { reserveNumbers } from './numbers/reserve.ts';
import { takeNumber } from './numbers/take.ts';
import { noteFiles } from './office/note-files.ts';
import { setParticulars } from './office/set-particulars.ts';
import type { OfficeState } from './office.ts';
import { receiveTemplate } from './papers/template/receive.ts';
import { removeTemplate as removePaperTemplate } from './papers/template/remove.ts';
import { acclaim } from './polls/acclaim.ts';
import { castBallot } from './polls/cast.ts';
import { closePoll } from './polls/close.ts';
import { enterBallot } from './polls/enter-ballot.ts';
import { openPoll } from './polls/open.ts';
import { pausePoll, resumePoll } from './polls/pause.ts';
import { discardPoll, editPoll, movePoll, preparePoll } from './polls/prepare.ts';
import { reportProblem } from './polls/report-problem.ts';
import { decideTie, groupTexts, publishPoll } from './polls/results.ts';
import { countBallots } from './polls/secret/count.ts';
import { publishKey } from './polls/secret/publish-key.ts';
import { takeToken } from './polls/secret/take-token.ts';
import { carryTemplates, removeTemplate, saveTemplate } from './polls/templates.ts';
import { setWeights } from './polls/weights.ts';
import { editPractice } from './practices/edit.ts';
import { markPractice } from './practices/mark.ts';
import { notePractice } from './practices/note.ts';
import { recommendPractice } from './practices/recommend.ts';
import { registerPractice } from './practices/register.ts';
import { withdrawPractice } from './practices/withdraw.ts';
import { answerProposals } from './proposals/answer.ts';
import { assignProposals } from './proposals/assign.ts';
import { bringInProposals } from './proposals/bring-in.ts';
import { bringUpProposals } from './proposals/bring-up.ts';
import { confirmProposal } from './proposals/confirm.ts';
import { endProposalDiscussion, showProposal } from './proposals/discuss.ts';
import { forwardProposals } from './proposals/forward.ts';
import { mergeProposals } from './proposals/merge.ts';
import { noteProposal } from './proposals/note.ts';
import { receiveProposals } from './proposals/receive.ts';
import { refuseProposals } from './proposals/refuse.ts';
import { remindProposals } from './proposals/remind.ts';
import { reopenProposals } from './proposals/reopen.ts';
import { returnProposal } from './proposals/return.ts';
import { startProposals } from './proposals/start.ts';
import { submitProposal } from './proposals/submit.ts';
import { unmergeProposal } from './proposals/unmerge.ts';
import { withdrawProposal } from './proposals/withdraw.ts';
import { addLine } from './record/add.ts';
import { approveRecord, keepRecord, reopenRecord } from './record/approve.ts';
import { callForComments, commentLine, settleComment } from './record/comments.ts';
import { keepPaper, noteIssued, refuseIssue } from './record/go-out.ts';
import { hideLine, showLine } from './record/hide.ts';
import { correctRecord, issuePaper } from './record/issue.ts';
import { moveLine } from './record/move.ts';
import { takeLine } from './record/take.ts';
import { wordLine } from './record/word.ts';
import { announceExpiry, expireRecording } from './recording/expire.ts';
import { pauseRecording, resumeRecording } from './recording/pause.ts';
import { startRecording } from './recording/start.ts';
import { stopRecording } from './recording/stop.ts';
import { beginSegment, endSegment, failRecording, keepRecording, tellGap } from './recording/tell.ts';
import { downloadRecording, releaseRecording } from './recording/watch.ts';
import type { RegisterState } from './register.ts';
import { carryFigures } from './reports/carry.ts';
import { countProposals } from './reports/count-proposals.ts';
import { enterFigures } from './reports/enter.ts';
import { freezeFigures } from './reports/freeze.ts';
import { endFiguresPresentation, presentFigures } from './reports/present.ts';
import { reopenFigures } from './reports/reopen.ts';
import { reportFigures } from './reports/report.ts';
import { setForm } from './reports/set-form.ts';
import { stateFigure } from './reports/state-figure.ts';
import { answerRollcall } from './rollcall/answer.ts';
import { closeRollcall } from './rollcall/close.ts';
import { openRollcall } from './rollcall/open.ts';
import { setQuorum } from './rollcall/set-quorum.ts';
import { noteMeeting } from './series/note-meeting.ts';
import { setSeries } from './series/set.ts';
import { abandonShare } from './stage/abandon-share.ts';
import { addDiscussant } from './stage/add-discussant.ts';
import { beginDiscussion } from './stage/begin-discussion.ts';
import { beginShare } from './stage/begin-share.ts';
import { endDiscussion } from './stage/end-discussion.ts';
import { endShare } from './stage/end-share.ts';
import { expireShare } from './stage/expire-share.ts';
import { hush, unhush } from './stage/hush.ts';
import { muteDiscussant, unmuteDiscussant } from './stage/mute-discussant.ts';
import { removeDiscussant } from './stage/remove-discussant.ts';
import { setLayout } from './stage/set-layout.ts';
import { showOnStage } from './stage/show.ts';
import type { Stream } from './streams.ts';
import { acceptTasks } from './tasks/accept.ts';
import { assignTask } from './tasks/assign.ts';
import { cancelTasks } from './tasks/cancel.ts';
import { editTask } from './tasks/edit.ts';
import { dropResolution, followResolution } from './tasks/follow-resolution.ts';
import { importTasks } from './tasks/import.ts';
import { noteTask } from './tasks/note.ts';
import { editProgramme, openProgramme } from './tasks/programme.ts';
import { progressTask } from './tasks/progress.ts';
import { remindTasks } from './tasks/remind.ts';
import { reportTask } from './tasks/report.ts';
import { rescheduleTasks } from './tasks/reschedule.ts';
import { returnTasks } from './tasks/return.ts';
import { markStep } from './timetable/mark.ts';
import { setDays } from './timetable/set-days.ts';
import { setOffsets } from './timetable/set-offsets.ts';

const ofMeetings = [
  prepareMeeting,
  changeMeeting,
  cancelMeeting,
  openMeeting,
  closeMeeting,
  sealMeeting,
  joinSeat,
  leaveSeat,
  confirmAttendance,
  excuseSeat,
  openRollcall,
  answerRollcall,
  closeRollcall,
  setQuorum,
  leaderArrives,
  leaderLeaves,
  takeOver,
  takeBack,
  setTakeover,
  addItem,
  editItem,
  moveItem,
  removeItem,
  goToItem,
  showItem,
  noteItem,
  shortenItem,
  importAgenda,
  undoChange,
  planAgenda,
  freezeAgenda,
  setFreeze,
  carryUnanswered,
  requestFloor,
  withdrawRequest,
  grantFloor,
  endFloor,
  muteFloor,
  unmuteFloor,
  showOnStage,
  setLayout,
  hush,
  unhush,
  beginDiscussion,
  addDiscussant,
  removeDiscussant,
  muteDiscussant,
  unmuteDiscussant,
  endDiscussion,
  beginShare,
  endShare,
  expireShare,
  abandonShare,
  setFloorPolicy,
  reorderQueue,
  prepareSpeaker,
  extendFloor,
  setFloorTimes,
  expirePlace,
  carryTotals,
  openPoll,
  publishKey,
  takeToken,
  countBallots,
  castBallot,
  closePoll,
  preparePoll,
  editPoll,
  movePoll,
  discardPoll,
  saveTemplate,
  removeTemplate,
  carryTemplates,
  setWeights,
  enterBallot,
  reportProblem,
  pausePoll,
  resumePoll,
  publishPoll,
  decideTie,
  groupTexts,
  acclaim,
  noteProposal,
  showProposal,
  endProposalDiscussion,
  noteTask,
  notePractice,
  recordResolution,
  amendResolution,
  readBack,
  endReading,
  confirmResolution,
  withdrawResolution,
  stateFigure,
  setForm,
  reportFigures,
  enterFigures,
  freezeFigures,
  reopenFigures,
  carryFigures,
  countProposals,
  presentFigures,
  endFiguresPresentation,
  attachDocument,
  relabelDocument,
  removeDocument,
  presentDocument,
  endPresentation,
  openDocument,
  recordLineTest,
  startRecording,
  pauseRecording,
  resumeRecording,
  stopRecording,
  beginSegment,
  endSegment,
  tellGap,
  failRecording,
  keepRecording,
  releaseRecording,
  downloadRecording,
  announceExpiry,
  expireRecording,
] as const;

const ofRegisters = [
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

const ofOffice = [
  noteFiles,
  setParticulars,
  beginNumbers,
  takeNumber,
  reserveNumbers,
  releaseNumber,
  voidNumber,
  issueNumber,
  receiveTemplate,
  removePaperTemplate,
] as const;

type MeetingCommand = (typeof ofMeetings)[number];
type RegisterCommand = (typeof ofRegisters)[number];
type OfficeCommand = (typeof ofOffice)[number];

/** The name of a command: `noun.verb`. */
export type MeetingCommandType = MeetingCommand['type'];
export type RegisterCommandType = RegisterCommand['type'];
export type OfficeCommandType = OfficeCommand['type'];
export type CommandType = MeetingCommandType | RegisterCommandType | OfficeCommandType;

/** What is sent with a command, as the form fills it in. */
export type PayloadOf<Type extends CommandType> = z.input<
  Extract<MeetingCommand | RegisterCommand | OfficeCommand, { readonly type: Type }>['payload']
>;

/** What can be done in a meeting, by name. */
export const MEETING_COMMANDS: ReadonlyMap<string, Command> = new Map(
  ofMeetings.map((each) => [each.type, each as unknown as Command]),
);

type OfRegister = Command<string, z.ZodType, RegisterState, RegisterEvent>;

/** What can be done with what outlives the meetings, by name. */
export const REGISTER_COMMANDS: ReadonlyMap<string, OfRegister> = new Map(
  ofRegisters.map((each) => [each.type, each as unknown as OfRegister]),
);

type OfOffice = Command<string, z.ZodType, OfficeState, OfficeEvent>;

/** What can be done in the office, by name. */
export const OFFICE_COMMANDS: ReadonlyMap<string, OfOffice> = new Map(
  ofOffice.map((each) => [each.type, each as unknown as OfOffice]),
);

/** Whose journal decides a command: no name stands in two. */
export const streamOf = (type: string): Stream => {
  if (REGISTER_COMMANDS.has(type)) return 'register';
  return OFFICE_COMMANDS.has(type) ? 'office' : 'meeting';
};

/** All commands by name: the table of contents of what people can do. */
export const COMMANDS: ReadonlyMap<string, Command | OfRegister | OfOffice> = new Map<
  string,
  Command | OfRegister | OfOffice
>([...MEETING_COMMANDS, ...REGISTER_COMMANDS, ...OFFICE_COMMANDS]);
