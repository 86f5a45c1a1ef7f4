import { ActionIcon, Button, FileButton, Group, Progress } from '@mantine/core';
import { Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMATS } from '../../shared/documents/labels.ts';
import type { FileSummary } from '../../shared/files/events.ts';
import { uploadFile } from '../http/index.ts';
import { useConnection, useIdentity } from '../meeting/index.ts';
import { type AnyRefusal, useRefusalText } from '../refusals/index.ts';
import { ErrorNote } from '../ui/index.ts';
import classes from './files.module.css';

interface FilesFieldProps {
  readonly files: readonly FileSummary[];
  readonly disabled: boolean;
  readonly onChange: (files: readonly FileSummary[]) => void;
}

/** Files that go with a text: each is sent as soon as it is chosen, so that the text itself stays light. */
export const FilesField = ({ files, disabled, onChange }: FilesFieldProps) => {
  const { t } = useTranslation('forms');
  const refusalText = useRefusalText();
  const { session, meetingId } = useIdentity();
  const offline = useConnection().status !== 'live';
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<AnyRefusal | null>(null);
  const latest = useRef(files);
  latest.current = files;

  const send = async (file: File | null) => {
    if (!file) return;
    setError(null);
    setShare(0);
    const { signal } = new AbortController();
    const answer = await uploadFile(session.handle, meetingId, { file, signal, onShare: setShare });
    setShare(null);
    if (answer.ok) onChange([...latest.current, answer.value]);
    else setError(answer.error);
  };

  return (
    <div>
      <Group gap="xs">
        <FileButton onChange={send} accept={FORMATS.map((each) => `.${each}`).join(',')}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<Paperclip size={18} aria-hidden />}
              disabled={disabled || offline || share !== null}
            >
              {t('attach')}
            </Button>
          )}
        </FileButton>
        {offline && <span className={classes.quiet}>{t('attachOffline')}</span>}
      </Group>
      {share !== null && <Progress mt="xs" value={share * 100} aria-label={t('attaching')} />}
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map(({ id, name }) => (
            <li key={id}>
              <Paperclip size={16} aria-hidden /> <span>{name}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                disabled={disabled}
                aria-label={t('detach', { name })}
                onClick={() => onChange(files.filter((each) => each.id !== id))}
              >
                <X size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
