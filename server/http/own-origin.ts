/** Says whether a page of that origin is ours: the host it was served from, or PUBLIC_URL behind a proxy. */
export const ownOrigin =
  ({ publicUrl }: { readonly publicUrl: string }) =>
  (origin: string, host: string | undefined): boolean => {
    if (!URL.canParse(origin)) return false;
    const asked = new URL(origin);
    // Only the host is compared: behind a proxy that ends TLS, the server itself sees plain http.
    return asked.origin === publicUrl || (host !== undefined && asked.host === host.toLowerCase());
  };
