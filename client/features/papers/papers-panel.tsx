import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '../../../shared/numbers/numbered.ts';
import { session, useAsked } from '../../http/index.ts';
import { useIdentity, useRecord, useRecords } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, EmptyState, ErrorNote, Panel } from '../../ui/index.ts';
import { CheckForm } from './check-form.tsx';
import { NumberRegister } from './number-register.tsx';
import { OfficeForm } from './office-form.tsx';
import { PaperFiles } from './paper-files.tsx';
import { PaperForm } from './paper-form.tsx';
import { PaperIssue } from './paper-issue.tsx';
import classes from './papers.module.css';
import { TemplateForm } from './template-form.tsx';
import { useOffice } from './use-office.ts';
import { firstWishes, type RuleSetChoice, type Wishes } from './wishes.ts';

const PARTS = ['papers', 'numbers', 'office'] as const;

interface PapersPanelProps {
  /** Shows the PDF at that address. */
  readonly previewOf: (url: string) => ReactNode;
}

const Chosen = ({
  ruleSets,
  first,
  previewOf,
}: PapersPanelProps & { ruleSets: readonly RuleSetChoice[]; first: Wishes }) => {
  const { t } = useTranslation('papers');
  const [wishes, setWishes] = useState(first);
  const [part, setPart] = useState<(typeof PARTS)[number]>('papers');
  const over = useRecord('meeting')?.phase === 'closed';
  const { meetingId } = useIdentity();
  const { seriesId, record } = useOffice();
  const number = numberOf(useRecords('number'), { meetingId, kind: wishes.kind });
  const paper = useRecord('minutes', meetingId)?.papers.find(({ name }) => name === wishes.kind);
  const issued = paper !== undefined && paper.issued !== null;
  const ruleSet = ruleSets.find(({ id }) => id === wishes.ruleSet);
  return (
    <div className={classes.parts}>
      <SegmentedControl
        fullWidth
        aria-label={t('title')}
        value={part}
        onChange={(value) => setPart(value as (typeof PARTS)[number])}
        data={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
      />
      {part === 'papers' && (
        <>
          {!over && <p className={classes.hint}>{t('draft')}</p>}
          <PaperForm
            ruleSets={ruleSets}
            wishes={wishes}
            number={number}
            issued={issued}
            onChange={setWishes}
          />
          <PaperIssue wishes={wishes} />
          <PaperFiles wishes={wishes} number={number} previewOf={previewOf} />
          <CheckForm ruleSets={ruleSets} ruleSet={wishes.ruleSet} />
        </>
      )}
      {part === 'office' && record && (
        <>
          <OfficeForm seriesId={seriesId} record={record} ruleSets={ruleSets} />
          <TemplateForm seriesId={seriesId} />
        </>
      )}
      {part === 'numbers' && ruleSet && <NumberRegister ruleSets={ruleSets} ruleSet={ruleSet} />}
    </div>
  );
};

/** The papers of the meeting: which, after which rules; read, taken away, checked. */
export const PapersPanel = ({ previewOf }: PapersPanelProps) => {
  const { t } = useTranslation('papers');
  const refusalText = useRefusalText();
  const { session: person, meetingId } = useIdentity();
  const { record } = useOffice();
  const { asked, askAgain } = useAsked(() => session(person.handle).papers(meetingId), meetingId);
  const first = asked.status === 'answered' ? firstWishes(asked.value.ruleSets, record?.office) : null;
  return (
    <Panel>
      {asked.status === 'asking' && <Busy label={t('loading')} />}
      {asked.status === 'refused' && <ErrorNote onRetry={askAgain}>{refusalText(asked.error)}</ErrorNote>}
      {asked.status === 'answered' &&
        (first ? (
          <Chosen ruleSets={asked.value.ruleSets} first={first} previewOf={previewOf} />
        ) : (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        ))}
    </Panel>
  );
};
