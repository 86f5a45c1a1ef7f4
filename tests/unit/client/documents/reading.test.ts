import { expect, test } from '@jest/globals';
import { sizeText } from '../../../../client/features/documents/file-words.ts';
import {
  closed,
  following,
  leading,
  nothingRead,
  opened,
  shownOf,
  turned,
} from '../../../../client/features/documents/reading.ts';
import { markPlaces, markText } from '../../../../client/features/documents/watermark.ts';
import { nextZoom } from '../../../../client/features/documents/zoom.ts';
import type { DocumentId } from '../../../../shared/kernel/ids.ts';

const report = 'report' as DocumentId;
const annex = 'annex' as DocumentId;
const presented = { documentId: report, page: 7, since: 1000, seatId: null };

test('nothing is shown until somebody opens or presents a document', () => {
  expect(shownOf(nothingRead, undefined)).toBeNull();
  expect(shownOf(opened(annex, undefined), undefined)).toMatchObject({ documentId: annex, page: 1 });
  expect(shownOf(nothingRead, presented)).toMatchObject({ documentId: report, page: 7, following: true });
});

test('what is presented comes before what one read, and gives it back at its end', () => {
  const reading = turned(annex, 4, undefined);
  expect(shownOf(reading, presented)).toMatchObject({ documentId: report, page: 7 });
  expect(shownOf(reading, undefined)).toMatchObject({ documentId: annex, page: 4 });
});

test('reading freely lasts for this presentation: a new one takes everybody along', () => {
  const free = turned(report, 3, presented);
  expect(shownOf(free, { ...presented, page: 8 })).toMatchObject({ page: 3, following: false });
  expect(shownOf(free, { ...presented, since: 2000 })).toMatchObject({ page: 7, following: true });
  expect(shownOf(following(), presented)).toMatchObject({ page: 7, following: true });
});

test('put away is put away, until one follows again', () => {
  expect(shownOf(closed(presented), { ...presented, page: 9 })).toBeNull();
  expect(shownOf(closed(undefined), presented)).not.toBeNull();
});

test('to open what is presented is to follow it; to open another is to read freely', () => {
  expect(shownOf(opened(report, presented), presented)).toMatchObject({ page: 7, following: true });
  expect(shownOf(opened(annex, presented), presented)).toMatchObject({ documentId: annex, following: false });
});

test('one device turns the pages; who reads ahead on another does not', () => {
  expect(shownOf(leading(report), presented)).toMatchObject({ leading: true });
  expect(shownOf(leading(report), { ...presented, documentId: annex })).toMatchObject({ leading: false });
  expect(shownOf(turned(report, 2, presented), presented)).toMatchObject({ leading: false });
});

test('zoom goes by steps and stops at both ends', () => {
  expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(3, 1), nextZoom(0.5, -1)]).toEqual([1.25, 0.75, 3, 0.5]);
});

test('the mark says who and when, and is on every part of the page', () => {
  const at = new Date(2020, 8, 8, 9, 5).getTime();
  expect(markText('Tỉnh ủy An Giang', at)).toBe('Tỉnh ủy An Giang · 09:05 08/09/2020');
  const places = markPlaces(600, 850, 300);
  for (const [left, top] of [
    [-300, -400],
    [0, 0],
    [200, 300],
  ] as const)
    expect(places.some(([x, y]) => x >= left - 400 && x <= left + 400 && Math.abs(y - top) <= 120)).toBe(
      true,
    );
});

test.each([
  [1, 'vi', '1 KB'],
  [840 * 1024, 'vi', '840 KB'],
  [1.25 * 1024 * 1024, 'vi', '1,3 MB'],
  [1.25 * 1024 * 1024, 'en', '1.3 MB'],
])('%d bytes in %s are %s', (bytes, language, text) => {
  expect(sizeText(bytes, language)).toBe(text);
});
