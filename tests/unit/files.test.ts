import { describe, expect, test } from '@jest/globals';
import { neededFiles } from '../../server/effects/documents.ts';
import { registerDeadlines } from '../../shared/deadlines.ts';
import { officeBook } from '../../shared/office.ts';
import { department, openMeetingStory, seat, system } from '../support/meeting.ts';

const proposal = { title: 'Biên chế', matter: 'Đề nghị hướng dẫn giao biên chế.', departmentId: 'cb' };

describe('E1, E2, E4 files', () => {
  const file = {
    id: 'f1',
    name: 'Công văn.pdf',
    format: 'pdf',
    size: 10,
    pages: 1,
    sha256: 'ab'.repeat(32),
    sender: 'seat:p89',
  } as const;
  test('go with a proposal when its own seat has sent them', () => {
    const story = openMeetingStory()
      .does(system, 'file.receive', file)
      .refuses(system, 'file.receive', file, 'file.already_received')
      .refuses(seat('p72'), 'proposal.submit', { ...proposal, fileIds: ['f1'] }, 'file.unknown')
      .does(seat('p89'), 'proposal.submit', { ...proposal, fileIds: ['f1', 'f1'] });
    expect([...story.register.proposals.all.values()][0]?.files).toEqual([
      { id: 'f1', name: 'Công văn.pdf', format: 'pdf', size: 10, pages: 1 },
    ]);
  });
  test('are dropped after a day when nothing stands on them, and not before', () => {
    const story = openMeetingStory()
      .does(system, 'file.receive', file)
      .does(system, 'file.receive', { ...file, id: 'f2' })
      .does(system, 'file.receive', { ...file, id: 'f3', sender: 'department:cb' })
      .does(seat('p89'), 'proposal.submit', { ...proposal, fileIds: ['f1'] });
    const due = registerDeadlines(story.register);
    expect(due.map(({ payload }) => payload)).toEqual([{ fileIds: ['f2'] }, { fileIds: ['f3'] }]);
    story
      .refuses(system, 'file.drop', { fileIds: ['f2'] }, 'file.not_due')
      .refuses(seat('p89'), 'file.drop', { fileIds: ['f2'] }, 'command.not_allowed');
    story.now = due[1]?.at ?? 0;
    story
      .refuses(system, 'file.drop', { fileIds: ['f1'] }, 'file.not_loose')
      .does(system, 'file.drop', { fileIds: ['f2', 'f3'] })
      .refuses(seat('p89'), 'proposal.submit', { ...proposal, fileIds: ['f2'] }, 'file.unknown');
    expect(neededFiles([], [{ state: () => story.register }], officeBook.initial)).toEqual(
      new Set(['ab'.repeat(32)]),
    );
    expect(registerDeadlines(story.register)).toEqual([]);
  });
  test('of an answer are attached as well', () => {
    const story = openMeetingStory()
      .does(seat('p89'), 'proposal.submit', proposal)
      .does(department('cb'), 'proposal.receive', { proposalIds: ['id-1'] })
      .does(system, 'file.receive', { ...file, id: 'f4', sender: 'staff:account-cb' })
      .does(department('cb'), 'proposal.answer', {
        proposalIds: ['id-1'],
        answer: 'Đã hướng dẫn.',
        fileIds: ['f4'],
      });
    expect(registerDeadlines(story.register)).toEqual([]);
  });
});
