import { type Logger, pino } from 'pino';

/** The server's log: lines of JSON for collectors; for a person at a terminal, readable lines. */
export const createLog = (level: string, forPerson: boolean): Logger =>
  forPerson
    ? pino({
        level,
        transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } },
      })
    : pino({ level });
