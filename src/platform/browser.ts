import browser, { type Runtime } from 'webextension-polyfill';

/**
 * The extension APIs with promises in both browsers. The only import of the polyfill,
 * since it throws outside an extension (tests reach it through fakes of the files around).
 */
export { browser };

/** A lasting line to another part of the extension. */
export type Port = Runtime.Port;

/** Who sent a message, as the browser tells. */
export type MessageSender = Runtime.MessageSender;
