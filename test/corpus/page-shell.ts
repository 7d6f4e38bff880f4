import { shellStyle } from './shell-style';

interface Shell {
  /** App of the console, as the address names it. */
  app: string;
  region: string;
  /** The page's own HTML, title included. */
  body: string;
}

// A page whose content comes later says itself when it is ready.
const readyWhenLoaded = `<script>addEventListener('load', () => { document.documentElement.dataset.ready = ''; });</script>`;

/**
 * Puts what every console has around a page's own part: header, menu, looks. A file that is a whole document is served as it
 * is. Whoever looks at a page waits for `data-ready` on its document element.
 */
export function shellAround({ app, region, body }: Shell): string {
  const ready = body.includes('dataset.ready') ? '' : readyWhenLoaded;
  if (/^\s*<!doctype/i.test(body)) return body + ready;
  const title = /<title>(.*?)<\/title>/.exec(body)?.[1] ?? app;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>${shellStyle}</style></head><body>
<header class="shell-bar"><b>Console</b><span class="shell-region">${region}</span><span class="shell-find">Search services</span><span>Docs</span><span>Support</span><span class="shell-who">AS</span></header>
<div class="shell-frame"><nav class="shell-menu"><b>${app.toUpperCase()}</b><a href="#overview">Overview</a><a href="#list">${title}</a><a href="#monitoring">Monitoring</a><a href="#quotas">Quotas</a></nav>
<main><h1>${title}</h1>
${body.replace(/<title>.*?<\/title>\s*/, '')}
</main></div>${ready}</body></html>`;
}
