/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { LineTestBoard } from '../../../../client/features/line-test/index.ts';
import type { TestFigures } from '../../../../shared/linetest/figures.ts';
import { operator, preparedMeeting, seat } from '../../../support/meeting.ts';
import { takePlace } from './place.tsx';

const good: TestFigures = {
  seconds: 60,
  camera: { width: 1280, height: 720, framesPerSecond: 30 },
  microphone: { peak: 0.6 },
  line: {
    protocol: 'udp',
    roundTripMs: 41,
    jitterMs: 4,
    lossUp: 0,
    lossDown: 0,
    upBitsPerSecond: 2_400_000,
    downBitsPerSecond: 2_300_000,
  },
};

const rowNames = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('th')?.textContent ?? '');

test('the operator reads who has to be looked after first, and what is the matter', async () => {
  const story = preparedMeeting()
    .does(seat('p89'), 'linetest.record', good)
    .does(seat('p72'), 'linetest.record', { ...good, line: null });
  const place = takePlace(story, operator);
  const { container } = place.show(<LineTestBoard />);
  expect(rowNames()[0]).toBe('Tỉnh ủy Điểm cầu p72');
  expect(rowNames().at(-1)).toBe('Tỉnh ủy Điểm cầu p89');
  screen.getByText('Đã kiểm tra 2/6 nơi');
  screen.getByText('Không nối được hình và tiếng');
  expect((await axe(container)).violations).toEqual([]);

  // A seat tests while the board is looked at.
  place.meanwhile(seat('p72'), 'linetest.record', good);
  expect(rowNames()[0]).toBe('Chủ trì');
  screen.getByText('Chưa đạt 0');
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Đạt 2' })));
  expect(rowNames()).toEqual(['Tỉnh ủy Điểm cầu p89', 'Tỉnh ủy Điểm cầu p72']);
});

test('the board speaks English too', () => {
  const story = preparedMeeting().does(seat('p89'), 'linetest.record', { ...good, microphone: { peak: 0 } });
  takePlace(story, operator).show(<LineTestBoard />, 'en');
  screen.getByText('1 of 6 places tested');
  screen.getByText('Microphone is silent');
});
