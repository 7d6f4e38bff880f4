/// <reference types="vite/client" />
import style from '@shoelace-style/shoelace/dist/themes/light.css?inline';
import '@shoelace-style/shoelace/dist/shoelace.js';
import { readyAfter } from './ready-after';

/** Draws a page's content with Shoelace's web components. */
export function drawShoelace(html: string): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  document.querySelector('#app')!.innerHTML = html;
  readyAfter(900);
}
