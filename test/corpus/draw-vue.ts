/// <reference types="vite/client" />
import ElementPlus from 'element-plus';
import style from 'element-plus/dist/index.css?inline';
import { createApp, h as createNode, type VNode } from 'vue';
import { readyAfter } from './ready-after';

/** Vue's `h`; by its own types several of Element Plus' components could not be drawn. */
export const h = createNode as (what: unknown, props?: object | string | null, content?: unknown) => VNode;

/** Draws a page's content with Vue, Element Plus at hand. */
export function drawVue(content: () => VNode | VNode[]): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  createApp({ render: content }).use(ElementPlus).mount('#app');
  readyAfter(700);
}
