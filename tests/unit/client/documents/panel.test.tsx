/** @jest-environment jsdom */
import '../shell/browser-globals.ts';
import { beforeEach, expect, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import {
  DocumentReader,
  ItemDocuments,
  PresentedNotice,
} from '../../../../client/features/documents/index.ts';
import type { PdfFile } from '../../../../client/features/documents/pdf-file.ts';
import { nothingRead, readingStore } from '../../../../client/features/documents/reading.ts';
import type { PayloadOf } from '../../../../shared/commands.ts';
import type { ItemId } from '../../../../shared/kernel/ids.ts';
import {
  chair,
  minuteTaker,
  observer,
  openMeetingStory,
  type Story,
  seat,
  system,
} from '../../../support/meeting.ts';
import { settle, takePlace } from '../panels/place.tsx';

const attach = (story: Story, itemId: string, more: Partial<PayloadOf<'document.attach'>> = {}) => {
  story.does(system, 'document.attach', {
    itemId,
    label: 'open',
    clearance: { kind: 'all' },
    name: 'Báo cáo.pdf',
    format: 'pdf',
    size: 1_300_000,
    sha256: 'ab'.repeat(32),
    pages: 9,
    sender: { role: 'minute_taker', accountId: 'clerk' },
    ...more,
  });
  return [...story.state.documents.all.keys()].at(-1) ?? '';
};
const begin = () => {
  const story = openMeetingStory().does(chair, 'agenda.add', {
    title: 'Báo cáo',
    presenter: 'Trung tâm',
    plannedMinutes: 20,
    kind: 'report',
  });
  const itemId = story.state.agenda.order[0] as ItemId;
  return { story, itemId, documentId: attach(story, itemId) };
};

/** A PDF of which the pages have words; a canvas is more than this environment can draw. */
const pdf: PdfFile = {
  pages: 9,
  sizeOf: async () => ({ width: 595, height: 842 }),
  draw: () => ({ drawn: Promise.resolve(null), cancel: () => {} }),
  textOf: async (page) => `Trang ${page}`,
  close: () => {},
};
const openPdf = async () => pdf;

beforeEach(() => act(() => readingStore.setState(nothingRead, true)));

test('a document stands under its item with what it is; a seat has nothing to write there', () => {
  const { story, itemId } = begin();
  attach(story, itemId, { name: 'Biểu.xlsx', format: 'xlsx', pages: null, size: 2048 });
  takePlace(story, seat('p89')).show(<ItemDocuments itemId={itemId} writing />);
  expect(screen.getByText(/PDF · 9 trang · 1,2 MB · Chưa mở/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Tải về: Biểu.xlsx' }).getAttribute('href')).toMatch(
    /^\/api\/s\/handle01\/meetings\/2020-09\/documents\/.*\/file$/,
  );
  expect(screen.queryByRole('button', { name: /Thêm|Gỡ|Sửa/ })).toBeNull();
});

test('an item without documents takes no room, unless somebody writes', () => {
  const { story } = begin();
  story.does(chair, 'agenda.add', {
    title: 'Khác',
    presenter: 'Trung tâm',
    plannedMinutes: 5,
    kind: 'report',
  });
  const other = story.state.agenda.order[1] as ItemId;
  takePlace(story, observer).show(<ItemDocuments itemId={other} />);
  expect(screen.queryByRole('list')).toBeNull();
  takePlace(story, minuteTaker).show(<ItemDocuments itemId={other} writing />);
  fireEvent.click(screen.getByRole('button', { name: 'Thêm tài liệu' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tải lên' }));
  expect(screen.getByText('Hãy chọn tệp.')).toBeTruthy();
});

test('to download an office file marks it as opened, once', async () => {
  const { story, itemId } = begin();
  const sheet = attach(story, itemId, { name: 'Biểu.xlsx', format: 'xlsx', pages: null });
  const place = takePlace(story, seat('p89'));
  place.show(<ItemDocuments itemId={itemId} />);
  const link = screen.getByRole('link', { name: 'Tải về: Biểu.xlsx' });
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link);
  await settle();
  fireEvent.click(link);
  await settle();
  expect(place.sent).toMatchObject([{ type: 'document.open', payload: { documentId: sheet } }]);
});

test('the minute-taker relabels for one seat, and removes after a question', async () => {
  const { story, itemId, documentId } = begin();
  const place = takePlace(story, minuteTaker);
  place.show(<ItemDocuments itemId={itemId} writing />);
  fireEvent.click(screen.getByRole('button', { name: 'Sửa độ mật của Báo cáo.pdf' }));
  fireEvent.click(screen.getByText('Chọn điểm cầu'));
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(screen.getByText('Hãy chọn ít nhất một điểm cầu.')).toBeTruthy();
  fireEvent.click(screen.getByText('Tất cả điểm cầu'));
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await settle();
  expect(place.sent).toMatchObject([{ type: 'document.relabel', payload: { documentId, label: 'open' } }]);
  fireEvent.click(screen.getByRole('button', { name: 'Gỡ tài liệu Báo cáo.pdf' }));
  expect(story.state.documents.all.size).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Gỡ' }));
  await settle();
  expect(story.state.documents.all.size).toBe(0);
});

test('the centre sees how many have opened it, and which', async () => {
  const { story, itemId, documentId } = begin();
  story.does(seat('p72'), 'document.open', { documentId });
  takePlace(story, chair).show(<ItemDocuments itemId={itemId} />);
  fireEvent.click(screen.getByRole('button', { name: 'Đã mở 1/4 điểm cầu: Báo cáo.pdf' }));
  await waitFor(() => screen.getByText('Tỉnh ủy Điểm cầu p72'));
  expect(screen.getByText(/Tỉnh ủy Điểm cầu p89, /)).toBeTruthy();
});

test('the presenter turns the pages of all; a reader its own, until it follows again', async () => {
  const { story, itemId, documentId } = begin();
  const place = takePlace(story, chair);
  place.show(
    <>
      <ItemDocuments itemId={itemId} />
      <DocumentReader openPdf={openPdf} />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Mở tài liệu: Báo cáo.pdf' }));
  await settle();
  fireEvent.keyDown(screen.getByRole('region', { name: /Đang đọc/ }), { key: 'PageDown' });
  expect(place.sent).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Trình chiếu' }));
  await settle();
  fireEvent.keyDown(screen.getByRole('region', { name: /Đang đọc/ }), { key: 'End' });
  await settle();
  expect(place.sent.map(({ payload }) => payload)).toEqual([
    { documentId, page: 2 },
    { documentId, page: 9 },
  ]);

  act(() => readingStore.setState(nothingRead, true));
  const reader = takePlace(story, seat('p89'));
  reader.show(
    <>
      <PresentedNotice />
      <DocumentReader openPdf={openPdf} />
    </>,
  );
  await settle();
  const field = screen.getByRole('textbox', { name: 'Trang' }) as HTMLInputElement;
  expect(field.value).toBe('9');
  fireEvent.change(field, { target: { value: '4' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  reader.meanwhile(chair, 'document.present', { documentId, page: 5 });
  expect(field.value).toBe('4');
  fireEvent.click(screen.getByText('Theo người trình bày'));
  expect(field.value).toBe('5');
  fireEvent.click(screen.getByRole('button', { name: 'Đóng tài liệu' }));
  expect(screen.getByText('Đang trình chiếu “Báo cáo.pdf”, trang 5')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Xem' }));
  await settle();
  expect(screen.getByRole('region', { name: /Đang đọc/ })).toBeTruthy();
  expect(reader.sent).toEqual([]);
});

test('a labelled one says so, and a seat finds no way to download it', async () => {
  const { story, itemId } = begin();
  attach(story, itemId, { name: 'Phương án.pdf', label: 'top_secret' });
  const shown = (
    <>
      <ItemDocuments itemId={itemId} />
      <DocumentReader openPdf={openPdf} />
    </>
  );
  for (const [viewer, links] of [
    [seat('p89'), 0],
    [chair, 1],
  ] as const) {
    act(() => readingStore.setState(nothingRead, true));
    takePlace(story, viewer).show(shown);
    fireEvent.click(screen.getByRole('button', { name: 'Mở tài liệu: Phương án.pdf' }));
    await settle();
    expect(screen.getAllByText('Tối mật')).toHaveLength(2);
    expect(screen.getByText('Mỗi trang in tên Điểm cầu thử và giờ xem')).toBeTruthy();
    expect(screen.queryAllByRole('link')).toHaveLength(links);
  }
});

test('a document that cannot be opened says so, and can be tried again', async () => {
  const { story, documentId } = begin();
  let tries = 0;
  const failing = async () => {
    tries += 1;
    throw new Error('no line');
  };
  story.does(chair, 'document.present', { documentId, page: 3 });
  takePlace(story, seat('p89')).show(<DocumentReader openPdf={failing} />, 'en');
  await settle();
  screen.getByText('The document could not be opened. Check the line and try again.');
  fireEvent.click(screen.getByRole('button', { name: /again/i }));
  await settle();
  expect(tries).toBe(2);
});
