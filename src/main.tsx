/** The composition root of the browser: styles, symbols, theme, and the page. Nothing imports it. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { CrashPage } from './app/shell/CrashPage.tsx';
import { applyTheme, readTheme } from './app/shell/frame.ts';
import { speakAsBefore } from './app/text.ts';
import { trustOwnAddresses } from './app/ui/trusted-text.ts';
import './app/ui/tokens.css';
import './app/ui/global.css';
import { installSprite } from './app/ui/Icon.tsx';

trustOwnAddresses();
applyTheme(readTheme());
installSprite();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
await speakAsBefore();
createRoot(root).render(
  <StrictMode>
    <CrashPage>
      <App />
    </CrashPage>
  </StrictMode>,
);
