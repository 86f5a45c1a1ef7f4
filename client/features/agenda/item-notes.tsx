import { Button, Textarea } from '@mantine/core';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteItem } from '../../../shared/agenda/note.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import classes from './agenda-panel.module.css';
import { itemName } from './item-name.ts';

const NotesForm = ({ item, onClose }: { item: ItemRecord; onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const { form, attempt, onSubmit, again, locked, forget } = useCommandForm(noteItem, {
    initial: { notes: item.notes ?? '' },
    payloadOf: ({ notes }) => ({ itemId: item.id, notes: notes.trim() }),
    onDone: onClose,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Textarea
        label={t('notes.edit', { what: itemName(t, item) })}
        description={t('notes.hint')}
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        readOnly={locked}
        {...form.getInputProps('notes')}
      />
      <FormFoot
        attempt={attempt}
        onAgain={again}
        onDismiss={forget}
        submit={t('save')}
        close={t('cancel')}
        onClose={onClose}
      />
    </form>
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
        <Button
          size="sm"
          px="0.75rem"
          ml={item.notes ? undefined : '-0.75rem'}
          variant="subtle"
          color="gray"
          leftSection={<NotebookPen size={18} aria-hidden />}
          aria-label={t('notes.edit', { what: itemName(t, item) })}
          onClick={() => setEditing(true)}
        >
          {t('notes.short')}
        </Button>
      )}
    </div>
  );
};
