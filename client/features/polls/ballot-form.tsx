import { Button, Textarea } from '@mantine/core';
import { Check, CircleSlash2, Loader, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ANSWERS, type Answer, marksOf, motionsOf, optionsOf } from '../../../shared/polls/form.ts';
import classes from './ballot-form.module.css';
import { type Choosing, type Paper, withAnswer, withMark } from './choosing.ts';

const SIGNS: Record<Answer, typeof ThumbsUp> = { yes: ThumbsUp, no: ThumbsDown, abstain: CircleSlash2 };

interface FieldsProps {
  readonly paper: Paper;
  readonly choosing: Choosing;
  /** Whether answers can be pressed; they keep the focus all the same. */
  readonly open: boolean;
  readonly sending?: boolean;
  readonly onChoose: (choosing: Choosing) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly sign: typeof ThumbsUp;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly tone?: string;
  readonly sending?: boolean | undefined;
  readonly onPress: () => void;
}

const Choice = ({ label, sign, chosen, open, tone, sending, onPress }: ChoiceProps) => {
  const Sign = chosen && sending ? Loader : sign;
  return (
    // Not `disabled`: the focus stays where the person pressed, and a second press does nothing.
    <button
      type="button"
      className={classes.choice}
      data-choice={tone}
      aria-pressed={chosen}
      aria-disabled={!open}
      onClick={() => open && onPress()}
    >
      <Sign size={24} aria-hidden className={Sign === Loader ? classes.turning : undefined} />
      {label}
    </button>
  );
};

const Motions = ({ paper, choosing, open, sending, onChoose }: FieldsProps) => {
  const { t } = useTranslation('polls');
  const motions = motionsOf(paper.question, paper.form);
  return motions.map((motion, at) => (
    <fieldset
      // biome-ignore lint/suspicious/noArrayIndexKey: a motion is its place on the ballot
      key={at}
      className={classes.choices}
      data-row={motions.length > 1 || undefined}
      aria-label={motion}
    >
      {motions.length > 1 && (
        <p className={classes.motion}>
          {at + 1}. {motion}
        </p>
      )}
      {ANSWERS.map((answer) => (
        <Choice
          key={answer}
          label={t(`choices.${answer}`)}
          sign={SIGNS[answer]}
          tone={answer}
          chosen={choosing.answers[at] === answer}
          open={open}
          sending={sending}
          onPress={() => onChoose(withAnswer(paper, choosing, at, answer))}
        />
      ))}
    </fieldset>
  ));
};

const Options = ({ paper, choosing, open, onChoose }: FieldsProps) => {
  const { t } = useTranslation('polls');
  const { least, most } = marksOf(paper.form);
  return (
    <fieldset className={classes.choices} aria-label={paper.question}>
      <p className={classes.hint} role="status">
        {most === 1 ? t('markOne') : t('marked', { count: choosing.chosen.length, least, most })}
        {least === 0 && ` ${t('mayBlank')}`}
      </p>
      {optionsOf(paper.form).map((option, at) => (
        <Choice
          key={option}
          label={option}
          sign={Check}
          tone="option"
          chosen={choosing.chosen.includes(at)}
          open={open}
          onPress={() => onChoose(withMark(paper, choosing, at))}
        />
      ))}
    </fieldset>
  );
};

const Scale = ({ paper: { question, form }, choosing, open, onChoose }: FieldsProps) => {
  if (form.kind !== 'scale') return null;
  const values = Array.from({ length: form.to - form.from + 1 }, (_, index) => form.from + index);
  return (
    <fieldset className={classes.scale} aria-label={question}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className={classes.choice}
          data-choice="option"
          aria-pressed={choosing.value === value}
          aria-disabled={!open}
          onClick={() => open && onChoose({ ...choosing, value })}
        >
          {value}
        </button>
      ))}
    </fieldset>
  );
};

/** The answers of any kind of ballot, big enough for a thumb. */
export const BallotFields = (props: FieldsProps) => {
  const { t } = useTranslation('polls');
  const { paper, choosing, open, onChoose } = props;
  switch (paper.form.kind) {
    case 'motions':
      return <Motions {...props} />;
    case 'scale':
      return <Scale {...props} />;
    case 'text':
      return (
        <Textarea
          label={t('answerLabel')}
          autosize
          minRows={3}
          maxLength={paper.form.maxLength}
          readOnly={!open}
          value={choosing.text}
          onChange={(event) => onChoose({ ...choosing, text: event.currentTarget.value })}
        />
      );
    default:
      return <Options {...props} />;
  }
};

interface SendBallotProps {
  readonly ready: boolean;
  readonly sending: boolean;
  readonly onSend: () => void;
}

export const SendBallot = ({ ready, sending, onSend }: SendBallotProps) => {
  const { t } = useTranslation('polls');
  return (
    <Button size="lg" fullWidth disabled={!ready && !sending} loading={sending} onClick={onSend}>
      {t('send')}
    </Button>
  );
};
