/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../../../../client/app/i18n.ts';
import { arrange, neighbour } from '../../../../client/tile-map/arrange.ts';
import { TileMap } from '../../../../client/tile-map/index.ts';
import { builtInRoster } from '../../../../config/rosters/built-in.ts';
import type { SeatRecord } from '../../../../shared/attendance/view.ts';
import type { SeatId } from '../../../../shared/kernel/ids.ts';

const seatsOf = (name: 'roster-2020' | 'roster-2025'): SeatRecord[] =>
  builtInRoster(name).map((line, index) => ({
    ...line,
    id: line.seatId,
    order: index + 1,
    present: false,
    since: null,
  }));

test.each([
  ['roster-2020', 63, 7],
  ['roster-2025', 34, 6],
] as const)(
  'every seat of %s has a place of its own: %i provinces and %i beside them',
  (name, provinces, beside) => {
    const seats = seatsOf(name);
    const { spots, columns } = arrange(seats);
    expect(spots).toHaveLength(seats.length);
    expect(spots.filter(({ span }) => span === 1)).toHaveLength(provinces);
    expect(spots.filter(({ span }) => span === 2)).toHaveLength(beside);
    const taken = spots.flatMap(({ row, column, span }) =>
      Array.from({ length: span }, (_, more) => `${row} ${column + more}`),
    );
    expect(new Set(taken).size).toBe(taken.length);
    expect(Math.max(...spots.map(({ column, span }) => column + span))).toBeLessThanOrEqual(columns);
  },
);

test('places of nobody’s layout stand in rows; a name twice has one place on the map', () => {
  const made = ['Ban A', 'Ban B', 'An Giang', 'An Giang'].map((name, index) => ({
    id: `s${index}` as SeatId,
    name,
  }));
  const { spots } = arrange(made);
  expect(spots.filter(({ span }) => span === 1).map(({ seatId }) => seatId)).toEqual(['s2']);
  expect(arrange(made.slice(0, 2)).spots.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 2],
  ]);
  expect(arrange([])).toMatchObject({ spots: [], rows: 0 });
});

test('every spot is reached with the arrow keys', () => {
  const { spots } = arrange(seatsOf('roster-2020'));
  const reached = new Set(spots.slice(0, 1));
  for (const spot of reached)
    for (const direction of ['left', 'right', 'up', 'down'] as const)
      reached.add(neighbour(spots, spot, direction));
  expect(reached.size).toBe(spots.length);
});

test('each tile reads itself aloud, one takes the keyboard at a time, and nothing is said by colour alone', async () => {
  const seats = seatsOf('roster-2025');
  const { container } = render(
    <I18nextProvider i18n={i18n}>
      <TileMap
        title="Đại hội"
        seats={seats}
        legend={[{ tone: 'full', label: 'đủ 100%' }]}
        tileOf={(seatId) => ({
          tone: seatId === 'p01' ? 'full' : 'none',
          text: '12/12',
          said: `số liệu của ${seatId}`,
        })}
      />
    </I18nextProvider>,
  );
  const tile = screen.getByRole('img', { name: 'Thành ủy Hà Nội: số liệu của p01' });
  expect(tile.querySelectorAll('path, circle').length).toBeGreaterThan(0);
  expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  const [first] = container.querySelectorAll<SVGGElement>('[tabindex="0"]');
  act(() => first?.focus());
  fireEvent.keyDown(first as Element, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Tỉnh ủy Lào Cai: số liệu của p15');
  expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect((await axe(container)).violations).toEqual([]);
});
