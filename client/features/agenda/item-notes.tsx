import { Textarea } from '@mantine/core';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteItem } from '../../../shared/agenda/note.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { CommandForm, useCommandForm } from '../../forms/index.ts';
import { QuietButton } from '../../ui/index.ts';
import classes from './agenda-panel.module.css';
import { itemName } from './item-name.ts';

const NotesForm = ({ item, onClose }: { item: ItemRecord; onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const asking = useCommandForm(noteItem, {
    initial: { notes: item.notes ?? '' },
    payloadOf: ({ notes }) => ({ itemId: item.id, notes: notes.trim() }),
    onDone: onClose,
  });
  return (
    <CommandForm {...asking} submit={t('save')} close={t('cancel')} onClose={onClose}>
      <Textarea
        label={t('notes.edit', { what: itemName(t, item) })}
        description={t('notes.hint')}
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        readOnly={asking.locked}
        {...asking.form.getInputProps('notes')}
      />
    </CommandForm>
  );
};

/** What the chair wants to remember of an item; the server sends it to nobody else. */
export const ItemNotes = ({ item, writable }: { item: ItemRecord; writable: boolean }) => {
  const { t } = useTranslation('agenda');
  const [editing, setEditing] = useState(false);
  if (item.notes === null || (!item.notes && !writable)) return null;
  if (editing) return <NotesForm item={item} onClose={() => setEditing(false)} />;
  return (
    <div className={item.notes ? classes.notes : undefined}>
      {item.notes && (
        <>
          <strong>{t('notes.title')}</strong>
          <p>{item.notes}</p>
        </>
      )}
      {writable && (
        <QuietButton
          inline={Boolean(item.notes)}
          icon={<NotebookPen size={18} aria-hidden />}
          aria-label={t('notes.edit', { what: itemName(t, item) })}
          onClick={() => setEditing(true)}
        >
          {t('notes.short')}
        </QuietButton>
      )}
    </div>
  );
};
