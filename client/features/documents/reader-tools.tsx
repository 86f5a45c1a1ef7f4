import { ActionIcon, Button, NumberInput, SegmentedControl, Tooltip } from '@mantine/core';
import { ChevronLeft, ChevronRight, Download, MonitorOff, Presentation, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import { documentPath } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import classes from './reader.module.css';
import type { useReading } from './use-reading.ts';
import { nextZoom } from './zoom.ts';

type Reading = ReturnType<typeof useReading>;

interface ToolProps {
  readonly label: string;
  readonly sign: ReactNode;
  readonly off?: boolean;
  readonly onClick: () => void;
}

/** Stays in place when it can do nothing, so that the keyboard does not lose it. */
const Tool = ({ label, sign, off = false, onClick }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon
      aria-label={label}
      aria-disabled={off}
      c={off ? 'var(--gb-line-strong)' : undefined}
      onClick={() => off || onClick()}
    >
      {sign}
    </ActionIcon>
  </Tooltip>
);

interface PageTurnerProps {
  readonly page: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
}

export const PageTurner = ({ page, count, onTurn }: PageTurnerProps) => {
  const { t } = useTranslation('documents');
  const [typed, setTyped] = useState<number | string>(page);
  useEffect(() => setTyped(page), [page]);
  const go = () => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onTurn(wanted);
    else setTyped(page);
  };
  return (
    <div className={classes.group}>
      <Tool
        label={t('before')}
        sign={<ChevronLeft size={22} aria-hidden />}
        off={page <= 1}
        onClick={() => onTurn(page - 1)}
      />
      <NumberInput
        className={classes.page}
        aria-label={t('page')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={typed}
        onChange={setTyped}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      <span className={`${classes.of} gb-tabular`}>{t('pageOf', { count })}</span>
      <Tool
        label={t('after')}
        sign={<ChevronRight size={22} aria-hidden />}
        off={page >= count}
        onClick={() => onTurn(page + 1)}
      />
    </div>
  );
};

export const Zoomer = ({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) => {
  const { t } = useTranslation('documents');
  return (
    <div className={classes.group}>
      <Tool
        label={t('smaller')}
        sign={<ZoomOut size={20} aria-hidden />}
        off={nextZoom(zoom, -1) === zoom}
        onClick={() => onZoom(nextZoom(zoom, -1))}
      />
      <Tooltip label={t('fit')}>
        <Button
          variant="subtle"
          color="gray"
          px="0.25rem"
          className={`${classes.zoom} gb-tabular`}
          aria-label={t('fit')}
          onClick={() => onZoom(1)}
        >
          {t('zoom', { percent: Math.round(zoom * 100) })}
        </Button>
      </Tooltip>
      <Tool
        label={t('larger')}
        sign={<ZoomIn size={20} aria-hidden />}
        off={nextZoom(zoom, 1) === zoom}
        onClick={() => onZoom(nextZoom(zoom, 1))}
      />
    </div>
  );
};

/** Follow or read freely, for those who look on. */
const Way = ({ reading }: { reading: Reading }) => {
  const { t } = useTranslation('documents');
  if (!reading.presented || reading.leading) return null;
  return (
    <SegmentedControl
      className={classes.way}
      aria-label={t('way')}
      value={reading.following ? 'follow' : 'free'}
      onChange={(way) => (way === 'follow' ? reading.follow() : reading.readFreely())}
      data={[
        { value: 'follow', label: t('follow') },
        { value: 'free', label: t('free') },
      ]}
    />
  );
};

/** Present this page, take over the turning of the pages, or end it. */
const Lead = ({ document, reading }: { document: DocumentRecord; reading: Reading }) => {
  const { t } = useTranslation('documents');
  const { presented, mayPresent, leading, busy, page } = reading;
  if (!mayPresent) return null;
  const isPresented = presented?.documentId === document.id;
  return (
    <div className={classes.group}>
      {leading && <span className="gb-hidden">{t('leading')}</span>}
      {!leading && (
        <Button
          variant={isPresented ? 'default' : 'filled'}
          px="0.75rem"
          disabled={busy}
          leftSection={<Presentation size={18} aria-hidden />}
          onClick={() => reading.lead(document.id, page)}
        >
          {isPresented ? t('lead') : t('present')}
        </Button>
      )}
      {isPresented && (
        <Button
          variant={leading ? 'filled' : 'default'}
          px="0.75rem"
          disabled={busy}
          leftSection={<MonitorOff size={18} aria-hidden />}
          onClick={reading.end}
        >
          {t('end')}
        </Button>
      )}
    </div>
  );
};

interface ReaderToolsProps {
  readonly document: DocumentRecord;
  readonly reading: Reading;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Everything that can be done with an open document, in one line that wraps. */
export const ReaderTools = ({ document, reading, zoom, onZoom }: ReaderToolsProps) => {
  const { t } = useTranslation('documents');
  const { session, meetingId } = useIdentity();
  return (
    <div className={classes.tools}>
      <PageTurner page={reading.page} count={document.pages ?? 1} onTurn={reading.turn} />
      <Zoomer zoom={zoom} onZoom={onZoom} />
      {document.downloadable && (
        <Tooltip label={t('downloadShort')}>
          <ActionIcon
            component="a"
            aria-label={t('download', { name: document.name })}
            href={documentPath(session.handle, meetingId, document.id, 'file')}
            download={document.name}
          >
            <Download size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Way reading={reading} />
      <Lead document={document} reading={reading} />
    </div>
  );
};
