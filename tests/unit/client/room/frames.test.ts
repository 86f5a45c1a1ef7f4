import { expect, test } from '@jest/globals';
import { type Frame, framesOf } from '../../../../client/features/stage/frames.ts';
import { DocumentId, SeatId } from '../../../../shared/kernel/ids.ts';
import { compositionOf } from '../../../../shared/stage/composition.ts';
import { initialStage, type Stage } from '../../../../shared/stage/events.ts';

const seatIds = ['a', 'b', 'c', 'd'].map((id) => SeatId.parse(id));
const seat = { kind: 'seat', seatId: SeatId.parse('a') } as const;
const discussing = (count: number) =>
  seatIds.slice(0, count).map((seatId) => ({ seatId, microphoneOpen: true }));
const document = { documentId: DocumentId.parse('d1'), seatId: null };

const STAGES: readonly Partial<Stage>[] = [
  {},
  { source: seat },
  { source: seat, layout: 'with_chair' },
  { layout: 'with_chair' },
  { source: seat, layout: 'shared', share: 'chair' },
  { layout: 'shared', document },
  { layout: 'shared', share: 'operator', discussion: discussing(4) },
  ...[2, 3, 4].map((count): Partial<Stage> => ({ layout: 'discussion', discussion: discussing(count) })),
  { layout: 'chair' },
];

const overlap = (a: Frame, b: Frame): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.width &&
  b.top < a.top + a.width;

test.each(STAGES)('S3 no picture lies over another or over the edge: %j', (part) => {
  const { pictures } = compositionOf({ ...initialStage, ...part });
  const frames = framesOf(pictures);
  expect(frames).toHaveLength(pictures.length);
  for (const [index, frame] of frames.entries()) {
    expect(Math.min(frame.left, frame.top)).toBeGreaterThanOrEqual(-1e-9);
    expect(Math.max(frame.left, frame.top) + frame.width).toBeLessThanOrEqual(100 + 1e-9);
    for (const other of frames.slice(index + 1)) expect(overlap(frame, other)).toBe(false);
  }
});

test('S3 what is read is larger than a speaker beside the chair, and one picture has the whole stage', () => {
  const [read] = framesOf(compositionOf({ ...initialStage, layout: 'shared', share: 'chair' }).pictures);
  const [speaker] = framesOf(compositionOf({ ...initialStage, source: seat, layout: 'with_chair' }).pictures);
  expect(read?.width).toBeGreaterThan(speaker?.width ?? 100);
  expect(framesOf(compositionOf(initialStage).pictures)).toEqual([{ left: 0, top: 0, width: 100 }]);
});
