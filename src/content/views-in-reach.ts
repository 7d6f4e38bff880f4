/**
 * This frame's window and those of the frames around it that we may listen in: keys go to the frame that has the focus,
 * which need not be the one that shows the card. Frames of other origins stay out of reach.
 */
export function viewsInReach(): Window[] {
  const views: Window[] = [window];
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      // Throws where the origin differs.
      if (view.parent.document) views.push(view.parent);
    }
  } catch {
    // The rest is of another origin.
  }
  return views;
}
