import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relabelDocument } from '../../../shared/documents/relabel.ts';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { useMayNow } from '../../forms/index.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { QuietButton } from '../../ui/index.ts';
import { DocumentRow } from './document-row.tsx';
import classes from './documents.module.css';
import { UploadForm } from './upload-form.tsx';

interface ItemDocumentsProps {
  readonly itemId: ItemId;
  /** Whether those who may are writing now; otherwise the documents are only opened. */
  readonly writing?: boolean;
}

/** The documents of one item: opened by whoever may; added, relabelled and removed by those who write. */
export const ItemDocuments = ({ itemId, writing = false }: ItemDocumentsProps) => {
  const { t } = useTranslation('documents');
  const { companionOnly } = useIdentity().session;
  const writer = useMayNow(relabelDocument) && writing;
  const documents = useRecords('document').filter((document) => document.itemId === itemId);
  const [adding, setAdding] = useState(false);
  if (!documents.length && !writer) return null;
  return (
    <div className={classes.documents}>
      {documents.length > 0 && (
        <ul className={classes.list} aria-label={t('title')}>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} writer={writer} />
          ))}
        </ul>
      )}
      {writer && adding && <UploadForm itemId={itemId} onClose={() => setAdding(false)} />}
      {writer && !adding && !companionOnly && (
        <QuietButton
          className={classes.add}
          icon={<FilePlus size={18} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </QuietButton>
      )}
    </div>
  );
};
