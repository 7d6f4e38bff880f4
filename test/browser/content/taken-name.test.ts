import { afterEach, expect, test } from 'vitest';
import { newHost } from '../../../src/content/card-host';

// Once defined, a custom element stays defined: hence a file of its own.

let held: ElementInternals | null = null;
let failure: unknown = null;

class Taken extends HTMLElement {
  constructor() {
    super();
    held = this.attachInternals();
    try {
      this.attachShadow({ mode: 'open' });
    } catch (error) {
      failure = error;
    }
  }
}
customElements.define('trace-lens-card', Taken);

afterEach(() => document.querySelector('trace-lens-card')?.remove());

test('a page that defines an element of our name gets none of what our element holds', () => {
  const { element, root } = newHost();
  root.append(document.createElement('iframe'));
  document.documentElement.append(element);
  element.showPopover();
  expect(element).toBeInstanceOf(Taken);
  expect(held).not.toBeNull();
  expect(held?.shadowRoot).toBeNull();
  expect(element.shadowRoot).toBeNull();
  expect(failure).toBeInstanceOf(DOMException);
  expect(root.isConnected).toBe(true);
  expect(element.matches(':popover-open')).toBe(true);
});
