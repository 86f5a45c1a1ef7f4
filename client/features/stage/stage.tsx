import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compositionOf, type Picture } from '../../../shared/stage/composition.ts';
import type { StageRecord } from '../../../shared/stage/view.ts';
import { useConnection, useRecord } from '../../meeting/index.ts';
import { framesOf, isRead } from './frames.ts';
import classes from './stage.module.css';
import { StagePicture } from './stage-picture.tsx';

/** A picture keeps its element, and so its frames, when only its place on the stage changes. */
const keyOf = (picture: Picture): string => {
  if (picture.kind === 'map') return 'map';
  return picture.kind === 'document' ? picture.documentId : `${picture.place}/${picture.source}`;
};

interface StageProps {
  /** The page, and the map, that are presented, for the layout in which they are the main picture. */
  readonly document?: ReactNode;
  readonly map?: ReactNode;
}

const LaidOut = ({ stage, document, map }: StageProps & { stage: StageRecord }) => {
  const { layout, pictures } = compositionOf(stage);
  const frames = framesOf(pictures);
  return (
    <div className={classes.box} data-layout={layout}>
      {pictures.map((picture, index) => {
        const { left = 0, top = 0, width = 100 } = frames[index] ?? {};
        return (
          <figure
            key={keyOf(picture)}
            className={classes.picture}
            data-read={isRead(picture) || undefined}
            style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${width}%` }}
          >
            {picture.kind === 'stream' ? (
              <StagePicture picture={picture} />
            ) : (
              <div className={classes.document}>{picture.kind === 'map' ? map : document}</div>
            )}
          </figure>
        );
      })}
    </div>
  );
};

/** What everybody sees, laid out the same everywhere. Nothing is ever laid over a picture but its name plate. */
export const Stage = (slots: StageProps) => {
  const { t } = useTranslation('stage');
  const stage = useRecord('stage');
  const { status } = useConnection();
  return (
    <figure className={classes.stage} aria-label={t('label')} data-stale={status === 'offline' || undefined}>
      {stage ? (
        <LaidOut stage={stage} {...slots} />
      ) : (
        <div className={classes.nothing}>
          <Loader color="gray" type="dots" />
          <p>{t('joining')}</p>
        </div>
      )}
    </figure>
  );
};
