import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/decision.ts';
import type { TestFigures } from '../../../shared/linetest/figures.ts';
import { countFrames, type DeviceCheck, type LineFigures, testLine } from '../../media/index.ts';
import { useMeeting, useSend } from '../../meeting/index.ts';

const LISTEN_EVERY_MS = 100;

export type TestState =
  | { readonly phase: 'ready' }
  | {
      readonly phase: 'running';
      readonly seconds: number;
      readonly elapsed: number;
      readonly line: LineFigures | null;
    }
  | {
      readonly phase: 'done';
      readonly figures: TestFigures;
      /** Whether the centre has the result: null while it is under way, or why not. */
      readonly kept: 'kept' | 'offline' | Refusal | null;
    };

/** Listens and looks while the line is measured. */
const watchDevices = (check: DeviceCheck) => {
  const { camera, microphone } = check.store.getState();
  const frames = camera && countFrames(camera);
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, check.level());
  }, LISTEN_EVERY_MS);
  return {
    figures: () => ({ camera: frames?.figures() ?? null, microphone: microphone ? { peak } : null }),
    close() {
      clearInterval(timer);
      frames?.close();
    },
  };
};

/** The test of devices and line: run, ended before its time, and its result handed to the centre. */
export const useLineTest = (check: DeviceCheck) => {
  const { media: signalling } = useMeeting();
  const send = useSend();
  const [state, setState] = useState<TestState>({ phase: 'ready' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const keep = async (figures: TestFigures) => {
    setState({ phase: 'done', figures, kept: null });
    const outcome = await send('linetest.record', figures);
    const kept = outcome.ok ? 'kept' : 'offline' in outcome ? 'offline' : outcome.refusal;
    setState({ phase: 'done', figures, kept });
  };

  const start = async (seconds: number) => {
    const ended = new AbortController();
    running.current?.abort();
    running.current = ended;
    const devices = watchDevices(check);
    setState({ phase: 'running', seconds, elapsed: 0, line: null });
    const line = await testLine({
      signalling,
      microphone: check.store.getState().microphone,
      seconds,
      signal: ended.signal,
      onSecond: (elapsed, figures) => setState({ phase: 'running', seconds, elapsed, line: figures }),
      // Refused or broken: that there is no line is the result.
    }).catch(() => null);
    const figures = { seconds, ...devices.figures(), line };
    devices.close();
    if (!ended.signal.aborted) await keep(figures);
  };

  return {
    state,
    start: (seconds: number) => void start(seconds),
    stop() {
      running.current?.abort();
      setState({ phase: 'ready' });
    },
    keepAgain: () => state.phase === 'done' && void keep(state.figures),
  };
};
