import { expect, test } from '@jest/globals';
import { createMainDevices } from '../../server/transport/main-devices.ts';
import type { MainDevice } from '../../shared/contract.ts';

const device = () => {
  const heard: MainDevice['holder'][] = [];
  const sends: boolean[] = [];
  return {
    place: 'chair' as const,
    tell: ({ holder }: MainDevice) => void heard.push(holder),
    setMain: (main: boolean) => void sends.push(main),
    heard,
    sends,
  };
};

test('the first device of a place sends; the second is told that another does', () => {
  const devices = createMainDevices();
  const [first, second] = [device(), device()];
  devices.arrive(first);
  devices.arrive(second);
  expect(first.sends).toEqual([true]);
  expect(second).toMatchObject({ heard: ['other'], sends: [] });
});

test('claiming takes it over, and both know', () => {
  const devices = createMainDevices();
  const [first, second] = [device(), device()];
  devices.arrive(first);
  devices.arrive(second);
  expect(devices.claim(second)).toEqual({ holder: 'mine' });
  expect(first).toMatchObject({ heard: ['mine', 'other'], sends: [true, false] });
  expect(second).toMatchObject({ heard: ['other', 'mine'], sends: [true] });
});

test('when the main device goes, the one that waited follows; when all are gone, the next to come', () => {
  const devices = createMainDevices();
  const [first, second, third] = [device(), device(), device()];
  devices.arrive(first);
  devices.arrive(second);
  devices.depart(first);
  expect(second.heard.at(-1)).toBe('mine');
  devices.depart(second);
  devices.arrive(third);
  expect(third.sends).toEqual([true]);
});
