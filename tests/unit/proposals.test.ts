import { expect, test } from '@jest/globals';
import { project } from '../../shared/meeting.ts';
import {
  chair,
  department,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
} from '../support/meeting.ts';

const proposal = { title: 'Biên chế', matter: 'Đề nghị hướng dẫn giao biên chế.', departmentId: 'cb' };
const submitted = () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', proposal);
  return { story, proposalId: [...story.state.proposals.keys()][0] ?? '' };
};

test('D1 a code for life: meeting, seat, number of that seat', () => {
  const story = preparedMeeting()
    .does(seat('p89'), 'proposal.submit', proposal)
    .does(seat('p72'), 'proposal.submit', proposal)
    .does(seat('p89'), 'proposal.submit', proposal);
  expect([...story.state.proposals.values()].map(({ code }) => code)).toEqual([
    '2020-09/p89-001',
    '2020-09/p72-001',
    '2020-09/p89-002',
  ]);
});

test('D1 from a seat of this meeting, to a department there is', () => {
  openMeetingStory()
    .refuses(seat('p99'), 'proposal.submit', proposal, 'seat.unknown')
    .refuses(
      seat('p89'),
      'proposal.submit',
      { ...proposal, departmentId: 'constructor' },
      'proposal.department_unknown',
    )
    .refuses(chair, 'proposal.submit', proposal, 'command.not_allowed');
});

test('D2 it is received once', () => {
  const { story, proposalId } = submitted();
  story
    .refuses(department('cb'), 'proposal.answer', { proposalId, answer: 'x' }, 'proposal.not_received')
    .refuses(operator, 'proposal.receive', { proposalId }, 'command.not_allowed')
    .does(department('cb'), 'proposal.receive', { proposalId })
    .refuses(chair, 'proposal.receive', { proposalId }, 'proposal.already_received', {
      code: '2020-09/p89-001',
    })
    .refuses(chair, 'proposal.receive', { proposalId: 'nothing' }, 'proposal.unknown')
    .refuses(chair, 'proposal.answer', { proposalId: 'nothing', answer: 'x' }, 'proposal.unknown');
});

test('D3 a later answer replaces the first', () => {
  const { story, proposalId } = submitted();
  story
    .does(minuteTaker, 'proposal.receive', { proposalId })
    .does(department('cb'), 'proposal.answer', { proposalId, answer: 'Đang xem xét.' })
    .does(chair, 'proposal.answer', { proposalId, answer: 'Đã hướng dẫn.' });
  expect(project(story.state, seat('p89')).get(`proposal:${proposalId}`)).toMatchObject({
    state: 'answered',
    answer: 'Đã hướng dẫn.',
  });
});

test('D4 a department works on its own only', () => {
  const { story, proposalId } = submitted();
  story
    .refuses(department('tc'), 'proposal.receive', { proposalId }, 'proposal.other_department')
    .does(department('cb'), 'proposal.receive', { proposalId })
    .refuses(department('tc'), 'proposal.answer', { proposalId, answer: 'x' }, 'proposal.other_department');
});

test('D5 a seat sees its own, the centre all', () => {
  const { story, proposalId } = submitted();
  const seen = [seat('p89'), seat('p72'), observer, chair, department('tc')].map((viewer) =>
    project(story.state, viewer).has(`proposal:${proposalId}`),
  );
  expect(seen).toEqual([true, false, false, true, true]);
});

test('D6 receiving and answering go on after the meeting is closed', () => {
  const { story, proposalId } = submitted();
  story
    .does(chair, 'meeting.close', {})
    .does(department('cb'), 'proposal.receive', { proposalId })
    .does(department('cb'), 'proposal.answer', { proposalId, answer: 'Đã hướng dẫn.' });
});
