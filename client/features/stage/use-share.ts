import { useEffect, useRef } from 'react';
import { type Place, placeOf } from '../../../shared/places.ts';
import { useAct } from '../../forms/index.ts';
import { canShareScreen } from '../../media/index.ts';
import { useLocal, useMedia } from '../../media-react/index.ts';
import { useIdentity, useMainDevice, useRecord, useSend } from '../../meeting/index.ts';

interface Sharing {
  /** Whose screen everybody sees. */
  readonly place: Place | null;
  /** Whether this device shares it. */
  readonly own: boolean;
  /** S9: whether this person may share now. */
  readonly may: boolean;
  /** The place shares, and its main device, which is this one, has no screen to show. */
  readonly hollow: boolean;
  /** S10: whether this person may end what is shared. */
  readonly mayEnd: boolean;
}

const useSharing = (): Sharing => {
  const { session, device } = useIdentity();
  const { actor } = session;
  const main = useMainDevice().holder === 'mine' && device === 'main';
  const place = useRecord('stage')?.share ?? null;
  const holder = useRecord('floor')?.holder?.seatId;
  const { screen } = useLocal();
  const mine = placeOf(actor);
  const live = ['prepared', 'open'].includes(useRecord('meeting')?.phase ?? '');
  const leads = actor.role === 'chair' || actor.role === 'deputy' || actor.role === 'operator';
  return {
    place,
    own: place !== null && place === mine && screen !== null,
    hollow: place !== null && place === mine && main && screen === null,
    may: live && main && canShareScreen() && (leads || (actor.role === 'seat' && actor.seatId === holder)),
    mayEnd: place !== null && (leads || place === mine),
  };
};

/** Sharing this device's screen: asked of the browser, then of the meeting; whichever ends it, both do. */
export const useShare = () => {
  const media = useMedia();
  const sharing = useSharing();
  const { own } = sharing;
  const { screen } = useLocal();
  const begin = useAct('share.begin');
  const end = useAct('share.end');
  /** What nobody has pressed is not refused to anybody: somebody else may have ended it meanwhile. */
  const send = useSend();
  /** The meeting has been seen to show this device's screen. */
  const wasOwn = useRef(false);

  useEffect(() => {
    const endedByMeeting = wasOwn.current && screen !== null && !own;
    wasOwn.current = own;
    if (endedByMeeting) media?.stopScreen();
    // The browser's own bar has ended it, or the device that shared has died: there is nothing to see.
    if (sharing.hollow && !end.offline && !end.pending) void send('share.end', {});
  });
  useEffect(() => {
    // A page that is left takes its screen with it; what is sent last still goes out.
    const leave = () => wasOwn.current && void send('share.end', {});
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  });

  return {
    ...sharing,
    disabled: begin.offline || begin.pending || end.pending,
    async begin() {
      if (!(await media?.openScreen())) return;
      if (!(await begin.act({}))) media?.stopScreen();
      else media?.sendScreen();
    },
    end: () => void end.act({}),
  };
};
