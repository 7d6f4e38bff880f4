import { readFileSync } from 'node:fs';
import { pageAt } from '../sandbox/pages/page-at';
import type { Scripts } from './bundle-components';
import { corpusPages, type CorpusPage } from './corpus-pages';
import { shellAround } from './page-shell';

const drawnBody = ({ name, file }: CorpusPage) => {
  const title = /export const title = '(.*)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? name;
  // Says `dataset.ready` itself, so the shell does not.
  return `<title>${title}</title><div id="app"></div><script type="module" src="/corpus-scripts/${name}.js" data-says="dataset.ready"></script>`;
};

/** The corpus under every console host, at `/<app>/corpus/<name>`; what is no part of it comes from the demo console. */
export function serveCorpus(scripts: Scripts): (url: URL) => string | null {
  const byName = new Map(corpusPages.map((page) => [page.name, page]));
  return (url) => {
    const script = /^\/corpus-scripts\/(.+)$/.exec(url.pathname)?.[1];
    if (script !== undefined) return scripts.get(script) ?? null;
    const page = byName.get(/^\/[\w.-]+\/corpus\/([\w-]+)$/.exec(url.pathname)?.[1] ?? '');
    if (!page) return pageAt(url);
    const app = url.pathname.split('/')[1] ?? '';
    const body = page.file.endsWith('.html') ? readFileSync(page.file, 'utf8') : drawnBody(page);
    return shellAround({ app, region: url.searchParams.get('region') ?? 'eu-de', body });
  };
}
