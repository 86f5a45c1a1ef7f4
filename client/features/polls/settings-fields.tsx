import { Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  BASES,
  MAJORITIES,
  type Majority,
  SECRECIES,
  type Settings,
  TIES,
} from '../../../shared/polls/settings.ts';
import { useRecords } from '../../meeting/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { ChoiceChips } from './choice-chips.tsx';
import classes from './poll-panel.module.css';
import { FEW } from './secrecy-note.tsx';

const TWO_THIRDS = { numerator: 2, denominator: 3 };
const HALF = { numerator: 1, denominator: 2 };
const GRACE_MS = 15_000;
const DURATIONS = ['none', '30', '60', '120', '300', '600'] as const;

interface SettingsFieldsProps {
  readonly decides: boolean;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const majorityOf = (kind: Majority['kind']): Majority =>
  kind === 'custom' ? { kind, part: TWO_THIRDS, moreThan: true } : { kind };

const CustomPart = ({ settings, onChange }: Omit<SettingsFieldsProps, 'decides'>) => {
  const { t } = useTranslation('polls');
  const { majority } = settings;
  if (majority.kind !== 'custom') return null;
  const change = (part: Partial<typeof majority.part>) =>
    onChange({ ...settings, majority: { ...majority, part: { ...majority.part, ...part } } });
  return (
    <Group gap="sm" align="end" grow>
      <NumberInput
        label={t('settings.numerator')}
        min={1}
        max={majority.part.denominator}
        clampBehavior="strict"
        value={majority.part.numerator}
        onChange={(value) => change({ numerator: Number(value) || 1 })}
      />
      <NumberInput
        label={t('settings.denominator')}
        min={majority.part.numerator}
        max={1000}
        value={majority.part.denominator}
        onChange={(value) => change({ denominator: Math.max(Number(value) || 1, majority.part.numerator) })}
      />
      <Switch
        label={t('settings.moreThan')}
        checked={majority.moreThan}
        onChange={(event) =>
          onChange({ ...settings, majority: { ...majority, moreThan: event.currentTarget.checked } })
        }
      />
    </Group>
  );
};

const DecisionFields = ({ settings, onChange }: Omit<SettingsFieldsProps, 'decides'>) => {
  const { t } = useTranslation('polls');
  const { quorum } = settings;
  return (
    <>
      <ChoiceChips
        label={t('settings.majority')}
        value={settings.majority.kind}
        choices={MAJORITIES.map((kind) => [kind, t(`majorities.${kind}`)] as const)}
        onChange={(kind) => onChange({ ...settings, majority: majorityOf(kind) })}
      />
      <CustomPart settings={settings} onChange={onChange} />
      {settings.majority.kind !== 'simple' && (
        <ChoiceChips
          label={t('settings.base')}
          value={settings.base}
          choices={BASES.map((base) => [base, t(`bases.${base}`)] as const)}
          onChange={(base) => onChange({ ...settings, base })}
        />
      )}
      <ChoiceChips
        label={t('settings.quorum')}
        value={quorum === null ? 'none' : `${quorum.of}${quorum.part.denominator}`}
        choices={(['none', 'present2', 'present3', 'cast2', 'cast3'] as const).map(
          (each) => [each, t(`quorums.${each}`)] as const,
        )}
        onChange={(next) =>
          onChange({
            ...settings,
            quorum:
              next === 'none'
                ? null
                : {
                    of: next.startsWith('present') ? 'present' : 'cast',
                    part: next.endsWith('2') ? HALF : TWO_THIRDS,
                  },
          })
        }
      />
      <ChoiceChips
        label={t('settings.tie')}
        value={settings.tie}
        choices={TIES.map((tie) => [tie, t(`ties.${tie}`)] as const)}
        onChange={(tie) => onChange({ ...settings, tie })}
      />
    </>
  );
};

/** What needs to know whose a ballot is (B4). */
const NAMED_ALONE: readonly string[] = ['change', 'weighted'];

const Secrecy = ({ settings, onChange }: Omit<SettingsFieldsProps, 'decides'>) => {
  const { t } = useTranslation('polls');
  const seats = useRecords('seat').filter(({ present }) => present).length;
  const anonymous = settings.secrecy === 'anonymous';
  return (
    <div>
      <ChoiceChips
        label={t('secrecy')}
        value={settings.secrecy}
        choices={SECRECIES.map((each) => [each, t(`secrecies.${each}`)] as const)}
        onChange={(secrecy) =>
          onChange({
            ...settings,
            secrecy,
            ...(secrecy === 'anonymous' ? { change: false, weighted: false } : {}),
          })
        }
      />
      {anonymous && <p className={classes.quiet}>{t('secrecyHint')}</p>}
      {anonymous && seats < FEW && (
        <ErrorNote tone="warning">{t('secret.fewHere', { count: seats, few: FEW })}</ErrorNote>
      )}
    </div>
  );
};

/** All that can be agreed on about a vote beforehand. */
export const SettingsFields = ({ decides, settings, onChange }: SettingsFieldsProps) => {
  const { t } = useTranslation('polls');
  const duration = String(settings.durationS ?? 'none');
  const switches = [
    ['change', settings.change, (change: boolean) => ({ change })],
    ['autoClose', settings.autoClose, (autoClose: boolean) => ({ autoClose })],
    ['grace', settings.graceMs > 0, (on: boolean) => ({ graceMs: on ? GRACE_MS : 0 })],
    ['weighted', settings.weighted, (weighted: boolean) => ({ weighted })],
    [
      'hold',
      settings.publish === 'later',
      (on: boolean) => ({ publish: on ? 'later' : 'at_close' }) as const,
    ],
  ] as const;
  return (
    <Stack gap="md">
      <Secrecy settings={settings} onChange={onChange} />
      {decides && <DecisionFields settings={settings} onChange={onChange} />}
      <ChoiceChips
        label={t('settings.duration')}
        value={duration}
        choices={DURATIONS.map(
          (each) =>
            [
              each as string,
              each === 'none' ? t('noDuration') : t('seconds', { count: Number(each) }),
            ] as const,
        )}
        onChange={(next) => onChange({ ...settings, durationS: next === 'none' ? null : Number(next) })}
      />
      {switches
        .filter(([name]) => settings.secrecy === 'named' || !NAMED_ALONE.includes(name))
        .map(([name, on, change]) => (
          <Switch
            key={name}
            size="md"
            label={t(`settings.${name}`)}
            checked={on}
            onChange={(event) => onChange({ ...settings, ...change(event.currentTarget.checked) })}
          />
        ))}
    </Stack>
  );
};
