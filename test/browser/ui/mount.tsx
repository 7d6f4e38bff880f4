/// <reference types="vite/client" />
import { render, type ComponentChild } from 'preact';
import { beforeEach } from 'vitest';
import '../../../src/ui/styles/theme.css';
import '../../../src/ui/styles/lookup.css';
import '../../../src/ui/styles/answer.css';
import '../../../src/ui/styles/detail.css';
import '../../../src/ui/styles/page-ids.css';
import '../../../src/ui/styles/options.css';

let root: HTMLElement | null = null;

beforeEach(() => {
  if (root) render(null, root);
  document.body.replaceChildren();
  root = null;
});

/** Draws a part on the page, over what was drawn before. */
export function mount(part: ComponentChild): HTMLElement {
  root ??= document.body.appendChild(document.createElement('main'));
  document.documentElement.lang = 'en';
  document.title = 'Trace Lens';
  render(part, root);
  return root;
}
