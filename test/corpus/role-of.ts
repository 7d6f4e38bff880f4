import type { SeenId } from '../../src/core/page-ids/seen-id';
import { roleOfLabel } from '../../src/core/resource-id/labels';
import type { IdRole } from '../../src/core/resource-id/role';

/** What a listed ID stands for, as the popup would say it of this page without an account. */
export const roleOf = ({ label }: SeenId, _address: string): IdRole => roleOfLabel(label ?? '') ?? 'resource';
