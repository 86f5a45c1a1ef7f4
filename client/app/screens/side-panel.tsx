import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelEdge } from './panel-edge.tsx';
import classes from './side-panel.module.css';
import { TextSizeSwitch, useTextSize } from './text-size.tsx';

export interface PanelTab<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly content: ReactNode;
  /** Something in it waits for the one who looks. */
  readonly asked?: boolean;
  readonly count?: number;
}

interface SidePanelProps<Value extends string> {
  readonly tabs: readonly PanelTab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Slides in over the panel, never over the stage. */
  readonly card?: ReactNode;
  /** Takes the place of the tabs while it is there. */
  readonly instead?: ReactNode;
  readonly folded?: boolean;
  readonly onFold?: (folded: boolean) => void;
}

const WIDTH = { least: 320, most: 760, usual: 508 };

const clamp = (width: number) => Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(width)));

const Folded = ({ onOpen, asked }: { onOpen: () => void; asked: boolean }) => {
  const { t } = useTranslation('screens');
  return (
    <div className={classes.folded}>
      <Tooltip label={t('panel.open')} position="left">
        <ActionIcon
          aria-label={t('panel.open')}
          onClick={onOpen}
          variant={asked ? 'filled' : 'default'}
          color={asked ? 'accent' : 'gray'}
        >
          <PanelRightOpen size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
};

const Labels = <Value extends string>({ tabs, onFold }: Pick<SidePanelProps<Value>, 'tabs' | 'onFold'>) => {
  const { t } = useTranslation('screens');
  return (
    <div className={classes.head}>
      <Tabs.List className={classes.list} aria-label={t('panel.label')}>
        {tabs.map(({ value, label, asked, count }) => (
          <Tabs.Tab key={value} value={value} className={classes.tab} data-asked={asked || undefined}>
            {label}
            {asked && <span className={classes.dot} role="img" aria-label={t('panel.asked')} />}
            {!asked && count ? <span className={classes.count}>{count}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <TextSizeSwitch />
      {onFold && (
        <Tooltip label={t('panel.fold')}>
          <ActionIcon className={classes.fold} aria-label={t('panel.fold')} onClick={() => onFold(true)}>
            <PanelRightClose size={22} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
};

/** One panel at a time beside the stage: dragged wider or narrower, or folded away. */
export const SidePanel = <Value extends string>(props: SidePanelProps<Value>) => {
  const { tabs, value, onChange, card, instead, folded = false, onFold } = props;
  const { size } = useTextSize();
  const [width, setWidth] = useLocalStorage({ key: 'gb.panel', defaultValue: WIDTH.usual });
  if (folded && onFold)
    return <Folded onOpen={() => onFold(false)} asked={tabs.some(({ asked }) => asked)} />;
  return (
    <>
      <PanelEdge
        width={clamp(width)}
        least={WIDTH.least}
        most={WIDTH.most}
        onWidth={(next) => setWidth(clamp(next))}
        onReset={() => setWidth(WIDTH.usual)}
      />
      <aside
        className={classes.panel}
        style={{ ['--panel-width' as string]: `${clamp(width)}px`, ['--text-size' as string]: size }}
      >
        <Tabs
          value={value}
          onChange={(next) => onChange(next as Value)}
          className={classes.tabs}
          variant="default"
        >
          <Labels tabs={tabs} onFold={onFold} />
          {instead ? (
            <div className={classes.content}>{instead}</div>
          ) : (
            tabs.map((tab) => (
              <Tabs.Panel key={tab.value} value={tab.value} className={classes.content}>
                {tab.content}
              </Tabs.Panel>
            ))
          )}
        </Tabs>
        {card && <div className={classes.card}>{card}</div>}
      </aside>
    </>
  );
};
