import { randomUUID } from 'node:crypto';
import puppeteer from 'puppeteer-core';
import { builtFolder, builtManifest } from './built-extension';
import { closerOf } from './close-browser';
import { dumpStorage } from './dump-storage';
import { firefoxCardBox, firefoxCardFrame } from './firefox-card';
import { openChromeScope } from './firefox-chrome';
import { chooseMenuItem } from './firefox-menu';
import { openFirefoxPopup } from './firefox-popup';
import type { BrowserServices, Interfaces, Policies } from './firefox-window';
import { wireOf } from './firefox-wire';
import type { BrowserOptions, TestBrowser } from './test-browser';
import { until } from './until';

declare const Ci: Interfaces;
declare const Services: BrowserServices;
declare const WebExtensionPolicy: Policies;

/** Starts Firefox with the production build; every host name leads to `port`. */
export async function openFirefox({ port, prefs = {}, headed = false }: BrowserOptions): Promise<TestBrowser> {
  const manifest = builtManifest('firefox');
  const id = manifest.browser_specific_settings?.gecko.id ?? '';
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: !headed,
    acceptInsecureCerts: true,
    defaultViewport: headed ? null : { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      ...prefs,
    },
  });
  const close = closerOf(browser);
  try {
    const wire = wireOf(browser);
    await browser.installExtension(builtFolder('firefox'));
    const inChrome = await openChromeScope(wire);
    const state = () => inChrome((extensionId) => WebExtensionPolicy.getByID(extensionId).extension.backgroundState, id);
    await until('the background to run', async () => (await state()) === 'running');

    const extensionUrl = (path: string) => `moz-extension://${uuid}/${path}`;
    const openExtensionPage = async (path: string) => {
      const page = await browser.newPage();
      // Firefox reports no load for these pages, so nothing is waited for but the document itself.
      await page.goto(extensionUrl(path), { waitUntil: [] });
      await until('the extension page', () =>
        page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
      );
      return page;
    };
    return {
      name: 'firefox',
      browser,
      extensionUrl,
      openExtensionPage,
      async newPage(url) {
        const page = await browser.newPage();
        await page.goto(url);
        return page;
      },
      async popup(page) {
        await page.bringToFront();
        return openFirefoxPopup(inChrome, id, extensionUrl(manifest.action.default_popup));
      },
      cardFrame: (page) => firefoxCardFrame(wire, page, extensionUrl(manifest.web_accessible_resources[0].resources[0])),
      cardBox: (page) => firefoxCardBox(wire, page),
      rightClickLookUp: (page, target) => chooseMenuItem(inChrome, page, target),
      async lookUpAtPointer(page) {
        await page.bringToFront();
        await inChrome((extensionId) => WebExtensionPolicy.getByID(extensionId).extension.shortcuts.onCommand('look-up-at-pointer'), id);
      },
      async killWorker() {
        await inChrome(
          (extensionId) =>
            WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({ disableResetIdleForTest: true, ignoreDevToolsAttached: true }),
          id,
        );
      },
      async updateExtension() {
        await browser.installExtension(builtFolder('firefox'));
        await until('the background to run', async () => (await state()) === 'running');
      },
      storageDump: () => dumpStorage(() => openExtensionPage(manifest.options_ui.page)),
      uncaughtErrors: () =>
        inChrome(
          (prefix) =>
            Services.console
              .getMessageArray()
              .filter((message) => message instanceof Ci.nsIScriptError)
              .filter(({ sourceName, flags }) => sourceName.startsWith(prefix) && (flags & 1) === 0)
              // What a page still waited for when it was closed is Firefox's own note, not an error of ours.
              .filter(({ errorMessage }) => !errorMessage.startsWith('Promise rejected after context unloaded'))
              .map(({ errorMessage, sourceName }) => `${errorMessage} (${sourceName})`),
          extensionUrl(''),
        ),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
