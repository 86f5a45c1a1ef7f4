import { Paperclip } from 'lucide-react';
import type { FileSummary } from '../../shared/files/events.ts';
import { filePath } from '../http/index.ts';
import { useIdentity } from '../meeting/index.ts';
import classes from './files.module.css';

/** The files that go with a text, to be kept. */
export const FileLinks = ({ files }: { files: readonly FileSummary[] }) => {
  const { session, meetingId } = useIdentity();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <Paperclip size={16} aria-hidden />
          <a href={filePath(session.handle, meetingId, id)} download={name}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
};
