import { idsInText } from '../core/page-ids/ids-in-text';

/** Whether a text holds two or more different IDs. */
export const hasManyIds = (text: string): boolean => idsInText(text).length > 1;
