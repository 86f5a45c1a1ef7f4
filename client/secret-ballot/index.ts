export { type Checked, checkResult } from './check.ts';
export {
  type BallotWay,
  canVoteSecretly,
  isPassing,
  type KeptBallot,
  prepareBallot,
  sendBallot,
} from './vote.ts';
