import { Button, Loader, TextInput } from '@mantine/core';
import { ListFilter, Search, SearchX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindAnswer, FoundThing } from '../../../shared/search/contract.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, EmptyState, ErrorNote } from '../../ui/index.ts';
import { type Asked, filtersSet } from './asked.ts';
import { Filters, KindChips } from './filters.tsx';
import { FoundRow } from './found-row.tsx';
import classes from './search.module.css';
import { useFind } from './use-find.ts';

interface SearchPanelProps {
  readonly handle: string;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  /** The way to the meeting of what was found; null where there is none. */
  readonly hrefOf: (thing: FoundThing) => string | null;
  /** Each time it changes, the keyboard goes into the field. */
  readonly focusTurn?: number;
}

const Box = ({
  asked,
  onAsk,
  asking,
  focusTurn,
}: Pick<SearchPanelProps, 'asked' | 'onAsk' | 'focusTurn'> & { asking: boolean }) => {
  const { t } = useTranslation('search');
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn says when
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [focusTurn]);
  return (
    <TextInput
      ref={field}
      className={classes.field}
      size="md"
      type="search"
      aria-label={t('field')}
      placeholder={t('placeholder')}
      leftSection={asking ? <Loader size={18} color="gray" aria-hidden /> : <Search size={20} aria-hidden />}
      value={asked.text}
      maxLength={500}
      onChange={(event) => onAsk({ ...asked, text: event.currentTarget.value })}
    />
  );
};

interface ResultsProps extends Pick<SearchPanelProps, 'asked' | 'hrefOf'> {
  readonly answer: FindAnswer;
  readonly asking: boolean;
  readonly onMore: () => void;
}

const Results = ({ answer, asked, asking, hrefOf, onMore }: ResultsProps) => {
  const { t } = useTranslation('search');
  const { total, things } = answer;
  if (total === 0)
    return (
      <EmptyState title={t('none')} icon={<SearchX size={40} strokeWidth={1.5} />}>
        {t(filtersSet(asked) > 0 || asked.kind ? 'noneFiltered' : 'noneHint')}
      </EmptyState>
    );
  return (
    <div data-stale={asking || undefined} className={classes.results}>
      <ol className={classes.list}>
        {things.map((thing) => (
          <FoundRow
            key={`${thing.kind} ${thing.meetingId} ${thing.id}`}
            thing={thing}
            query={asked.text}
            href={hrefOf(thing)}
          />
        ))}
      </ol>
      {things.length < total && (
        <Button variant="default" size="md" loading={asking} onClick={onMore}>
          {t('more')} ({things.length}/{total})
        </Button>
      )}
    </div>
  );
};

/** G1-G6: one field over everything that is kept, filters, and what was found, the best first. */
export const SearchPanel = ({ handle, asked, onAsk, hrefOf, focusTurn }: SearchPanelProps) => {
  const { t } = useTranslation('search');
  const refusalText = useRefusalText();
  const { answer, asking, error, again, more } = useFind(handle, asked);
  const chosen = filtersSet(asked);
  const [filtering, setFiltering] = useState(chosen > 0);
  const choices = answer?.choices;
  return (
    <search className={classes.search}>
      <div className={classes.box}>
        <Box asked={asked} onAsk={onAsk} asking={asking} focusTurn={focusTurn} />
        <Button
          variant="default"
          size="md"
          leftSection={<ListFilter size={18} aria-hidden />}
          aria-expanded={filtering}
          onClick={() => setFiltering(!filtering)}
        >
          {chosen ? t('filtersChosen', { count: chosen }) : t('filters')}
        </Button>
      </div>
      {filtering && <Filters asked={asked} choices={choices} onAsk={onAsk} />}
      <KindChips asked={asked} choices={choices} onAsk={onAsk} />
      <p className={classes.count} role="status">
        {answer && !error && t(asked.text.trim() ? 'found' : 'newest', { count: answer.total })}
      </p>
      {error && <ErrorNote onRetry={again}>{refusalText(error)}</ErrorNote>}
      {!answer && !error && <Busy label={t('asking')} />}
      {answer && <Results answer={answer} asked={asked} asking={asking} hrefOf={hrefOf} onMore={more} />}
    </search>
  );
};
