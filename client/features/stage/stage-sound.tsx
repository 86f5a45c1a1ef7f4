import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type Place, placeOf } from '../../../shared/places.ts';
import { useTracks } from '../../media-react/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { sound } from './sound.ts';

interface PlayedProps {
  readonly track: MediaStreamTrack;
  readonly speakerId: string | null;
}

const Played = ({ track, speakerId }: PlayedProps) => {
  const element = useRef<HTMLAudioElement>(null);
  const { on, tries } = useStore(sound);
  useEffect(() => {
    const audio = element.current;
    if (!audio) return;
    audio.srcObject = new MediaStream([track]);
    return () => {
      audio.srcObject = null;
    };
  }, [track]);
  useEffect(() => {
    // A speaker that was pulled out: the browser falls back on the system's own, which is what is wanted.
    element.current?.setSinkId?.(speakerId ?? '').catch(() => undefined);
  }, [speakerId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new track and a new press are tried anew
  useEffect(() => {
    const audio = element.current;
    if (!audio) return;
    if (!on) return audio.pause();
    audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError')
        sound.setState({ blocked: true });
    });
  }, [on, tries, track]);
  // biome-ignore lint/a11y/useMediaCaption: live speech; what is said stands in the minutes
  return <audio ref={element} />;
};

/** Plays every microphone and shared screen that may be heard, but the room's own. It stands once on a page. */
export const StageSound = ({ speakerId = null }: { speakerId?: string | null }) => {
  const own: Place | null = placeOf(useIdentity().session.actor);
  const sounds = [...useTracks('microphone'), ...useTracks('screen_sound')];
  return sounds.map(
    ([place, track]) => place !== own && <Played key={track.id} track={track} speakerId={speakerId} />,
  );
};
