import { useLayoutEffect } from 'react';

const ATTRIBUTE = 'data-mantine-color-scheme';

/** Wall and television are dark whatever the person chose for the rest; the choice comes back afterwards. */
export const useDarkPage = () => {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const chosen = root.getAttribute(ATTRIBUTE) ?? 'light';
    root.setAttribute(ATTRIBUTE, 'dark');
    return () => root.setAttribute(ATTRIBUTE, chosen);
  }, []);
};
