import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { PaperCheck } from '../../shared/papers-contract.ts';
import { answerOf, type HttpAnswer } from './ask.ts';

/** Where a paper is: a kind of paper or `bundle`, with what is wished of it. */
export const paperPath = (
  handle: string,
  meetingId: MeetingId,
  what: string,
  wishes: Readonly<Record<string, string>>,
): string =>
  `/api/s/${encodeURIComponent(handle)}/meetings/${encodeURIComponent(meetingId)}/papers/${what}?${new URLSearchParams(wishes)}`;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sends a DOCX to be checked against a rule set; nothing of it is kept there. */
export const checkPaper = async (
  handle: string,
  meetingId: MeetingId,
  ruleSet: string,
  file: Blob,
): Promise<HttpAnswer<PaperCheck>> => {
  try {
    const response = await fetch(paperPath(handle, meetingId, 'check', { ruleSet }), {
      method: 'POST',
      headers: { 'content-type': DOCX },
      body: file,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    return answerOf(response.status, await response.json().catch(() => null));
  } catch {
    return { ok: false, error: { code: 'unreachable' } };
  }
};
