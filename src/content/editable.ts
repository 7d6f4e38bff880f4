import { isField } from './field-id';
import { rootsAround } from './shadow';

/** Where people write code; what they hover there is theirs (contract.md, Page). */
const editors = [
  '.monaco-editor',
  '.cm-editor',
  '.CodeMirror',
  '.ace_editor',
  '[role="textbox"]:not([aria-readonly="true"])',
  '[contenteditable]:not([contenteditable="false"])',
].join();

/** True where a person writes: hover stays out of it, right-click and the command do not. */
export function isEditable(target: Element): boolean {
  if (isField(target)) return !target.readOnly && !target.disabled;
  if (target instanceof HTMLSelectElement) return !target.disabled;
  if (document.designMode === 'on') return true;
  return [target, ...rootsAround(target).map((root) => root.host)].some((element) => element.closest(editors) !== null);
}
