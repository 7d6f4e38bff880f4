import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { readyAfter } from './ready-after';

/** Draws a page's content with React. */
export function drawReact(content: ReactNode): void {
  createRoot(document.querySelector('#app')!).render(content);
  // antd measures its columns after the first frame, and lets drawers slide in.
  readyAfter(700);
}
