import { consolePage } from './console-page';
import { tablePage } from './table-page';

/** What a console host serves: the long list under `/bench/<rows>`, the demo console everywhere else. */
export function pageAt(url: URL): string | null {
  if (url.pathname === '/favicon.ico') return null;
  const rows = /^\/bench\/(\d{1,5})$/.exec(url.pathname)?.[1];
  return rows === undefined ? consolePage() : tablePage(Number(rows));
}
