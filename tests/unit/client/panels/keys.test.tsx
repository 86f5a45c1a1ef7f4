/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { useAct } from '../../../../client/forms/index.ts';
import { Keys } from '../../../../client/ui/index.ts';
import { SeatId } from '../../../../shared/kernel/ids.ts';
import { openMeetingStory, operator } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

afterEach(cleanup);

const anGiang = SeatId.parse('p89');

/** A desk of two keys, and things beside it that hold the keyboard. */
const Desk = () => {
  const { act } = useAct('stage.show');
  const [order, setOrder] = useState('roster');
  return (
    <>
      <Keys
        bindings={[
          { key: 'alt+a', does: '', run: () => void act({ source: { kind: 'seat', seatId: anGiang } }) },
          { key: 'alt+c', does: '', run: () => void act({ source: { kind: 'centre' } }) },
        ]}
      />
      <input type="radio" aria-label="order" checked={order === 'name'} onChange={() => setOrder('name')} />
      <input type="text" aria-label="search" />
    </>
  );
};

const desk = () => {
  const story = openMeetingStory();
  const place = takePlace(story, operator);
  place.show(<Desk />);
  return { story, place };
};
const press = (key: 'a' | 'c', on: Element = document.body) =>
  fireEvent.keyDown(on, { key, code: `Key${key.toUpperCase()}`, altKey: true });

test('a key that is pressed before the last one is seen to work is not lost: what was asked last holds', async () => {
  const { story, place } = desk();
  place.line.patchesLate = true;
  press('a');
  press('c');
  await settle();
  press('a');
  press('c');
  await settle();
  expect(place.sent).toHaveLength(4);
  expect(story.state.stage.source).toEqual({ kind: 'centre' });
});

test('pressed twice before it is seen, it is one wish', async () => {
  const { story, place } = desk();
  place.line.patchesLate = true;
  press('a');
  press('a');
  await settle();
  press('a');
  await settle();
  expect(place.sent).toHaveLength(1);
  expect(story.state.stage.source).toEqual({ kind: 'seat', seatId: anGiang });
});

test('keys are heard while a choice holds the keyboard, and left to a field where one writes', async () => {
  const { place } = desk();
  press('a', screen.getByLabelText('search'));
  await settle();
  expect(place.sent).toEqual([]);
  press('a', screen.getByLabelText('order'));
  await settle();
  expect(place.sent).toHaveLength(1);
});
