/** Where what outlives the checkout is kept. */
export function cacheFolder(env?: Record<string, string | undefined>, home?: string): string;
