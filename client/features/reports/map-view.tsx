import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { Download, MonitorUp, MonitorX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { motionsOf } from '../../../shared/polls/form.ts';
import { endFiguresPresentation, presentFigures } from '../../../shared/reports/present.ts';
import { SHAPES, type Shape, type Subject } from '../../../shared/reports/reporting.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { pngBlob, svgBlob, svgOf, TileMap, TileTable } from '../../tile-map/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { saveBlob } from '../../ui/save-file.ts';
import classes from './map.module.css';
import { isSameSubject, useSubject } from './use-subject.ts';

/** What can be put on the map here, by a name that a select can hold. */
const useSubjects = () => {
  const { t } = useTranslation('reports');
  const form = useRecord('report_form');
  const may = useMay();
  const polls = useRecords('poll').filter(
    ({ settings, publishedAt }) => settings.secrecy === 'named' && publishedAt !== null,
  );
  const subjects: { value: string; label: string; subject: Subject }[] = [
    ...(form?.indicators ?? []).map(({ id, name }) => ({
      value: `indicator ${id}`,
      label: name,
      subject: { kind: 'indicator' as const, indicatorId: id },
    })),
    { value: 'presence', label: t('map.presence'), subject: { kind: 'presence' } },
    ...(may(presentFigures)
      ? [
          { value: 'proposals', label: t('map.proposals'), subject: { kind: 'proposals' as const } },
          { value: 'linetest', label: t('map.linetest'), subject: { kind: 'linetest' as const } },
        ]
      : []),
    ...polls.flatMap(({ id, question, form: ballot }) => {
      const motions = motionsOf(question, ballot);
      return (motions.length > 0 ? motions : [question]).map((text, motion) => ({
        value: motion > 0 ? `poll ${id} ${motion}` : `poll ${id}`,
        label: t('map.vote', { question: text }),
        subject: { kind: 'poll' as const, pollId: id, ...(motion > 0 ? { motion } : {}) },
      }));
    }),
  ];
  return subjects;
};

interface PresentButtonProps {
  readonly subject: Subject;
  readonly shape: Shape;
}

/** Whoever may, puts what is on the map on everybody's screen, and takes it away. */
export const PresentButton = ({ subject, shape }: PresentButtonProps) => {
  const { t } = useTranslation('reports');
  const may = useMay();
  const shown = useRecord('shown_figures');
  const present = useAct('figures.present');
  const end = useAct('figures.end_presentation');
  if (!may(presentFigures)) return null;
  if (shown?.shape === shape && isSameSubject(subject, shown.subject))
    return (
      <Button
        variant="default"
        leftSection={<MonitorX size={18} aria-hidden />}
        loading={end.pending}
        disabled={end.offline || !may(endFiguresPresentation)}
        onClick={() => void end.act({})}
      >
        {t('map.end')}
      </Button>
    );
  return (
    <Button
      leftSection={<MonitorUp size={18} aria-hidden />}
      loading={present.pending}
      disabled={present.offline}
      onClick={() => void present.act({ subject, shape })}
    >
      {t('map.present')}
    </Button>
  );
};

/** A value of each seat as a map or a table: figures, who is here, named votes, proposals; to keep as a picture, or to present. */
export const MapView = () => {
  const { t } = useTranslation('reports');
  const subjects = useSubjects();
  const [value, setValue] = useState('');
  const chosen = subjects.find((each) => each.value === value) ?? subjects[0];
  const shown = useSubject(chosen?.subject);
  const [shape, setShape] = useState<Shape>('map');
  const map = useRef<SVGSVGElement>(null);
  const [failed, setFailed] = useState(false);
  if (!chosen || !shown) return null;
  const title = `${shown.title}: ${shown.summary}`;
  const keep = async (kind: 'svg' | 'png') => {
    if (!map.current) return;
    const picture = svgOf(map.current, title);
    const blob = kind === 'svg' ? svgBlob(picture) : await pngBlob(picture);
    setFailed(blob === null);
    if (blob) saveBlob(`ban-do.${kind}`, blob);
  };
  return (
    <div className={classes.view}>
      <NativeSelect
        label={t('map.subject')}
        value={chosen.value}
        data={subjects.map(({ value: name, label }) => ({ value: name, label }))}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('map.shape')}
        value={shape}
        onChange={(next) => setShape(next as Shape)}
        data={SHAPES.map((each) => ({ value: each, label: t(`map.shapes.${each}`) }))}
      />
      <p className={`${classes.summary} gb-tabular`}>{shown.summary}</p>
      <div className={classes.scroll}>
        {shape === 'map' ? (
          <TileMap {...shown} title={title} svgRef={map} />
        ) : (
          <TileTable {...shown} title={title} />
        )}
      </div>
      <Group gap="sm">
        <PresentButton subject={chosen.subject} shape={shape} />
        {shape === 'map' &&
          (['png', 'svg'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              leftSection={<Download size={18} aria-hidden />}
              onClick={() => void keep(kind)}
            >
              {t(`map.${kind}`)}
            </Button>
          ))}
      </Group>
      {failed && <ErrorNote>{t('map.pngFailed')}</ErrorNote>}
    </div>
  );
};
