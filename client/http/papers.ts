import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { PaperKind } from '../../shared/papers/rule-set.ts';
import type { PaperCheck, TemplateCheck } from '../../shared/papers-contract.ts';
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

const sendDocx = async <Answer>(path: string, file: Blob): Promise<HttpAnswer<Answer>> => {
  try {
    const response = await fetch(path, {
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

/** Sends a DOCX to be checked against a rule set; nothing of it is kept there. */
export const checkPaper = (
  handle: string,
  meetingId: MeetingId,
  ruleSet: string,
  file: Blob,
): Promise<HttpAnswer<PaperCheck>> => sendDocx(paperPath(handle, meetingId, 'check', { ruleSet }), file);

/** Sends the office's own template of a kind of paper; it is in use when nothing stands against it. */
export const sendTemplate = (
  handle: string,
  meetingId: MeetingId,
  kind: PaperKind,
  file: File,
): Promise<HttpAnswer<TemplateCheck>> =>
  sendDocx(paperPath(handle, meetingId, `templates/${kind}`, { name: file.name }), file);
