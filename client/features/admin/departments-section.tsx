import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentId } from '../../../shared/kernel/ids.ts';
import { type HttpError, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, Card, ErrorNote } from '../../ui/index.ts';
import styles from './admin.module.css';
import { idOfName } from './id-of-name.ts';
import type { SectionProps } from './section.ts';

interface Line {
  readonly key: number;
  /** The id it has at the server; a new one gets its id when it is saved. */
  readonly id: DepartmentId | null;
  readonly name: string;
}

const isInUse = (error: HttpError) => error.params !== undefined && 'inUse' in error.params;

/** Ids for the lines that have none; those that have one keep it, whatever their name becomes. */
const withIds = (lines: readonly Line[]) => {
  const taken = lines.flatMap(({ id }) => (id ? [id as string] : []));
  return lines.map(({ id, name }) => {
    if (id) return { id, name };
    const made = idOfName(name, taken);
    taken.push(made);
    return { id: made, name };
  });
};

/** The departments that proposals are addressed to, edited as one list. */
export const DepartmentsSection = ({ api, overview, onChange }: SectionProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const nextKey = useRef(overview.departments.length);
  const [saved, setSaved] = useState(false);
  const [lines, setLines] = useState<readonly Line[]>(() =>
    overview.departments.map(({ id, name }, key) => ({ key, id, name })),
  );

  const change = (changed: readonly Line[]) => {
    setSaved(false);
    setLines(changed);
  };
  const add = () => {
    nextKey.current += 1;
    change([...lines, { key: nextKey.current, id: null, name: '' }]);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const named = lines.filter(({ name }) => name.trim() !== '');
    const answer = await sending(() => api.setDepartments({ departments: withIds(named) }));
    if (!answer) return;
    setLines(
      answer.departments.map(({ id, name }, index) => ({ key: nextKey.current + 1 + index, id, name })),
    );
    nextKey.current += answer.departments.length + 1;
    setSaved(true);
    announce(t('saved'));
    await onChange();
  };

  return (
    <Card title={t('tabs.departments')}>
      <p className={styles.text}>{t('departments.text')}</p>
      <form onSubmit={(event) => void save(event)} className={styles.lines}>
        {lines.length === 0 && <p className={styles.quiet}>{t('departments.empty')}</p>}
        {lines.map((line, place) => (
          <div key={line.key} className={styles.line}>
            <TextInput
              aria-label={t('departments.nth', { place: place + 1 })}
              placeholder={t('departments.placeholder')}
              value={line.name}
              maxLength={120}
              data-autofocus
              autoFocus={line.id === null && line.name === ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                change(lines.map((each) => (each.key === line.key ? { ...each, name: value } : each)));
              }}
            />
            <ActionIcon
              aria-label={t('remove', { name: line.name || t('departments.nth', { place: place + 1 }) })}
              onClick={() => change(lines.filter(({ key }) => key !== line.key))}
            >
              <X size={20} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        {error && <ErrorNote>{isInUse(error) ? t('departments.inUse') : refusalText(error)}</ErrorNote>}
        <div className={styles.row}>
          <Button variant="default" leftSection={<Plus size={18} aria-hidden="true" />} onClick={add}>
            {t('departments.add')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('departments.save')}
          </Button>
          {saved && <span role="status">{t('saved')}</span>}
        </div>
      </form>
    </Card>
  );
};
