/** Addresses of frames that an application writes by itself. */
const written = new Set(['about:', 'blob:']);

/**
 * Address of the page that this frame belongs to. A frame that an application writes by itself (`about:blank`, `srcdoc`, a blob) has
 * none of its own, but the origin of the frame around it: then that one's address counts.
 */
export function pageAddress(from: Window = window): string {
  let view = from;
  try {
    while (written.has(view.location.protocol) && view !== view.parent) view = view.parent;
    return view.location.href;
  } catch {
    // A frame of another origin is around it.
    return from.location.href;
  }
}
