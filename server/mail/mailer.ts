import { createTransport } from 'nodemailer';

export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same whenever the same letter is sent: mail programs show it once. */
  readonly messageId: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken it; rejects when it did not. */
  readonly send: (letter: Letter) => Promise<void>;
  readonly close: () => void;
}

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…:465`. */
  readonly url: string;
  readonly from: string;
}

/** A mail server that does not answer is given up, ms. */
const PATIENCE_MS = 15_000;

/** Sends letters over SMTP. */
export const createMailer = ({ url, from }: MailSettings): Mailer => {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    async send({ to, subject, text, messageId }) {
      await transport.sendMail({ from, to, subject, text, messageId });
    },
    close: () => transport.close(),
  };
};
