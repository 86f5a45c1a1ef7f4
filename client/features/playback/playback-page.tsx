import { Button, NativeSelect } from '@mantine/core';
import { Download } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playback } from '../../../shared/recording-contract.ts';
import { recordingPath } from '../../http/index.ts';
import { clockText, ErrorNote, type KeyBinding, Keys, useDates } from '../../ui/index.ts';
import { ChapterList } from './chapter-list.tsx';
import classes from './playback.module.css';
import { SPEEDS, usePlayer } from './use-player.ts';

/** A little after the beginning of a chapter, "the one before" is the one before that. */
const JUST_BEGUN_MS = 3000;
const STEP_MS = 10_000;

const useKeys = (
  player: ReturnType<typeof usePlayer>,
  { chapters }: Playback,
  search: { readonly current: HTMLInputElement | null },
): KeyBinding[] => {
  const { t } = useTranslation('playback');
  const next = () => chapters.find(({ ms }) => ms > player.ms + 1)?.ms;
  const previous = () => chapters.findLast(({ ms }) => ms < player.ms - JUST_BEGUN_MS)?.ms;
  return [
    { key: 'k', does: t('toggle'), run: player.toggle },
    { key: 'j', does: t('back'), run: () => player.seek(player.ms - STEP_MS) },
    { key: 'l', does: t('forth'), run: () => player.seek(player.ms + STEP_MS) },
    { key: 'n', does: t('nextChapter'), run: () => player.seek(next() ?? player.ms) },
    { key: 'p', does: t('previousChapter'), run: () => player.seek(previous() ?? 0) },
    { key: ']', does: t('faster'), run: () => player.step(1) },
    { key: '[', does: t('slower'), run: () => player.step(-1) },
    { key: '/', does: t('searchKey'), run: () => search.current?.focus() },
  ];
};

interface PlaybackPageProps {
  readonly handle: string;
  readonly meetingId: string;
  readonly playback: Playback;
  /** Where to begin, ms. */
  readonly startMs: number;
}

/** A recording with what happened in it: each item, speech, vote and resolution is one press away. */
export const PlaybackPage = ({ handle, meetingId, playback, startMs }: PlaybackPageProps) => {
  const { t } = useTranslation('playback');
  const { short } = useDates();
  const video = useRef<HTMLVideoElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const player = usePlayer(video, startMs);
  const { recording, title, chapters, missing } = playback;
  const { id, number, startedAt, kept, pictures } = recording;
  const bytes = (what: 'media' | 'file') => recordingPath(handle, meetingId, id, what);
  return (
    <section className={classes.page} aria-labelledby="playback">
      <title>{`${t('number', { number })} · ${title}`}</title>
      <Keys bindings={useKeys(player, playback, search)} />
      <header className={classes.head}>
        <div>
          <h1 id="playback">{title}</h1>
          <p className={classes.quiet}>
            {t('number', { number })} ·{' '}
            {t('recordedAt', { when: short(startedAt), length: clockText(kept?.lengthMs ?? 0) })}
          </p>
        </div>
        <div className={classes.tools}>
          <NativeSelect
            aria-label={t('speed')}
            value={String(player.speed)}
            onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
            data={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
          />
          <Button
            component="a"
            href={bytes('file')}
            download
            variant="default"
            leftSection={<Download size={18} aria-hidden />}
          >
            {t('download')}
          </Button>
        </div>
      </header>
      <div className={classes.columns}>
        <div className={classes.watched}>
          <video
            ref={video}
            className={classes.video}
            data-sound={!pictures || undefined}
            src={bytes('media')}
            controls
            playsInline
            preload="metadata"
            aria-label={t('player')}
            {...player.listeners}
          />
          {!pictures && <p className={classes.quiet}>{t('soundOnly')}</p>}
          {player.broken && <ErrorNote>{t('broken')}</ErrorNote>}
          {missing.length > 0 && (
            <ul className={classes.missing}>
              {missing.map((one) => (
                <li key={`${one.ms} ${one.cause}`}>
                  {t('missing', {
                    length: clockText(one.lengthMs),
                    at: clockText(one.ms),
                    cause: t(`causes.${one.cause}`),
                  })}
                </li>
              ))}
            </ul>
          )}
        </div>
        <ChapterList chapters={chapters} ms={player.ms} onChoose={player.seek} search={search} />
      </div>
    </section>
  );
};
