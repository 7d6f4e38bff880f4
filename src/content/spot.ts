/** A place on the page that a person points at: what lies there, and client coordinates in CSS px. */
export interface Spot {
  target: Element;
  x: number;
  y: number;
}
