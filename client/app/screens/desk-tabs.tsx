import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import type { PanelTab } from './side-panel.tsx';

interface DeskTabsProps<Value extends string> {
  readonly tabs: readonly PanelTab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Panels that share a column of a desk, one at a time. */
export const DeskTabs = <Value extends string>({ tabs, value, onChange }: DeskTabsProps<Value>) => {
  const { t } = useTranslation('screens');
  return (
    <Tabs className={classes.tabs} value={value} onChange={(next) => onChange(next as Value)}>
      <Tabs.List className={classes.tabList} aria-label={t('panel.label')}>
        {tabs.map(({ value: name, label, count }) => (
          <Tabs.Tab key={name} value={name} className={classes.tab}>
            {label}
            {count ? <span className={classes.count}>{count}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value: name, content }) => (
        <Tabs.Panel key={name} value={name} className={classes.tabContent}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
