import { Kbd, Modal } from '@mantine/core';
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './keys.module.css';
import { isTyping } from './typing.ts';

export interface KeyBinding {
  /** As @mantine/hooks writes it: `m`, `mod+Enter`, `shift+/`. */
  readonly key: string;
  /** What it does, as a verb: "Đóng mic". */
  readonly does: string;
  /** Left out: it is heard elsewhere, and only told here. */
  readonly run?: () => void;
}

const SHOWN: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', space: 'Space' };
const parts = (key: string) => key.split('+').map((part) => SHOWN[part.toLowerCase()] ?? part.toUpperCase());

interface KeysSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly bindings: readonly Pick<KeyBinding, 'key' | 'does'>[];
}

/** The list of keys and what they do. */
export const KeysSheet = ({ opened, onClose, bindings }: KeysSheetProps) => {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <dl className={styles.list}>
        {[...bindings, { key: '?', does: t('keys') }].map(({ key, does }) => (
          <Fragment key={key}>
            <dt>
              {parts(key).map((part) => (
                <Kbd key={part} size="md">
                  {part}
                </Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
};

/** A key that is left to a field while somebody writes in it. */
const hotkey = (key: string, run: () => void): HotkeyItem => [
  key,
  (event) => {
    if (isTyping(event.target)) return;
    event.preventDefault();
    run();
  },
  { preventDefault: false },
];

/** Listens to the keys of a screen, and shows them on `?`. */
export const Keys = ({ bindings }: { readonly bindings: readonly KeyBinding[] }) => {
  const [opened, setOpened] = useState(false);
  const toggle = () => setOpened((was) => !was);
  const heard = [...bindings, { key: 'shift+?', run: toggle }, { key: '?', run: toggle }];
  useHotkeys(
    heard.flatMap(({ key, run }) => (run ? [hotkey(key, run)] : [])),
    [],
    true,
  );
  return <KeysSheet opened={opened} onClose={() => setOpened(false)} bindings={bindings} />;
};
