import { TextInput } from '@mantine/core';
import { BookOpen, CheckSquare, FileText, Gavel, Mic, Search, Users } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chapter } from '../../../shared/recording/chapters.ts';
import { matches } from '../../ui/fold.ts';
import { clockText } from '../../ui/index.ts';
import classes from './playback.module.css';

const SIGNS = {
  item: FileText,
  speech: Mic,
  discussion: Users,
  document: BookOpen,
  poll: CheckSquare,
  resolution: Gavel,
} satisfies Record<Chapter['kind'], unknown>;

/** The chapter that a moment is in: the last that began by then. */
export const chapterAt = (chapters: readonly Chapter[], ms: number): Chapter | undefined =>
  chapters.findLast((chapter) => chapter.ms <= ms);

interface ChapterListProps {
  readonly chapters: readonly Chapter[];
  /** Where the player is. */
  readonly ms: number;
  readonly onChoose: (ms: number) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What happened in the recording: each a button to its moment, found by its words without diacritics. */
export const ChapterList = ({ chapters, ms, onChoose, search }: ChapterListProps) => {
  const { t } = useTranslation('playback');
  const [query, setQuery] = useState('');
  const textOf = ({ kind, title, seat, number }: Chapter) =>
    [number === null ? t(`kinds.${kind}`) : t('resolutionNumber', { number }), seat, title]
      .filter(Boolean)
      .join(' · ');
  const found = chapters.filter((chapter) => query.trim() === '' || matches(textOf(chapter), query.trim()));
  const now = chapterAt(chapters, ms);
  return (
    <section className={classes.chapters} aria-label={t('chapters')}>
      <h2>{t('chapters')}</h2>
      {chapters.length > 0 && (
        <TextInput
          ref={search}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Search size={18} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {chapters.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {chapters.length > 0 && found.length === 0 && (
        <p className={classes.quiet} role="status">
          {t('noneFound', { query: query.trim() })}
        </p>
      )}
      <ol className={classes.list}>
        {found.map((chapter) => {
          const Sign = SIGNS[chapter.kind];
          return (
            <li key={`${chapter.kind} ${chapter.ms} ${chapter.title}`}>
              <button
                type="button"
                className={classes.chapter}
                data-kind={chapter.kind}
                aria-current={chapter === now || undefined}
                onClick={() => onChoose(chapter.ms)}
              >
                <span className="gb-tabular">{clockText(chapter.ms)}</span>
                <Sign size={18} aria-hidden />
                <span>{textOf(chapter)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
