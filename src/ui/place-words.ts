import type { Place } from '../core/account';
import { shortened } from './isolated';

/** A place in short: `eu-de`, and `eu-de · team-a` where the project is not the region's own. */
export const placeWords = ({ region, projectName }: Pick<Place, 'region' | 'projectName'>): string =>
  projectName === region ? shortened(region) : `${shortened(region)} · ${shortened(projectName)}`;
