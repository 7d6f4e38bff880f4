import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws a page's content with React, and says that the page is ready once it stands. */
export function drawReact(content: ReactNode): void {
  createRoot(document.querySelector('#app')!).render(content);
  // antd measures its columns after the first frame.
  setTimeout(() => {
    document.documentElement.dataset.ready = '';
  }, 300);
}
