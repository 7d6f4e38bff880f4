/** A line icon on a 16 × 16 grid, in the colour of the text. For the eye only: words stand beside it. */
export function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Outlines of the icons that are not about ratings. */
export const icons = {
  lens: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2M10.6 10.6 14.5 14.5M4.8 6h4.4M4.8 8h3',
  settings: 'M2 4.5h6M12 4.5h2M10 2.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4M2 11.5h2M8 11.5h6M6 9.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  tab: 'M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  refresh: 'M13 5.5A5.5 5.5 0 1 0 13.5 9M13.5 2.5v3.2h-3.2',
  warning: 'M8 1.8 15 14H1L8 1.8M8 6v4M8 11.6v.9',
} as const;
