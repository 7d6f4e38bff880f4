// What Firefox's own window offers to a function that runs in it: only what we use, as its source has it
// (Firefox 153: ext-browserAction.js, ext-commands.js, ext-backgroundPage.js). A file that needs a global declares it.

/** Our extension, as Firefox itself sees it. */
interface Extension {
  backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  terminateBackground(options: { disableResetIdleForTest: boolean; ignoreDevToolsAttached: boolean }): Promise<void>;
  shortcuts: { onCommand(command: string): void };
}

/** The global `WebExtensionPolicy`. */
export interface Policies {
  getByID(id: string): { extension: Extension };
}

/** The global `ChromeUtils`. */
export interface Modules {
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: Extension): { triggerAction(window: Window): void } } } };
  };
}

/** What the browser console holds of a script's error. Bit 0 of `flags` marks a warning. */
interface ScriptError {
  errorMessage: string;
  sourceName: string;
  flags: number;
}

/** The global `Services`. */
export interface BrowserServices {
  console: { getMessageArray(): object[] };
}

/** The global `Ci`. Asking `instanceof` is what gives a message its fields. */
export interface Interfaces {
  nsIScriptError: { [Symbol.hasInstance](message: object): message is ScriptError };
}

/** The browser inside the popup panel, in a process of its own: reached by a script that is loaded into it. */
export interface PopupBrowser extends Element {
  currentURI?: { spec: string };
  messageManager: {
    loadFrameScript(url: string, delayed: boolean): void;
    sendAsyncMessage(name: string, data: string): void;
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  };
}

/** The context menu's element. */
export interface NativeMenu extends Element {
  state: 'closed' | 'showing' | 'open' | 'hiding';
  activateItem(item: Element): void;
}
