import { expect, test } from '@jest/globals';
import type { PayloadOf } from '../../shared/commands.ts';
import { mayDownload } from '../../shared/documents/clearance.ts';
import { LABELS } from '../../shared/documents/labels.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { project } from '../../shared/meeting.ts';
import {
  admin,
  chair,
  department,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const item = { title: 'Báo cáo', presenter: 'Trung tâm', plannedMinutes: 20, kind: 'report' } as const;
const ALL = { kind: 'all' } as const;
const ONLY_AN_GIANG = { kind: 'seats' as const, seatIds: ['p89'] };

const withItem = (story: Story) => {
  story.does(chair, 'agenda.add', item);
  return { story, itemId: story.state.agenda.order[0] ?? '' };
};
const fileOf = (itemId: string): PayloadOf<'document.attach'> => ({
  itemId,
  label: 'open',
  clearance: ALL,
  name: 'Báo cáo tháng 9.pdf',
  format: 'pdf',
  size: 12_000,
  sha256: 'ab'.repeat(32),
  pages: 9,
  sender: { role: 'minute_taker', accountId: 'clerk' },
});
/** A meeting in session with one document, and the document's id. */
const withDocument = (more: Partial<PayloadOf<'document.attach'>> = {}) => {
  const { story, itemId } = withItem(openMeetingStory());
  story.does(system, 'document.attach', { ...fileOf(itemId), ...more });
  return { story, itemId, documentId: [...story.state.documents.all.keys()][0] ?? '' };
};
const seen = (story: Story, viewer: Viewer, prefix: string) =>
  [...project(story.state, viewer)].filter(([key]) => key.startsWith(prefix)).map(([, record]) => record);

test('U1 the server attaches what it received, under an item, until the meeting is closed', () => {
  const { story, itemId } = withItem(preparedMeeting());
  const file = fileOf(itemId);
  for (const who of [chair, deputy, minuteTaker, admin, seat('p89'), department('cb')])
    story.refuses(who, 'document.attach', file, 'command.not_allowed');
  story
    .refuses(system, 'document.attach', { ...file, itemId: 'nowhere' }, 'agenda.item_unknown')
    .refuses(system, 'document.attach', { ...file, pages: null }, 'command.invalid', { field: 'pages' })
    .refuses(system, 'document.attach', { ...file, format: 'docx' }, 'command.invalid', { field: 'pages' })
    .refuses(system, 'document.attach', { ...file, sha256: '../../etc' }, 'command.invalid')
    .refuses(
      system,
      'document.attach',
      { ...file, sender: { role: 'department' as never, accountId: 'x' } },
      'command.invalid',
    )
    .does(system, 'document.attach', file)
    .does(system, 'document.attach', { ...file, name: 'Phụ lục.xlsx', format: 'xlsx', pages: null });
  expect([...story.state.documents.all.values()]).toMatchObject([
    { name: 'Báo cáo tháng 9.pdf', pages: 9, order: 1, itemId },
    { name: 'Phụ lục.xlsx', pages: null, order: 2 },
  ]);
  story
    .does(chair, 'meeting.open', {})
    .does(chair, 'meeting.close', {})
    .refuses(system, 'document.attach', file, 'meeting.not_live');
});

test('U2 a label above thường is for what can be read here without handing it over', () => {
  const { story, documentId, itemId } = withDocument();
  for (const label of LABELS)
    story.does(minuteTaker, 'document.relabel', { documentId, label, clearance: ALL });
  const office = { ...fileOf(itemId), name: 'Biểu.xlsx', format: 'xlsx', pages: null } as const;
  story
    .refuses(system, 'document.attach', { ...office, label: 'secret' }, 'document.label_needs_pdf')
    .does(system, 'document.attach', office);
  const sheet = [...story.state.documents.all.keys()][1] ?? '';
  story.refuses(
    chair,
    'document.relabel',
    { documentId: sheet, label: 'limited', clearance: ALL },
    'document.label_needs_pdf',
  );
});

test('U3 who may not open a document does not learn that there is one', () => {
  const { story, documentId } = withDocument({ clearance: ONLY_AN_GIANG, label: 'secret' });
  story.does(chair, 'document.present', { documentId, page: 2 });
  for (const viewer of [chair, deputy, operator, minuteTaker, admin, department('cb')]) {
    expect(seen(story, viewer, 'document:')).toMatchObject([{ clearance: ONLY_AN_GIANG, openedBy: [] }]);
    expect(seen(story, viewer, 'presentation:')).toMatchObject([{ page: 2 }]);
  }
  expect(seen(story, seat('p89'), 'document:')).toMatchObject([{ clearance: null, openedBy: null }]);
  expect(seen(story, seat('p89'), 'presentation:')).toHaveLength(1);
  for (const viewer of [seat('p72'), seat('constructor'), observer]) {
    expect(JSON.stringify([...project(story.state, viewer)])).not.toContain(documentId);
    expect(JSON.stringify([...project(story.state, viewer)])).not.toContain('Báo cáo tháng 9');
  }
  story
    .refuses(seat('p72'), 'document.open', { documentId }, 'document.unknown')
    .refuses(
      chair,
      'document.relabel',
      { documentId, label: 'open', clearance: { kind: 'seats', seatIds: ['p99'] } },
      'seat.unknown',
      { seatId: 'p99' },
    )
    .refuses(
      chair,
      'document.relabel',
      { documentId, label: 'open', clearance: { kind: 'seats', seatIds: [] } },
      'command.invalid',
    )
    .does(chair, 'document.relabel', {
      documentId,
      label: 'open',
      clearance: { kind: 'seats', seatIds: ['p72', 'p89', 'p72'] },
    });
  expect(seen(story, chair, 'document:')).toMatchObject([
    { clearance: { kind: 'seats', seatIds: ['p89', 'p72'] } },
  ]);
  expect(seen(story, seat('p72'), 'document:')).toHaveLength(1);
  expect(seen(story, observer, 'document:')).toEqual([]);
  story.does(chair, 'document.relabel', { documentId, label: 'open', clearance: ALL });
  expect(seen(story, observer, 'document:')).toHaveLength(1);
});

test('U4 the same people relabel and remove, until the meeting is closed; without its item a document is out of reach', () => {
  const { story, documentId } = withDocument();
  for (const who of [seat('p89'), operator, observer, department('cb')])
    story
      .refuses(who, 'document.remove', { documentId }, 'command.not_allowed')
      .refuses(who, 'document.relabel', { documentId, label: 'open', clearance: ALL }, 'command.not_allowed');
  story
    .refuses(chair, 'document.remove', { documentId: 'constructor' }, 'document.unknown')
    .refuses(
      chair,
      'document.relabel',
      { documentId: 'constructor', label: 'open', clearance: ALL },
      'document.unknown',
    )
    .does(minuteTaker, 'document.remove', { documentId });
  expect(story.state.documents.all.size).toBe(0);

  const { story: other, itemId, documentId: under } = withDocument();
  other
    .does(chair, 'agenda.remove', { itemId })
    .refuses(seat('p89'), 'document.open', { documentId: under }, 'document.unknown')
    .refuses(chair, 'document.present', { documentId: under, page: 1 }, 'document.unknown')
    .does(chair, 'document.remove', { documentId: under });

  const { story: closed, documentId: kept } = withDocument();
  closed
    .does(chair, 'meeting.close', {})
    .refuses(chair, 'document.remove', { documentId: kept }, 'meeting.not_live')
    .refuses(
      chair,
      'document.relabel',
      { documentId: kept, label: 'secret', clearance: ALL },
      'meeting.not_live',
    );
});

test('U5 a labelled document is downloaded by the centre alone, an unlabelled one by whoever may open it', () => {
  for (const label of LABELS) {
    const guard = { label, clearance: { kind: 'seats', seatIds: [seat('p89').seatId] } } as const;
    for (const viewer of [chair, operator, department('cb')]) expect(mayDownload(guard, viewer)).toBe(true);
    expect(mayDownload(guard, seat('p89'))).toBe(label === 'open');
    expect(mayDownload(guard, seat('p72'))).toBe(false);
    expect(mayDownload({ label, clearance: ALL }, observer)).toBe(label === 'open');
  }
});

test('U6 a page is presented by the centre or by the seat that has the floor, one document at a time', () => {
  const { story, documentId, itemId } = withDocument();
  const present = (page: number, id = documentId) => ({ documentId: id, page });
  story
    .refuses(operator, 'document.present', present(1), 'command.not_allowed')
    .refuses(seat('p89'), 'document.present', present(1), 'document.not_presenter')
    .refuses(chair, 'document.present', present(10), 'document.no_such_page', { pages: 9 })
    .refuses(chair, 'document.present', present(0), 'command.invalid')
    .refuses(chair, 'document.present', present(1, 'constructor'), 'document.unknown')
    .does(chair, 'document.present', present(7));
  const begun = story.state.documents.presentation?.since;
  story
    .refuses(deputy, 'document.present', present(7), 'document.already_presented')
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(seat('p89'), 'document.present', present(8))
    .does(minuteTaker, 'document.present', present(9));
  expect(story.state.documents.presentation).toEqual({ documentId, page: 9, since: begun, seatId: null });
  story
    .does(system, 'document.attach', { ...fileOf(itemId), name: 'b.docx', format: 'docx', pages: null })
    .does(system, 'document.attach', { ...fileOf(itemId), clearance: { kind: 'seats', seatIds: ['p72'] } });
  const [, office = '', others = ''] = story.state.documents.all.keys();
  story
    .refuses(chair, 'document.present', present(1, office), 'document.not_readable')
    .refuses(seat('p89'), 'document.present', present(1, others), 'document.unknown')
    .does(deputy, 'document.present', present(1, others));
  expect(story.state.documents.presentation).toMatchObject({ documentId: others, page: 1 });
});

test('U7 what is presented ends with a word, with its document, with the floor, and with the meeting', () => {
  const { story, documentId } = withDocument();
  const presented = () => story.state.documents.presentation;
  story
    .refuses(chair, 'document.end_presentation', {}, 'document.not_presented')
    .does(chair, 'document.present', { documentId, page: 1 })
    .refuses(seat('p89'), 'document.end_presentation', {}, 'document.not_presenter')
    .refuses(observer, 'document.end_presentation', {}, 'command.not_allowed')
    .does(deputy, 'document.end_presentation', {});
  expect(presented()).toBeNull();

  story
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(seat('p89'), 'document.present', { documentId, page: 2 })
    .does(chair, 'floor.end', {});
  expect(presented()).toBeNull();

  story
    .does(chair, 'document.present', { documentId, page: 3 })
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'floor.end', {});
  expect(presented()).toMatchObject({ page: 3 });
  story.does(chair, 'meeting.close', {});
  expect(presented()).toBeNull();

  const { story: other, documentId: gone } = withDocument();
  other.does(chair, 'document.present', { documentId: gone, page: 1 }).does(chair, 'document.remove', {
    documentId: gone,
  });
  expect(other.state.documents.presentation).toBeNull();
});

