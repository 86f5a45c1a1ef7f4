import { SegmentedControl, Tooltip } from '@mantine/core';
import { Columns2, PanelRight, PictureInPicture2, Presentation, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Layout } from '../../../shared/stage/events.ts';
import classes from './tools.module.css';
import { type LayoutChoice, useLayouts } from './use-layouts.ts';

const SIGNS = {
  speaker: UserRound,
  with_chair: PanelRight,
  shared: Presentation,
  discussion: Columns2,
  chair: PictureInPicture2,
} satisfies Record<Layout, unknown>;

/** How the stage is laid out, for everybody at once; the arrow keys move from one to the next. */
export const LayoutPicker = () => {
  const { t } = useTranslation('stage');
  const { layout, choices, disabled, choose } = useLayouts();
  const tipOf = ({ layout: name, possible }: LayoutChoice): string =>
    possible || !(name === 'shared' || name === 'discussion')
      ? t(`layout.tips.${name}`)
      : t(`layout.impossible.${name}`);
  return (
    <SegmentedControl
      className={classes.layouts}
      aria-label={t('layout.label')}
      value={layout}
      disabled={disabled}
      onChange={(next) => choose(next as Layout)}
      data={choices.map((choice) => {
        const Sign = SIGNS[choice.layout];
        return {
          value: choice.layout,
          disabled: !choice.possible,
          label: (
            <Tooltip label={tipOf(choice)}>
              <span className={classes.layout}>
                <Sign size={18} aria-hidden />
                <span className={classes.layoutName}>{t(`layout.names.${choice.layout}`)}</span>
              </span>
            </Tooltip>
          ),
        };
      })}
    />
  );
};
