import { times, uuid } from './uuid';

const rows = 200;
const icon = '<i class="icon"></i>';

// Each kind of ID has numbers of its own.
const server = (at: number): string => uuid(at);
const port = (at: number): string => uuid(1_000 + at);
const vpc = (at: number): string => uuid(2_000 + (at % 8));
const group = (at: number): string => uuid(3_000 + at);

/** As a list shows a hit of its search: in two texts. */
const isSplit = (at: number): boolean => at % 5 === 3;
const hasField = (at: number): boolean => at % 10 === 7;

function row(at: number): string {
  const id = isSplit(at) ? `<em>${server(at).slice(0, 11)}</em>${server(at).slice(11)}` : server(at);
  const cells = [
    `<div><label><input type="checkbox">${icon}</label></div>`,
    `<div><div><a href="#/ecs/manager/ecsDetail?instanceId=${server(at)}" title="web-${at}">${icon}<span>web-${at}</span></a></div>
      <div><span>${id}</span><button title="Copy">${icon}</button></div></div>`,
    '<div><a href="#/ces" title="Monitor"><svg width="12" height="12"><path d="M1 11V5h2v6z"/><path d="M6 11V1h2v10z"/></svg></a></div>',
    `<div><span><span>AZ${1 + (at % 3)}</span></span></div>`,
    '<div><span><svg width="8" height="8"><circle r="4" cx="4" cy="4"/></svg><span>Running</span></span></div>',
    `<div><div><span title="General computing-plus">s7n.xlarge.${1 + (at % 4)}</span></div><div><span title="4 vCPUs | 16 GiB">4 vCPUs | 16 GiB</span></div></div>`,
    `<div><div><span title="${port(at)}">192.168.${at % 7}.${at}</span>${icon}<em>(Private)</em></div>
      <div><span>80.158.${at % 9}.${at}</span><em>(EIP)</em></div></div>`,
    `<div><a href="#/vpc/detail?vpcId=${vpc(at)}" title="vpc-${at % 8}"><span>vpc-${at % 8}</span>${icon}</a></div>`,
    `<div><ul><li><span title="System disk">40 GiB</span></li><li><span>100 GiB</span></li></ul></div>`,
    `<div><div><span>Pay-per-use</span></div><div><span title="2026-11-${10 + (at % 20)}T08:00:00Z">Created ${10 + (at % 20)} Nov</span></div></div>`,
    hasField(at)
      ? `<div><input readonly value="${group(at)}"><span>sg-${at}</span></div>`
      : `<div><span class="tag"><span>env</span><span>prod</span></span><span class="tag"><span>team</span></span></div>`,
    `<div><a href="#"><span>Remote Login</span></a><a href="#"><span>Stop</span></a><a href="#"><span>Resize</span></a><button><span>More</span>${icon}</button></div>`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const heads = ['', 'Name/ID', 'Monitoring', 'AZ', 'Status', 'Specifications', 'IP Address', 'VPC', 'Disks', 'Billing', 'Tags', 'Operation'];
const services = ['Console', 'Service List', 'Cloud Server', 'Images', 'Disks', 'Networks', 'Security Groups', 'Key Pairs', 'Agencies', 'Quotas', 'Alarms', 'Traces'];

const chrome = `<header><a href="#">${icon}<span>Console</span></a><ul>${times(8, (at) => `<li><a href="#/${at}">${icon}<span>Menu ${at}</span></a></li>`)}</ul></header>
  <nav><ul>${services.map((name) => `<li><a href="#/${name}" title="${name}">${icon}<span>${name}</span></a></li>`).join('')}</ul></nav>
  <div class="tools">${times(6, (at) => `<button>${icon}<span>Action ${at}</span></button>`)}<input placeholder="Search by name or ID"></div>`;

const pager = `<footer><ul>${times(9, (at) => `<li><button><span>${at + 1}</span></button></li>`)}</ul></footer>`;

/** What a console keeps in its page for its scripts: nobody sees it. */
const state = (): string => `<script type="application/json">{"servers":[${times(rows * 4, (at) => `{"id":"${uuid(5_000 + at)}"},`)}0]}</script>`;

/** 200 servers in 12 columns, as a console lists them: some 16,784 elements, as performance.md's page has. */
export function ecsPage(): { markup: string; ids: string[] } {
  const all = Array.from({ length: rows }, (_, at) => at);
  const ids = [all.map(server), all.map(port), all.map(vpc), all.filter(hasField).map(group)].flat();
  const head = heads.map((name) => `<th><div><span>${name}</span>${icon}</div></th>`).join('');
  const style = '<style>td{padding:4px 8px;font:12px sans-serif}.icon{display:inline-block;width:12px;height:12px}</style>';
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${times(rows, row)}</tbody></table>`;
  return { markup: `${style}${chrome}<main>${table}</main>${pager}${state()}`, ids: [...new Set(ids)] };
}
