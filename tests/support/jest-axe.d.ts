declare module 'jest-axe' {
  interface AxeViolation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }
  /** Looks a part of the page over with axe-core. */
  export function axe(html: Element): Promise<{ readonly violations: readonly AxeViolation[] }>;
}
