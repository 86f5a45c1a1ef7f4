import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/fonts.ts';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { config } from 'zod';
import { i18n } from './app/i18n.ts';
import { Pages } from './app/routes.tsx';
import { cssVariables, theme } from './ui/theme.ts';

// The content security policy forbids code made from text; the schema library would try, and be reported.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <I18nextProvider i18n={i18n}>
        <BrowserRouter>
          <Pages />
          <Notifications position="top-center" autoClose={6000} />
        </BrowserRouter>
      </I18nextProvider>
    </MantineProvider>
  </StrictMode>,
);
