import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord, ReportRecord } from '../../../shared/reports/reporting-view.ts';
import { type Try, useAttempt, useDraft } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { fieldsOf, type Judged, judge, type Typed } from './filled.ts';
import type { TypedFigure } from './read-field.ts';

interface Kept {
  readonly typed: Typed;
  /** A try whose fate is not known yet: it goes on under its id, even after a reload. */
  readonly sent: Try<'figures.report'> | null;
}

const NOTHING_WRONG: Judged['wrong'] = new Map();

/** A seat's figures from the first digit to the server's yes; a cut or a reload on the way loses and doubles nothing. */
export const useFilling = ({ indicators }: FormRecord, report: ReportRecord | undefined) => {
  const { t } = useTranslation('reports');
  const draft = useDraft<Kept>('figures');
  const [typed, setTyped] = useState<Typed>(draft.found?.typed ?? {});
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const [nothing, setNothing] = useState(false);
  const attempt = useAttempt('figures.report', {
    resend: true,
    before: draft.found?.sent ?? null,
    onTry: (sent) => draft.keep({ typed, sent }),
  });
  const { stage } = attempt.attempt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment at which it was answered counts
  useEffect(() => {
    if (stage === 'done') {
      draft.drop();
      setTyped({});
      announce(t('fill.sent'));
    }
    if (stage === 'refused') draft.keep({ typed, sent: null });
  }, [stage]);

  const fields = fieldsOf(indicators, report, typed);
  const type = (id: string, figure: TypedFigure) => {
    // Number fields say their value again when they are drawn anew: that is no typing.
    if (JSON.stringify(figure) === JSON.stringify(fields[id])) return;
    const next = { ...typed, [id]: figure };
    setTyped(next);
    setNothing(false);
    setWrong(new Map([...wrong].filter(([each]) => each !== id)));
    draft.keep({ typed: next, sent: null });
    if (stage === 'done' || stage === 'refused') attempt.forget();
  };
  const send = async () => {
    const judged = judge(indicators, report, fields);
    setWrong(judged.wrong);
    setNothing(judged.wrong.size === 0 && judged.figures.length === 0);
    if (judged.wrong.size > 0 || judged.figures.length === 0) return;
    await attempt.submit({ figures: [...judged.figures] });
  };
  const locked = stage === 'sending' || stage === 'unsent';
  return {
    ...attempt,
    fields,
    type,
    wrong,
    nothing,
    send,
    stage,
    locked,
    /** The person wants to change it first: then it is a new try. */
    stop() {
      attempt.forget();
      draft.keep({ typed, sent: null });
    },
  };
};