test('U8 a first opening is marked once for each seat, and the centre sees which', () => {
  const { story, documentId } = withDocument();
  story
    .refuses(chair, 'document.open', { documentId }, 'command.not_allowed')
    .refuses(seat('p99'), 'document.open', { documentId }, 'document.unknown')
    .does(seat('p72'), 'document.open', { documentId })
    .does(seat('p89'), 'document.open', { documentId })
    .refuses(seat('p72'), 'document.open', { documentId }, 'document.already_opened');
  expect(seen(story, minuteTaker, 'document:')).toMatchObject([{ openedBy: ['p72', 'p89'] }]);
  expect(seen(story, seat('p72'), 'document:')).toMatchObject([{ opened: true, openedBy: null }]);
  expect(seen(story, seat('p40'), 'document:')).toMatchObject([{ opened: false, openedBy: null }]);
});

test('U9 the log notes what becomes of documents, not each page; of guarded ones for the centre alone', () => {
  const { story, documentId } = withDocument();
  const lines = (viewer: Viewer) =>
    seen(story, viewer, 'log:')
      .map((line) => ('type' in line ? line.type : ''))
      .filter((type) => type.startsWith('document.'));
  story
    .does(chair, 'document.present', { documentId, page: 1 })
    .does(chair, 'document.present', { documentId, page: 2 })
    .does(chair, 'document.end_presentation', {})
    .does(seat('p89'), 'document.open', { documentId });
  const before = ['document.attached', 'document.presented', 'document.presentation_ended'];
  expect(lines(seat('p72'))).toEqual(before);
  expect(seen(story, chair, 'log:').find((line) => 'type' in line && line.type === before[0])).toMatchObject({
    by: 'minute_taker',
    params: { name: 'Báo cáo tháng 9.pdf' },
  });
  story
    .does(chair, 'document.relabel', { documentId, label: 'secret', clearance: ALL })
    .does(chair, 'document.present', { documentId, page: 1 })
    .does(chair, 'document.remove', { documentId });
  expect(lines(seat('p72'))).toEqual(before);
  expect(lines(observer)).toEqual(before);
  expect(lines(department('cb'))).toEqual([
    ...before,
    'document.relabelled',
    'document.presented',
    'document.removed',
  ]);
});
