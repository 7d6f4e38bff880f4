import type { Subject } from '../../core/lookup';
import type { ListedId } from './listed-id';

/** The question that a listed ID stands for. `page`: address of the console page it was seen on. */
export const subjectFrom = ({ id, kind, meaning: { role }, label, name }: ListedId, page: string | null): Subject => ({ id, kind, page, role, label, name });
