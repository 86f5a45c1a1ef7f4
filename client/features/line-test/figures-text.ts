import { useTranslation } from 'react-i18next';
import type { TestFigures } from '../../../shared/linetest/figures.ts';
import { type Finding, findingsOf } from '../../../shared/linetest/verdict.ts';
import { shareText } from '../../ui/format.ts';

const THOUSANDTHS = 1000;

/** Figures and findings of a test as words of the reader's language. */
export const useFiguresText = () => {
  const { t, i18n } = useTranslation('line-test');
  const share = (value: number) => shareText(Math.round(value * THOUSANDTHS), THOUSANDTHS, i18n.language);
  const megabits = (bitsPerSecond: number) =>
    t('units.megabits', {
      value: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(
        bitsPerSecond / 1_000_000,
      ),
    });
  const ms = (value: number) => t('units.ms', { value: Math.round(value) });
  const frames = (value: number) => t('units.frames', { value: Math.round(value) });

  const measureOf = ({ kind, value }: Finding): string => {
    if (value === null) return '';
    switch (kind) {
      case 'loss_up':
      case 'loss_down':
        return share(value);
      case 'round_trip':
      case 'jitter':
        return ms(value);
      case 'narrow_up':
      case 'narrow_down':
        return megabits(value);
      case 'slow_camera':
        return frames(value);
      default:
        return '';
    }
  };

  return {
    share,
    megabits,
    ms,
    /** What was found, in short: `Mất gói gửi đi 5,0%`. */
    findings: (figures: TestFigures) =>
      findingsOf(figures).map((finding) => ({
        ...finding,
        short: [t(`findings.${finding.kind}.short`), measureOf(finding)].filter(Boolean).join(' '),
        cure: t(`findings.${finding.kind}.cure`),
      })),
    camera: ({ camera }: TestFigures) =>
      camera ? `${camera.width}×${camera.height}, ${frames(camera.framesPerSecond)}` : t('none'),
    microphone: ({ microphone }: TestFigures) =>
      microphone ? `${Math.round(microphone.peak * 100)}%` : t('none'),
  };
};
