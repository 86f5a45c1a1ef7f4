/** 16 random bytes in hex; with them nobody can guess a ballot from its receipt. */
export const newNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
