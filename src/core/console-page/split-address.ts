/** A parameter of an address, decoded. */
export interface Param {
  /** Lower case, without `_` and `-`: `project_id`, `projectId` and `project-id` are one name. */
  name: string;
  value: string;
  /** True for one that stands after the `#`. */
  inRoute: boolean;
}

/** A console address in its parts: `/<path>/?<params>#/<route>?<params>` (domain.md §4.2). */
export interface AddressParts {
  path: string[];
  route: string[];
  params: Param[];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decode);

/**
 * Splits what follows the host. Consoles are careless: the route may follow `?` instead of `#`, or a parameter without any sign,
 * and parameters may follow the route with `?` or `&`; so each piece is told by its looks. Never fails.
 */
export function splitAddress(url: URL): AddressParts {
  const route: string[] = [];
  const params: Param[] = [];
  for (const [text, inRoute] of [[url.search, false], [url.hash, true]] as const) {
    for (const piece of text.split(/[?&#]/)) {
      const equals = piece.startsWith('/') || piece.startsWith('!/') ? -1 : piece.indexOf('=');
      const slash = piece.indexOf('/', equals + 1);
      if (equals > 0) {
        const value = decode(piece.slice(equals + 1, slash < 0 ? undefined : slash));
        params.push({ name: decode(piece.slice(0, equals)).toLowerCase().replace(/[_-]/g, ''), value, inRoute });
      }
      if (slash >= 0) route.push(...segmentsOf(piece.slice(slash)));
    }
  }
  return { path: segmentsOf(url.pathname), route, params };
}
