import type { KeyObject } from 'node:crypto';
import { blindSign } from './signature.ts';

/** Signs one after another, each in a turn of the event loop of its own, so that seventy at once stall nobody. */
export const createSigner = () => {
  let last: Promise<unknown> = Promise.resolve();
  return (privateKey: KeyObject, blinded: Buffer): Promise<Buffer> => {
    const mine = last.then(
      () =>
        new Promise<Buffer>((resolve, reject) => {
          setImmediate(() => {
            try {
              resolve(blindSign(privateKey, blinded));
            } catch (error) {
              reject(error);
            }
          });
        }),
    );
    last = mine.catch(() => undefined);
    return mine;
  };
};

export type Sign = ReturnType<typeof createSigner>;
