import { useCallback, useEffect, useRef, useState } from 'react';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { type HttpError, uploadDocument } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import type { AnyRefusal } from '../../refusals/index.ts';
import { type Guard, payloadOf } from './guard-fields.tsx';

/** A "no" of the rules comes wrapped in one of HTTP. */
const refusalIn = ({ code, params = {} }: HttpError): AnyRefusal =>
  code === 'document.refused' && params.refusal ? { code: String(params.refusal), params } : { code, params };

/** An upload under way: how much of it is sent, 0-1, or null; and the "no" of the last one. */
export const useUpload = () => {
  const { session, meetingId } = useIdentity();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<AnyRefusal | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  // Whoever leaves the form leaves the upload too: nobody would see how it ended.
  useEffect(() => stop, [stop]);

  const upload = async (file: File, about: { itemId: ItemId } & Guard): Promise<boolean> => {
    const control = new AbortController();
    running.current = control;
    setError(null);
    setShare(0);
    const answer = await uploadDocument(session.handle, meetingId, {
      about: { ...about, clearance: payloadOf(about.clearance) },
      file,
      signal: control.signal,
      onShare: setShare,
    });
    setShare(null);
    if (!answer.ok && !control.signal.aborted) setError(refusalIn(answer.error));
    return answer.ok;
  };
  return { share, error, upload, stop };
};
