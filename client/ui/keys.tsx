import { Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './keys.module.css';

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

/** Listens to the keys of a screen, and shows them on `?`. Typing in a field is left alone. */
export const Keys = ({ bindings }: { readonly bindings: readonly KeyBinding[] }) => {
  const [opened, setOpened] = useState(false);
  useHotkeys([
    ...bindings.flatMap(({ key, run }): [string, () => void][] => (run ? [[key, run]] : [])),
    ['shift+?', () => setOpened((was) => !was)],
    ['?', () => setOpened((was) => !was)],
  ]);
  return <KeysSheet opened={opened} onClose={() => setOpened(false)} bindings={bindings} />;
};
