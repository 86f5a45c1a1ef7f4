import { NativeSelect, SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NumberRecord } from '../../../shared/numbers/view.ts';
import { PAPER_KINDS, type PaperKind, type Spelling } from '../../../shared/papers/rule-set.ts';
import { templateKey } from '../../../shared/papers/template/events.ts';
import { useRecord } from '../../meeting/index.ts';
import { PaperNumber } from './paper-number.tsx';
import classes from './papers.module.css';
import { useOffice } from './use-office.ts';
import type { RuleSetChoice, Wishes } from './wishes.ts';

interface PaperFormProps {
  readonly ruleSets: readonly RuleSetChoice[];
  readonly wishes: Wishes;
  /** The number that the chosen paper has. */
  readonly number: NumberRecord | undefined;
  /** W9: what is out is as it is; nothing of it can be chosen. */
  readonly issued: boolean;
  readonly onChange: (wishes: Wishes) => void;
}

/** After which rules the paper is set, and what its head says. */
const HowSet = ({ ruleSets, wishes, number, onChange }: Omit<PaperFormProps, 'issued'>) => {
  const { t } = useTranslation('papers');
  const { seriesId } = useOffice();
  const template = useRecord('paper_template', templateKey({ seriesId, kind: wishes.kind }));
  const ruleSet = ruleSets.find(({ id }) => id === wishes.ruleSet);
  const letters = ruleSet?.papers[wishes.kind].letters ?? [];
  const change = (part: Partial<Wishes>) => onChange({ ...wishes, ...part });
  return (
    <>
      <NativeSelect
        className={classes.wide}
        label={t('ruleSet')}
        value={wishes.ruleSet}
        onChange={({ currentTarget }) => change({ ruleSet: currentTarget.value, letter: '' })}
        data={ruleSets.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {ruleSet && (
        <Text size="sm" c="dimmed" className={classes.wide}>
          {t('source', { source: ruleSet.source, version: ruleSet.version })}
        </Text>
      )}
      {letters.length > 1 && !number && (
        <NativeSelect
          label={t('letter')}
          value={wishes.letter || letters[0]}
          onChange={({ currentTarget }) => change({ letter: currentTarget.value })}
          data={letters.map((value) => ({ value, label: `${value} – ${ruleSet?.letters[value] ?? value}` }))}
        />
      )}
      {!number && (
        <TextInput
          type="date"
          label={t('date')}
          value={wishes.date}
          onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        />
      )}
      <div>
        <Text component="p" fw={500} mb={4} id="paper-spelling">
          {t('spelling')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="paper-spelling"
          value={wishes.spelling}
          onChange={(value) => change({ spelling: value as Spelling })}
          data={[
            { value: 'old', label: 'ủy, hòa' },
            { value: 'new', label: 'uỷ, hoà' },
          ]}
        />
      </div>
      {template && (
        <Switch
          className={classes.wide}
          label={t('template.use')}
          description={t('template.pdf')}
          checked={wishes.own}
          onChange={({ currentTarget }) => change({ own: currentTarget.checked })}
        />
      )}
      <PaperNumber ruleSets={ruleSets} wishes={wishes} number={number} />
    </>
  );
};

/** Which paper, after which rules, and what its head says. */
export const PaperForm = ({ issued, ...props }: PaperFormProps) => {
  const { t } = useTranslation('papers');
  const { wishes, onChange } = props;
  return (
    <form className={classes.form} aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
      <NativeSelect
        className={classes.wide}
        label={t('kind')}
        value={wishes.kind}
        onChange={({ currentTarget }) =>
          onChange({ ...wishes, kind: currentTarget.value as PaperKind, letter: '' })
        }
        data={PAPER_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {!issued && <HowSet {...props} />}
    </form>
  );
};
