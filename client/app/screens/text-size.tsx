import { ActionIcon, Tooltip } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { AArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** How large the words of the panel are on this device, in parts of the usual. The stage is everybody's and stays. */
const SIZES = [1, 1.25, 1.5] as const;

export const useTextSize = () => {
  const [kept, keep] = useLocalStorage<number>({ key: 'gb.text', defaultValue: SIZES[0] });
  const size = SIZES.find((each) => each === kept) ?? SIZES[0];
  const next = SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? SIZES[0];
  return { size, enlarge: () => keep(next) };
};

/** One size larger with each press, and from the largest back to the usual. */
export const TextSizeSwitch = () => {
  const { t } = useTranslation('screens');
  const { size, enlarge } = useTextSize();
  const label = t('panel.text', { percent: size * 100 });
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={enlarge}>
        <AArrowUp size={22} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
