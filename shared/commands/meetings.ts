import { addItem } from '../agenda/add.ts';
import { carryUnanswered } from '../agenda/carry.ts';
import { editItem } from '../agenda/edit.ts';
import { freezeAgenda, setFreeze } from '../agenda/freeze.ts';
import { goToItem } from '../agenda/go-to.ts';
import { importAgenda } from '../agenda/import.ts';
import { moveItem } from '../agenda/move.ts';
import { noteItem } from '../agenda/note.ts';
import { planAgenda } from '../agenda/plan.ts';
import { removeItem } from '../agenda/remove.ts';
import { shortenItem } from '../agenda/shorten.ts';
import { showItem } from '../agenda/show.ts';
import { undoChange } from '../agenda/undo.ts';
import { confirmAttendance } from '../attendance/confirm.ts';
import { excuseSeat } from '../attendance/excuse.ts';
import { joinSeat } from '../attendance/join.ts';
import { leaveSeat } from '../attendance/leave.ts';
import { leaderArrives, leaderLeaves } from '../chairing/presence.ts';
import { setTakeover } from '../chairing/set-takeover.ts';
import { takeBack } from '../chairing/take-back.ts';
import { takeOver } from '../chairing/take-over.ts';
import { attachDocument } from '../documents/attach.ts';
import { endPresentation } from '../documents/end-presentation.ts';
import { openDocument } from '../documents/open.ts';
import { presentDocument } from '../documents/present.ts';
import { relabelDocument } from '../documents/relabel.ts';
import { removeDocument } from '../documents/remove.ts';
import { carryTotals } from '../floor/carry-totals.ts';
import { endFloor } from '../floor/end.ts';
import { expirePlace } from '../floor/expire.ts';
import { extendFloor } from '../floor/extend.ts';
import { grantFloor } from '../floor/grant.ts';
import { muteFloor } from '../floor/mute.ts';
import { prepareSpeaker } from '../floor/prepare.ts';
import { reorderQueue } from '../floor/reorder.ts';
import { requestFloor } from '../floor/request.ts';
import { setFloorPolicy } from '../floor/set-policy.ts';
import { setFloorTimes } from '../floor/set-times.ts';
import { unmuteFloor } from '../floor/unmute.ts';
import { withdrawRequest } from '../floor/withdraw.ts';
import { cancelMeeting } from '../frame/cancel.ts';
import { changeMeeting } from '../frame/change.ts';
import { closeMeeting } from '../frame/close.ts';
import { openMeeting } from '../frame/open.ts';
import { prepareMeeting } from '../frame/prepare.ts';
import { sealMeeting } from '../frame/seal.ts';
import { recordLineTest } from '../linetest/record.ts';
import { amendResolution } from '../minutes/amend-resolution.ts';
import { confirmResolution } from '../minutes/confirm-resolution.ts';
import { endReading, readBack } from '../minutes/read-back.ts';
import { recordResolution } from '../minutes/record-resolution.ts';
import { withdrawResolution } from '../minutes/withdraw-resolution.ts';
import { acclaim } from '../polls/acclaim.ts';
import { castBallot } from '../polls/cast.ts';
import { closePoll } from '../polls/close.ts';
import { enterBallot } from '../polls/enter-ballot.ts';
import { openPoll } from '../polls/open.ts';
import { pausePoll, resumePoll } from '../polls/pause.ts';
import { discardPoll, editPoll, movePoll, preparePoll } from '../polls/prepare.ts';
import { reportProblem } from '../polls/report-problem.ts';
import { decideTie, groupTexts, publishPoll } from '../polls/results.ts';
import { countBallots } from '../polls/secret/count.ts';
import { publishKey } from '../polls/secret/publish-key.ts';
import { takeToken } from '../polls/secret/take-token.ts';
import { carryTemplates, removeTemplate, saveTemplate } from '../polls/templates.ts';
import { setWeights } from '../polls/weights.ts';
import { notePractice } from '../practices/note.ts';
import { endProposalDiscussion, showProposal } from '../proposals/discuss.ts';
import { noteProposal } from '../proposals/note.ts';
import { announceExpiry, expireRecording } from '../recording/expire.ts';
import { pauseRecording, resumeRecording } from '../recording/pause.ts';
import { startRecording } from '../recording/start.ts';
import { stopRecording } from '../recording/stop.ts';
import { beginSegment, endSegment, failRecording, keepRecording, tellGap } from '../recording/tell.ts';
import { downloadRecording, releaseRecording } from '../recording/watch.ts';
import { carryFigures } from '../reports/carry.ts';
import { countProposals } from '../reports/count-proposals.ts';
import { enterFigures } from '../reports/enter.ts';
import { freezeFigures } from '../reports/freeze.ts';
import { endFiguresPresentation, presentFigures } from '../reports/present.ts';
import { reopenFigures } from '../reports/reopen.ts';
import { reportFigures } from '../reports/report.ts';
import { setForm } from '../reports/set-form.ts';
import { stateFigure } from '../reports/state-figure.ts';
import { answerRollcall } from '../rollcall/answer.ts';
import { closeRollcall } from '../rollcall/close.ts';
import { openRollcall } from '../rollcall/open.ts';
import { setQuorum } from '../rollcall/set-quorum.ts';
import { abandonShare } from '../stage/abandon-share.ts';
import { addDiscussant } from '../stage/add-discussant.ts';
import { beginDiscussion } from '../stage/begin-discussion.ts';
import { beginShare } from '../stage/begin-share.ts';
import { endDiscussion } from '../stage/end-discussion.ts';
import { endShare } from '../stage/end-share.ts';
import { expireShare } from '../stage/expire-share.ts';
import { hush, unhush } from '../stage/hush.ts';
import { muteDiscussant, unmuteDiscussant } from '../stage/mute-discussant.ts';
import { removeDiscussant } from '../stage/remove-discussant.ts';
import { setLayout } from '../stage/set-layout.ts';
import { showOnStage } from '../stage/show.ts';
import { noteTask } from '../tasks/note.ts';

/** Every command of a meeting. */
export const ofMeetings = [
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
