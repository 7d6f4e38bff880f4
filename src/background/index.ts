import { consoleMatches } from '../core/clouds/match-patterns';
import { failed } from '../core/result';
import { createMenu, onCommand, onInstalled, onMenuClick, onOmnibox } from '../platform/gestures';
import { listen } from '../platform/listen';
import { onOriginsAdded } from '../platform/permissions';
import { closeStorageToPages } from '../platform/storage';
import { findAccount, listAccounts, removeAccount, saveAccount } from './accounts';
import { claimCard, lookUpCard, openCard, tellCardHost } from './cards';
import { findAndSaveProjects, findMissingProjects } from './discover-projects';
import { lookUpAtPointer, lookUpClicked, lookUpTyped } from './gestures';
import { loadMore, lookUp } from './look-up';
import { pageSubject } from './page-subject';
import { listPauses, pageSettings, pauseSite, tellSettings } from './pauses';
import { reachOpenTabs } from './reach-open-tabs';
import { storedSettings } from './stored';
import { stop } from './surfaces';
import { testAccount } from './test-account';
import { wakePage } from './wake-page';
import { followConsoles } from './custom-consoles';

// Everything is registered here, synchronously: what is registered after an `await` is lost when the worker restarts (promise 6).

const never = new AbortController().signal;

listen({
  'open-card': openCard,
  'wake-page': wakePage,
  'page-settings': (_payload, { host }) => pageSettings(host),
  'pause-site': async ({ host, until }) => {
    await pauseSite(host, until);
    return null;
  },
  'list-pauses': listPauses,
  'claim-card': ({ nonce }, from) => claimCard(nonce, from),
  'look-up-card': lookUpCard,
  'size-card': ({ nonce, height }, from) => tellCardHost({ kind: 'size-card', nonce, height }, from),
  'close-card': ({ nonce }, from) => tellCardHost({ kind: 'close-card', nonce }, from),
  'page-subject': pageSubject,
  'look-up': lookUp,
  'load-more': loadMore,
  cancel: async ({ surface }) => {
    stop(surface);
    return null;
  },
  'list-accounts': listAccounts,
  'save-account': async (draft) => {
    const saved = await saveAccount(draft).catch(() => failed({ kind: 'server', detail: 'The browser could not store the account.' }));
    if (saved.ok) void followConsoles();
    return saved;
  },
  'find-projects': async ({ id }) => {
    const account = await findAccount(id);
    return account ? findAndSaveProjects(account, null, false, never) : failed({ kind: 'no-account' });
  },
  'test-account': (draft) => testAccount(draft, never),
  'remove-account': async ({ id }) => {
    await removeAccount(id);
    void followConsoles();
    return null;
  },
  'get-settings': () => storedSettings.get(),
  'save-settings': async (settings) => {
    await storedSettings.set(settings);
    void tellSettings();
    return null;
  },
});

onOriginsAdded(() => {
  void followConsoles();
  void findMissingProjects(never);
});
onInstalled(() => {
  createMenu(consoleMatches());
  // An update forgets what was registered.
  void followConsoles();
});
onMenuClick((click) => void lookUpClicked(click));
onCommand('look-up-at-pointer', (tabId) => void lookUpAtPointer(tabId));
onOmnibox((text) => void lookUpTyped(text));
void closeStorageToPages();
void reachOpenTabs();
