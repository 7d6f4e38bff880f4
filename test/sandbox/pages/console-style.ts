/** Looks of the demo console: a plain, brand-free cloud console, light and dark. */
export const consoleStyle = `
:root {
  color-scheme: light dark;
  --page: #f3f5f8; --pane: #ffffff; --ink: #1c2430; --quiet: #5b6676; --line: #dfe4eb; --hover: #f6f8fb;
  --bar: #172033; --bar-ink: #e8edf5; --accent: #2459c9; --accent-ink: #ffffff; --chip: #e9eef7;
  --ok: #1a7f4b; --off: #6b7280; --busy: #9a6200; --bad: #c0262d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10141b; --pane: #181e27; --ink: #e4e9f1; --quiet: #9aa6b6; --line: #2a3341; --hover: #1e2632;
    --bar: #0b0f16; --bar-ink: #dbe3ef; --accent: #7ea6ff; --accent-ink: #0c1424; --chip: #232d3c;
    --ok: #4cc38a; --off: #98a2b3; --busy: #e2a93b; --bad: #ff7a7f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 13px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
code, .id { font: 12px/1.4 ui-monospace, 'SFMono-Regular', Menlo, 'DejaVu Sans Mono', monospace; }
header { display: flex; align-items: center; gap: 18px; height: 48px; padding: 0 20px; background: var(--bar); color: var(--bar-ink); }
header .mark { width: 20px; height: 20px; border-radius: 6px; background: linear-gradient(135deg, #7ea6ff, #46c2a8); }
header strong { font-size: 14px; font-weight: 600; }
header .region { display: flex; gap: 6px; align-items: center; padding: 3px 10px; border: 1px solid #ffffff2e; border-radius: 14px; }
header .region::before { content: ''; width: 7px; height: 7px; border-radius: 50%; background: #46c2a8; }
header .find { flex: 1; max-width: 340px; margin-left: auto; padding: 5px 12px; border: 1px solid #ffffff24; border-radius: 6px; background: #ffffff12; color: inherit; font: inherit; }
header .find::placeholder { color: #aab6c8; }
header .who { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: #ffffff1f; font-weight: 600; }
.frame { display: grid; grid-template-columns: 208px minmax(0, 1fr); min-height: calc(100vh - 48px); }
nav { padding: 16px 10px; border-right: 1px solid var(--line); background: var(--pane); }
nav h2 { margin: 4px 10px 10px; font-size: 14px; }
nav a { display: block; padding: 7px 10px; border-radius: 6px; color: var(--ink); }
nav a:hover { background: var(--hover); text-decoration: none; }
nav a[aria-current] { background: var(--chip); color: var(--accent); font-weight: 600; }
nav .group { margin: 16px 10px 4px; color: var(--quiet); font-size: 11px; letter-spacing: .06em; text-transform: uppercase; }
main { padding: 18px 24px 60px; min-width: 0; }
.crumbs { color: var(--quiet); margin-bottom: 6px; }
h1 { margin: 0 0 4px; font-size: 20px; font-weight: 600; }
.session { margin: 0 0 16px; color: var(--quiet); }
.session span + span::before { content: '·'; margin: 0 8px; }
.pane { border: 1px solid var(--line); border-radius: 10px; background: var(--pane); box-shadow: 0 1px 2px #0000000d; }
.pane + .pane { margin-top: 18px; }
.tools { display: flex; gap: 8px; align-items: center; padding: 12px 14px; border-bottom: 1px solid var(--line); }
.tools .count { margin-left: auto; color: var(--quiet); }
button { padding: 5px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--pane); color: var(--ink); font: inherit; cursor: pointer; }
button:hover { background: var(--hover); }
button.first { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
button.copy { width: 22px; height: 20px; margin-left: 4px; padding: 0; border-color: transparent; background: none; color: var(--quiet); opacity: .65; vertical-align: middle; }
button.copy:hover { opacity: 1; border-color: var(--line); }
button.copy::before { content: ''; display: block; width: 7px; height: 8px; margin: 4px auto 0; border: 1.3px solid currentColor; border-radius: 2px; box-shadow: 2px -2px 0 -.2px var(--pane), 2.5px -2.5px 0 .6px currentColor; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 9px 14px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
th { color: var(--quiet); font-weight: 500; background: var(--hover); }
tbody tr:hover { background: var(--hover); }
td .name { display: block; max-width: 260px; overflow: hidden; text-overflow: ellipsis; font-weight: 500; }
td .id { color: var(--quiet); }
.status { display: inline-flex; align-items: center; gap: 7px; }
.status::before { content: ''; width: 8px; height: 8px; border-radius: 50%; background: currentColor; }
.Running { color: var(--ok); } .Stopped { color: var(--off); } .Restarting { color: var(--busy); } .Faulty { color: var(--bad); }
.pane h2 { margin: 0; padding: 13px 16px; border-bottom: 1px solid var(--line); font-size: 14px; }
dl { display: grid; grid-template-columns: repeat(2, 160px minmax(0, 1fr)); gap: 10px 16px; margin: 0; padding: 16px; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dd input { width: 100%; max-width: 340px; padding: 4px 8px; border: 1px solid var(--line); border-radius: 6px; background: var(--page); color: inherit; }
.cut { display: inline-block; max-width: 150px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }
[hidden] { display: none; }
`;

/** Switches between list and detail by the address's hash, copies IDs, and draws one ID inside an open shadow root. */
export const consoleScript = `
customElements.define('volume-badge', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<style>span{font:12px/1.4 ui-monospace,Menlo,monospace;padding:2px 8px;border-radius:10px;background:var(--chip)}</style>' +
      '<span part="id">' + this.getAttribute('volume') + '</span>';
  }
});
const show = () => {
  const id = new URLSearchParams(location.hash.split('?')[1]).get('instanceId');
  document.querySelector('#list').hidden = id !== null;
  const row = document.querySelector('[data-server="' + (id ?? '') + '"]');
  document.querySelector('h1').textContent = id === null ? 'Elastic servers' : (row?.dataset.name ?? 'Server');
  if (id !== null) document.querySelector('#server-id').textContent = id;
};
addEventListener('hashchange', show);
show();
document.addEventListener('click', (click) => {
  const button = click.target.closest('button.copy');
  if (button) navigator.clipboard?.writeText(button.dataset.copy).catch(() => {});
});
`;
