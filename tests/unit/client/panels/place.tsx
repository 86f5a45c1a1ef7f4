import { MantineProvider } from '@mantine/core';
import { act, cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../../../../client/app/i18n.ts';
import { type Meeting, MeetingProvider, newUuid, type Send } from '../../../../client/meeting/index.ts';
import { createMeetingStore } from '../../../../client/meeting/store.ts';
import { LiveRegion } from '../../../../client/ui/index.ts';
import { theme } from '../../../../client/ui/theme.ts';
import { type CommandType, type PayloadOf, streamOf } from '../../../../shared/commands.ts';
import type { CommandAnswer } from '../../../../shared/contract.ts';
import type { Actor, Viewer } from '../../../../shared/kernel/actor.ts';
import type { MeetingId } from '../../../../shared/kernel/ids.ts';
import { meetingBook } from '../../../../shared/meeting.ts';
import { officeBook } from '../../../../shared/office.ts';
import { registerBook } from '../../../../shared/register.ts';
import type { Story } from '../../../support/meeting.ts';

// jsdom loads no fonts; a text field that grows listens for them.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
// Nor does it lay out, so nothing can be scrolled into sight.
Element.prototype.scrollIntoView ??= () => {};

export interface Sent {
  readonly id: string;
  readonly type: CommandType;
  readonly payload: unknown;
}

/** How the line to the server behaves: `lost` takes the command and loses the answer, `down` takes nothing. */
export type Line = 'up' | 'down' | 'lost';

/**
 * A person's place in a meeting whose rules are the real ones: what is sent is decided by `decide`, carried out
 * once for each id as the server does, and what is shown is what `project` gives that viewer.
 */
export const takePlace = (story: Story, viewer: Viewer) => {
  const store = createMeetingStore();
  const sent: Sent[] = [];
  const answers = new Map<string, CommandAnswer>();
  const line = { is: 'up' as Line, slow: null as Promise<void> | null, patchesLate: false };

  const look = () =>
    store.setState({
      replicas: {
        meeting: { seq: story.seq, records: meetingBook.project(story.state, viewer) },
        register: { seq: story.registerSeq, records: registerBook.project(story.register, viewer) },
        office: { seq: story.officeSeq, records: officeBook.project(story.office, viewer) },
      },
      clockOffsetMs: story.now - Date.now(),
    });
  const say = (status: 'connecting' | 'live' | 'offline') =>
    store.setState({ connection: { status, since: Date.now(), reason: null } });

  const carryOut = <Type extends CommandType>(id: string, type: Type, payload: PayloadOf<Type>) => {
    const before = answers.get(id);
    if (before) return before;
    const decision = story.ask(viewer, type, payload);
    if (decision.accepted) story.does(viewer, type, payload);
    const answer: CommandAnswer = decision.accepted
      ? { ok: true, seq: story.seqOf(streamOf(type)) }
      : { ok: false, refusal: decision.refusal };
    answers.set(id, answer);
    return answer;
  };

  const send: Send = async (type, payload, { id = newUuid() } = {}) => {
    if (line.is === 'down') return { ok: false, offline: true };
    sent.push({ id, type, payload });
    store.setState(({ pending }) => ({ pending: [...pending, { id, type, payload, seq: null }] }));
    await line.slow;
    const answer = carryOut(id, type, payload);
    if (!line.patchesLate)
      store.setState(({ pending }) => ({ pending: pending.filter((each) => each.id !== id) }));
    if (line.is === 'lost') return { ok: false, offline: true };
    if (!line.patchesLate) look();
    return answer;
  };

  const nothing = () => Promise.reject(new Error('No media in a panel.'));
  const meeting: Meeting = {
    store,
    send,
    claim: nothing,
    trustJournal: nothing,
    followStatistics: () => () => {},
    media: { request: nothing, onNotice: () => () => {}, onUp: () => () => {} },
    close: () => {},
  };
  look();
  say('live');

  return {
    meeting,
    sent,
    line,
    /** Others act; what changed for this viewer is on the screen after it. */
    meanwhile<Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>) {
      story.does(actor, type, payload);
      act(look);
    },
    cut(how: Line = 'down') {
      line.is = how;
      act(() => say('offline'));
    },
    restore() {
      line.is = 'up';
      act(() => {
        look();
        say('live');
      });
    },
    forgetEverything: () =>
      act(() => store.setState({ replicas: { meeting: null, register: null, office: null } })),
    show(panel: ReactNode, language: 'vi' | 'en' = 'vi') {
      cleanup();
      void i18n.changeLanguage(language);
      return render(
        <MantineProvider theme={theme} env="test">
          <I18nextProvider i18n={i18n}>
            <LiveRegion />
            <MeetingProvider
              meeting={meeting}
              identity={{
                session: {
                  handle: 'handle01',
                  actor: viewer,
                  name: 'Điểm cầu thử',
                  companionOnly: false,
                  hasPassword: false,
                  meetings: [],
                },
                device: 'main',
                meetingId: story.state.frame.code as MeetingId,
              }}
            >
              {panel}
            </MeetingProvider>
          </I18nextProvider>
        </MantineProvider>,
      );
    },
  };
};

/** Lets what is under way come to its end. */
export const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
