/** The few commands that load is made of, in one place: when the rules of polls grow, only this file follows. */
import { randomBytes } from 'node:crypto';
import type { PayloadOf } from '../../shared/commands.ts';

const CHOICES = ['yes', 'no', 'abstain'] as const;

export const pollToOpen = (number: number): PayloadOf<'poll.open'> => ({
  question: `Thông qua nội dung thứ ${number}?`,
});

export const secretPollToOpen = (number: number): PayloadOf<'poll.open'> => ({
  question: `Bỏ phiếu kín nội dung thứ ${number}?`,
  settings: { secrecy: 'anonymous' },
});

/** What is on a ballot. */
export const choiceFor = (number: number) => ({
  kind: 'motions' as const,
  answers: [CHOICES[number % CHOICES.length] ?? 'yes'],
});

export const ballotFor = (pollId: string, number: number): PayloadOf<'poll.cast'> => ({
  pollId,
  content: choiceFor(number),
  nonce: randomBytes(16).toString('hex'),
});

export const resolutionToRecord = (number: number): PayloadOf<'resolution.record'> => ({
  text: `Các địa phương rà soát, báo cáo kết quả thực hiện nội dung thứ ${number} về Trung ương.`,
  owner: 'Các tỉnh ủy, thành ủy',
  deadline: null,
});

export const proposalToSubmit = (number: number, departmentId: string): PayloadOf<'proposal.submit'> => ({
  title: `Đề xuất thứ ${number}`,
  matter: 'Đề nghị hướng dẫn cách thực hiện ở địa phương.',
  departmentId,
});
