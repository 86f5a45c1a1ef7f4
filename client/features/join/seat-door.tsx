import { Button, PinInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type LinkInfo, SeatCode } from '../../../shared/http-contract.ts';
import { door, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote, useCountdown } from '../../ui/index.ts';
import styles from './join.module.css';

const CODE_LENGTH = 6;

/** The code that a QR code or a link brought behind `#`, which no server and no log ever sees. */
const codeOfAddress = (): string => {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('code') ?? '';
  return SeatCode.safeParse(code).success ? code : '';
};

interface DoorProps {
  readonly token: string;
  readonly link: LinkInfo;
}

/** A seat and its six digits. */
export const SeatDoor = ({ token, link }: DoorProps) => {
  const { t } = useTranslation('join');
  const navigate = useNavigate();
  const refusalText = useRefusalText();
  const { busy, error, sending, forget } = useSending();
  const [code, setCode] = useState(codeOfAddress);
  const [incomplete, setIncomplete] = useState(false);
  const [wait, setWait] = useState<{ seconds: number } | null>(null);
  const [turn, setTurn] = useState(0);
  const left = useCountdown(wait);

  // The code does not stay in the address bar for the room to read.
  useEffect(() => {
    const take = () => {
      if (!window.location.hash) return;
      const brought = codeOfAddress();
      if (brought) {
        setCode(brought);
        forget();
      }
      window.history.replaceState(window.history.state, '', window.location.pathname);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [forget]);

  // A new set of fields, with the keyboard at the first.
  const startAgain = () => {
    setCode('');
    setTurn((before) => before + 1);
  };

  const enter = async (typed: string) => {
    const complete = SeatCode.safeParse(typed).success;
    setIncomplete(!complete);
    if (!complete || left > 0) return;
    const answer = await sending(async () => {
      const outcome = await door.openLink(token, { code: typed });
      if (!outcome.ok && outcome.error.code === 'tries.too_many')
        setWait({ seconds: Number(outcome.error.params?.seconds ?? 60) });
      if (!outcome.ok && outcome.error.code === 'code.wrong') startAgain();
      return outcome;
    });
    if (answer) void navigate(`/s/${answer.handle}`, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(code);
  };
  const type = (value: string) => {
    setCode(value);
    setIncomplete(false);
    if (value.length > 0) forget();
  };

  const shown = error && !(error.code === 'tries.too_many' && left === 0) ? error : null;
  return (
    <>
      <header className={styles.greeting}>
        <p>{t('seatGreeting')}</p>
        <h1>{link.name}</h1>
      </header>
      <form onSubmit={submit} className={styles.form} noValidate>
        <p id="code-hint" className={styles.hint}>
          {t('seatText')}
        </p>
        <fieldset className={styles.code} aria-label={t('code')} aria-describedby="code-hint">
          <PinInput
            key={turn}
            length={CODE_LENGTH}
            type="number"
            inputMode="numeric"
            size="xl"
            gap="xs"
            placeholder=""
            autoFocus
            value={code}
            onChange={type}
            onComplete={(typed) => void enter(typed)}
            error={error?.code === 'code.wrong' || incomplete}
            getInputProps={(place) => ({ 'aria-label': t('digit', { place: place + 1 }) })}
            classNames={{ root: styles.digits, pinInput: styles.digit, input: styles.figure }}
          />
        </fieldset>
        {incomplete && <ErrorNote>{t('incomplete')}</ErrorNote>}
        {shown && !incomplete && (
          <ErrorNote>
            {refusalText(left > 0 ? { code: shown.code, params: { seconds: left } } : shown)}
          </ErrorNote>
        )}
        <Button type="submit" size="xl" loading={busy} disabled={left > 0}>
          {left > 0 ? t('wait', { seconds: left }) : t('enter')}
        </Button>
      </form>
      <p className={styles.help}>{t('helpSeat')}</p>
    </>
  );
};
