import type { Rating } from '../../core/trace/trace';
import { Icon } from '../Icon';
import { ratingWords } from './rating-words';

/** A rating as icon and word. */
export function RatingMark({ rating, word = ratingWords[rating].word }: { rating: Rating; word?: string }) {
  return (
    <span class="rating">
      <Icon path={ratingWords[rating].icon} />
      {word}
    </span>
  );
}
