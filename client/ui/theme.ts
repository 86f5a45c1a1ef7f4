import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: what is live, or asked of you. Shade 7 is #A51C1C, 7.7 : 1 on white. */
const accent: MantineColorsTuple = [
  '#fdf3f2',
  '#fae2e0',
  '#f3c3c0',
  '#eea29d',
  '#e87f79',
  '#d5534d',
  '#bb2f2c',
  '#a51c1c',
  '#861515',
  '#640d0d',
];

/** Neutral, a breath of cool; 6 and darker carry text on white at AA. */
const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#eff1f3',
  '#e3e6ea',
  '#d3d8de',
  '#b4bbc4',
  '#8b939e',
  '#5c6570',
  '#454d57',
  '#2c3239',
  '#1a1e24',
];

const dark: MantineColorsTuple = [
  '#eceef1',
  '#cfd3d9',
  '#aeb5be',
  '#868e99',
  '#444b55',
  '#363c45',
  '#272c34',
  '#1b1f26',
  '#14171c',
  '#0d0f13',
];

const HEIGHTS: Record<string, string> = {
  'compact-xs': '2rem',
  'compact-sm': '2.25rem',
  'compact-md': '2.25rem',
  xs: '2.25rem',
  sm: '2.75rem',
  md: '2.75rem',
  lg: '3.25rem',
  xl: '3.75rem',
};
const heightOf = (size: unknown, fallback = 'sm') => HEIGHTS[String(size ?? fallback)] ?? HEIGHTS[fallback];

/** Mantine's theme of the product. Touch targets are 44 px from size `sm`, which is the default, on. */
export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: "'Be Vietnam Pro', system-ui, sans-serif",
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'clamp(1.625rem, 1.2rem + 1.4vw, 2.125rem)', lineHeight: '1.25' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  focusRing: 'auto',
  focusClassName: 'gb-focus',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: {
      defaultProps: { fw: 600 },
      vars: (_: unknown, { size }: { size?: string }) => ({ root: { '--button-height': heightOf(size) } }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: (_: unknown, { size }: { size?: string }) =>
        size === undefined ? { root: { '--ai-size': '2.75rem' } } : { root: {} },
    },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 350, events: { hover: true, focus: true, touch: false } },
    },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', padding: 'lg' },
      styles: { title: { fontSize: '1.125rem', fontWeight: 600 } },
    },
    Tabs: { defaultProps: { keepMounted: false } },
    Input: {
      vars: (_: unknown, { size, multiline }: { size?: string; multiline?: boolean }) => ({
        wrapper: multiline ? {} : { '--input-height': heightOf(size) },
      }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: {
        label: { marginBottom: '0.25rem' },
        description: { marginBottom: '0.375rem', fontSize: '0.9375rem', lineHeight: 1.4 },
        error: { fontSize: '0.9375rem' },
      },
    },
  },
});

/** Named colours of ours, for style sheets: surfaces, lines, words, the gold of the emblem, and the dark stage. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--gb-gold': '#b8923a',
    '--gb-stage': '#0d0f13',
    '--gb-stage-raised': '#1b1f26',
    '--gb-stage-text': '#ffffff',
    '--gb-stage-dimmed': '#c3c9d1',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1a1e24',
    '--mantine-color-dimmed': '#545c67',
    '--mantine-color-placeholder': '#6a727d',
    '--mantine-color-error': '#a51c1c',
    '--gb-emblem': '#a51c1c',
    '--gb-page': '#f4f5f7',
    '--gb-surface': '#ffffff',
    '--gb-sunken': '#f7f8f9',
    '--gb-line': '#dfe3e8',
    '--gb-line-strong': '#b4bbc4',
    '--gb-asked': '#a51c1c',
    '--gb-asked-soft': '#fdf3f2',
    '--gb-good': '#1d6b3c',
    '--gb-good-soft': '#eaf5ee',
    '--gb-warn': '#8a5200',
    '--gb-warn-soft': '#fdf4e3',
    '--gb-quiet': '#5c6570',
  },
  dark: {
    '--mantine-color-body': '#1b1f26',
    '--mantine-color-text': '#eceef1',
    '--mantine-color-dimmed': '#aeb5be',
    '--mantine-color-placeholder': '#98a0ab',
    '--mantine-color-error': '#ee9a95',
    '--gb-emblem': '#d9605a',
    '--gb-page': '#14171c',
    '--gb-surface': '#1b1f26',
    '--gb-sunken': '#171a20',
    '--gb-line': '#363c45',
    '--gb-line-strong': '#59616d',
    '--gb-asked': '#ee9a95',
    '--gb-asked-soft': '#341a1b',
    '--gb-good': '#7ccf9b',
    '--gb-good-soft': '#182b20',
    '--gb-warn': '#f0bd6a',
    '--gb-warn-soft': '#312614',
    '--gb-quiet': '#aeb5be',
  },
});
