import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { BrowserOptions, TestBrowser } from './test-browser';

export type { Surface, TestBrowser } from './test-browser';
export { until } from './until';

/** Starts a browser with the built extension in it (dist/ must exist), every host name leading to `port` of this machine. */
export const openBrowser = (name: 'chromium' | 'firefox', options: BrowserOptions): Promise<TestBrowser> =>
  name === 'chromium' ? openChromium(options) : openFirefox(options);

/** The browser that the running vitest project is for. */
export const browserUnderTest = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';
