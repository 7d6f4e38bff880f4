import { findIds } from '../resource-id/find-ids';
import { foldCase } from '../resource-id/fold-case';
import type { IdKind } from '../resource-id/kinds';
import { roleShown } from '../resource-id/labels';
import type { IdRole } from '../resource-id/role';
import { columnLabels } from './column-labels';
import { labelBefore, wordsBefore } from './label-before';
import { lineTables } from './line-tables';
import { plainText } from './plain-text';

/** An ID that a pasted text holds. */
export interface TextId {
  id: string;
  kind: IdKind;
  /** What its label says it stands for; `resource` where none says. */
  role: IdRole;
  /** What stands before it (`Project ID`, `project_id`) or over it (a table's head), null where nothing does. */
  label: string | null;
  /** How many times it stands there. */
  count: number;
}

/**
 * All IDs of any text (an alert, a log, JSON, a table) as it was meant ({@link plainText}), each once, in their order; hex in either case is one ID, written as it came
 * first. A label that says what an ID is counts wherever one of its places has it. Linear in the text's length.
 */
export function idsInText(pasted: string): TextId[] {
  const text = plainText(pasted);
  const labelOver = columnLabels(text) ?? lineTables(text);
  const ids = new Map<string, TextId & { said: IdRole | null }>();
  let last = 0;
  for (const { id, kind, start, end } of findIds(text)) {
    const over = labelOver(start);
    const label = labelBefore(text, start, last) ?? (over === undefined ? wordsBefore(text, start, last) : over);
    last = end;
    const said = roleShown(label, kind, '');
    const before = ids.get(foldCase(id));
    if (!before) ids.set(foldCase(id), { id, kind, role: said ?? 'resource', label, count: 1, said });
    else {
      before.count += 1;
      const isBetter = said !== null && (before.said === null || (before.said === 'resource' && said !== 'resource'));
      if (isBetter) Object.assign(before, { said, role: said, label });
      else before.label ??= label;
    }
  }
  return [...ids.values()].map(({ said: _, ...one }) => one);
}
