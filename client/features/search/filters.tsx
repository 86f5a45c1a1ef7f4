import { Button, Chip, Group, Select, TextInput } from '@mantine/core';
import { FilterX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type FindAnswer, KINDS } from '../../../shared/search/contract.ts';
import { type Asked, filtersSet, withoutFilters } from './asked.ts';
import classes from './search.module.css';
import { useStateWord } from './use-state-word.ts';

interface FiltersProps {
  readonly asked: Asked;
  readonly choices: FindAnswer['choices'] | undefined;
  readonly onAsk: (asked: Asked) => void;
}

/** What kind of thing, each with how many there are; of what there is none it does not speak. */
export const KindChips = ({ asked, choices, onAsk }: FiltersProps) => {
  const { t } = useTranslation('search');
  const countOf = (kind: string) => choices?.kind.find(({ value }) => value === kind)?.count ?? 0;
  const shown = KINDS.filter((kind) => kind === asked.kind || countOf(kind) > 0);
  const all = choices?.kind.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <Chip.Group value={asked.kind} onChange={(kind) => onAsk({ ...asked, kind: String(kind) })}>
      <Group gap="xs" role="radiogroup" aria-label={t('kindLabel')}>
        {(['', ...shown] as const).map((kind) => (
          <Chip
            key={kind}
            value={kind}
            size="md"
            variant="outline"
            color="gray"
            classNames={{ label: classes.chip }}
          >
            {kind === '' ? t('all') : t(`kinds.${kind}`)}{' '}
            <span className="gb-tabular">{kind === '' ? all : countOf(kind)}</span>
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
};

const SELECTS = ['meetingId', 'seatId', 'departmentId', 'state'] as const;

/** Meeting, place, department, state and days; each select offers what the others leave. */
export const Filters = ({ asked, choices, onAsk }: FiltersProps) => {
  const { t } = useTranslation('search');
  const stateWord = useStateWord();
  return (
    <div className={classes.filters}>
      {SELECTS.map((facet) => (
        <Select
          key={facet}
          label={t(`facets.${facet}`)}
          placeholder={t(`any.${facet}`)}
          clearable
          searchable
          data={(choices?.[facet] ?? []).map(({ value, label, count }) => ({
            value,
            label: t('choice', { label: facet === 'state' ? stateWord(value) : label, count }),
          }))}
          value={asked[facet] || null}
          onChange={(value) => onAsk({ ...asked, [facet]: value ?? '' })}
        />
      ))}
      {(['since', 'until'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(name)}
          value={asked[name]}
          onChange={(event) => onAsk({ ...asked, [name]: event.currentTarget.value })}
        />
      ))}
      {filtersSet(asked) > 0 && (
        <Button
          variant="default"
          className={classes.clear}
          leftSection={<FilterX size={18} aria-hidden />}
          onClick={() => onAsk(withoutFilters(asked))}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
};
