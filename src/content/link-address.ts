import { decoded } from './decoded';

/** Documents, pictures and mail: what these addresses name is no resource. */
const elsewhere = /^\s*(?:(?:blob|data|mailto):|(?:https?:)?\/\/([^/?#]*))/i;

// What signing in carries to and fro tells nothing but itself.
const carried = /([?&#](?:state|nonce)=)[^&#]*/gi;

/** What a link's address says, decoded; nothing where it leads to what is neither this page's site nor a console. */
export function linkAddress(href: string): string {
  const match = elsewhere.exec(href);
  const host = match?.[1];
  if (match && (host === undefined || (host !== location.host && !host.includes('console')))) return '';
  return decoded(href.replace(carried, '$1'));
}
