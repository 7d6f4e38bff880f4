import type { Page } from 'puppeteer-core';
import type { InChrome } from './firefox-chrome';
import type { NativeMenu } from './firefox-window';
import { rightClick } from './right-click';
import type { Point } from './test-browser';
import { until } from './until';

/** A real right click and a real choice of our item in Firefox's native menu. */
export async function chooseMenuItem(inChrome: InChrome, page: Page, target: string | Point): Promise<void> {
  await rightClick(page, target);
  await until('our item in the context menu', () =>
    inChrome(() => {
      const menu = document.querySelector<NativeMenu>('#contentAreaContextMenu');
      const item = menu?.querySelector('menuitem[id*="-menuitem-_look-up-traces"]:not([hidden])');
      if (menu?.state !== 'open' || !item) return false;
      menu.activateItem(item);
      return true;
    }),
  );
}
