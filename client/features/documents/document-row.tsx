import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { FileSpreadsheet, FileText, Pencil, Presentation as PresentationSign, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { documentPath } from '../../http/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './documents.module.css';
import { sizeText } from './file-words.ts';
import { OpenedBy } from './opened-by.tsx';
import { RelabelForm } from './relabel-form.tsx';
import { useMarkOpened } from './use-mark-opened.ts';
import { useReading } from './use-reading.ts';

interface DocumentRowProps {
  readonly document: DocumentRecord;
  readonly writer: boolean;
}

/** The name opens a PDF in the room, and brings any other file to the device. */
const Name = ({ document }: Pick<DocumentRowProps, 'document'>) => {
  const { t } = useTranslation('documents');
  const { session, meetingId } = useIdentity();
  const { open } = useReading();
  const markOpened = useMarkOpened();
  const { id, name, format } = document;
  const Sign = format === 'xlsx' ? FileSpreadsheet : FileText;
  const words = (
    <>
      <Sign size={20} aria-hidden className={classes.sign} />
      <span className={classes.name}>{name}</span>
    </>
  );
  if (format === 'pdf')
    return (
      <button
        type="button"
        className={classes.open}
        aria-label={t('open', { name })}
        onClick={() => open(document)}
      >
        {words}
      </button>
    );
  return (
    <a
      className={classes.open}
      aria-label={t('download', { name })}
      href={documentPath(session.handle, meetingId, id, 'file')}
      download={name}
      onClick={() => markOpened(document)}
    >
      {words}
    </a>
  );
};

const Facts = ({ document }: Pick<DocumentRowProps, 'document'>) => {
  const { t, i18n } = useTranslation('documents');
  const presented = useRecord('presentation');
  const { format, pages, size, label, opened, clearance } = document;
  const facts = [
    format.toUpperCase(),
    ...(pages === null ? [] : [t('pages', { count: pages })]),
    sizeText(size, i18n.language),
    ...(clearance?.kind === 'seats' ? [t('someSeats', { count: clearance.seatIds.length })] : []),
    ...(opened ? [] : [t('unread')]),
  ];
  return (
    <span className={classes.facts}>
      {label !== 'open' && <strong className={classes.label}>{t(`labels.${label}`)}</strong>}
      <span>{facts.join(' · ')}</span>
      {presented?.documentId === document.id && (
        <strong className={classes.live}>
          <PresentationSign size={16} aria-hidden /> {t('presentedAt', { page: presented.page })}
        </strong>
      )}
    </span>
  );
};

const Remove = ({ document, onClose }: Pick<DocumentRowProps, 'document'> & { onClose: () => void }) => {
  const { t } = useTranslation('documents');
  const { attempt, submit, forget } = useAttempt('document.remove');
  return (
    <Stack gap="xs">
      <Text>{t('removeQuestion', { name: document.name })}</Text>
      <Group gap="sm">
        <Button
          autoFocus
          loading={attempt.stage === 'sending'}
          onClick={() => submit({ documentId: document.id })}
        >
          {t('removeShort')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('keep')}
        </Button>
      </Group>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </Stack>
  );
};

/** One document under its item. */
export const DocumentRow = ({ document, writer }: DocumentRowProps) => {
  const { t } = useTranslation('documents');
  const [changing, setChanging] = useState<'label' | 'removal' | null>(null);
  const { name } = document;
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <div className={classes.words}>
          <Name document={document} />
          <Facts document={document} />
        </div>
        {document.openedBy && !writer && <OpenedBy document={document} openedBy={document.openedBy} />}
        {writer && changing === null && (
          <>
            <ActionIcon aria-label={t('relabel', { name })} onClick={() => setChanging('label')}>
              <Pencil size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t('remove', { name })} onClick={() => setChanging('removal')}>
              <Trash2 size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      {writer && changing === 'label' && (
        <RelabelForm document={document} onClose={() => setChanging(null)} />
      )}
      {writer && changing === 'removal' && <Remove document={document} onClose={() => setChanging(null)} />}
    </li>
  );
};
