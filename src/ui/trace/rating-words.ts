import type { Rating } from '../../core/trace/trace';

/** How each rating is told: a word and the outline of its icon (16 × 16), never colour alone (WCAG 1.4.1). */
export const ratingWords: Record<Rating, { word: string; icon: string }> = {
  normal: { word: 'Normal', icon: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8.2l2.1 2.1L11.2 6' },
  warning: { word: 'Warning', icon: 'M8 1.8 15 14H1L8 1.8M8 6v4M8 11.6v.9' },
  incident: { word: 'Incident', icon: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8' },
};

/** Whether the operation failed: `warning` and `incident` both mean it did (seed 003, trace_rating). */
export const isFailed = (rating: Rating): boolean => rating !== 'normal';
