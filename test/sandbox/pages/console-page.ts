import { consoleScript, consoleStyle } from './console-style';
import { agencyId, ids, type Server, servers } from './ids';

const at = (app: string, route: string) => `/${app}/?agencyId=${agencyId}&region=eu-de&locale=en-us#${route}`;

const detailLink = (id: string) => at('ecm', `/ecs/manager/ecsDetail?instanceId=${id}`);

const copyable = (id: string, more = '') =>
  `<span class="id"${more}>${id}</span><button class="copy" data-copy="${id}" aria-label="Copy"></button>`;

const rowOf = ({ id, name, status, zone, flavor, image, address }: Server) => `
<tr data-server="${id}" data-name="${name}">
  <td><input type="checkbox" aria-label="Select ${name}"></td>
  <td><a class="name" href="${detailLink(id)}">${name}</a>${copyable(id)}</td>
  <td><span class="status ${status}">${status}</span></td>
  <td>${zone}</td><td>${flavor}</td><td>${image}</td><td>${address}</td>
  <td><a href="#">Remote login</a></td>
</tr>`;

const list = `
<section class="pane" id="list">
  <div class="tools">
    <button class="first">Create server</button><button>Start</button><button>Stop</button><button>Restart</button>
    <span class="count">${servers.length} servers</span>
  </div>
  <div class="scroll"><table>
    <thead><tr><th></th><th>Name / ID</th><th>Status</th><th>Zone</th><th>Flavor</th><th>Image</th><th>Address</th><th>Operation</th></tr></thead>
    <tbody>${servers.map(rowOf).join('')}</tbody>
  </table></div>
</section>`;

const fields: readonly (readonly [string, string])[] = [
  ['Server ID', copyable(ids.server, ' id="server-id"')],
  ['Status', '<span class="status Running">Running</span>'],
  ['System disk', `<a id="disk-link" href="${at('evs', `/evs/manager/volumeDetail/${ids.systemDisk}`)}">web-frontend-01-root</a>`],
  ['Data disk', `<volume-badge id="shadow-id" volume="${ids.dataDisk}"></volume-badge>`],
  ['VPC', `<a href="${at('vpc', `/vpcs/detail/${ids.vpc}`)}">vpc-production</a> (${copyable(ids.vpc)})`],
  ['Security group', copyable(ids.securityGroup)],
  ['Image', `<span class="id" id="cut-id" title="${ids.image}">${ids.image.slice(0, 13)}…</span>`],
  ['Subnet', `<span class="id cut" id="clipped-id" title="${ids.subnet}">${ids.subnet}</span>`],
  ['Database', copyable(ids.database)],
  ['Alert topic', copyable(ids.topic)],
  ['Instance ID to quote', `<input id="readonly-id" class="id" readonly value="${ids.server}" aria-label="Instance ID to quote">`],
  ['Attach a disk by ID', `<input id="editable-id" class="id" value="${ids.dataDisk}" aria-label="Disk ID">`],
];

const detail = `
<section class="pane" id="detail">
  <h2>Details</h2>
  <dl>${fields.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>
</section>`;

const menu = [
  ['Dashboard', '#'],
  ['Elastic servers', at('ecm', '/ecs/manager/vmList')],
  ['Images', '#'],
  ['Key pairs', '#'],
] as const;

/** The demo console: a server list with IDs wherever real consoles put them, decoys included. Needs nothing from outside. */
export const consolePage = (): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Elastic servers - Demo console</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${consoleStyle}</style></head><body>
<header><span class="mark"></span><strong>Demo console</strong><span class="region">eu-de</span>
<input class="find" placeholder="Search resources" aria-label="Search resources"><span>Docs</span><span>Support</span><span class="who">AS</span></header>
<div class="frame">
<nav><h2>Compute</h2>${menu.map(([name, href]) => `<a href="${href}"${name === 'Elastic servers' ? ' aria-current="page"' : ''}>${name}</a>`).join('')}
<div class="group">Storage</div><a href="#">Disks</a><a href="#">Buckets</a><div class="group">Network</div><a href="#">VPCs</a><a href="#">Security groups</a></nav>
<main><div class="crumbs">Console / Compute</div><h1>Elastic servers</h1>
<p class="session"><span>Project ID: <span class="id" id="project-id">${ids.projectId}</span></span><span>Account ID: <span class="id" id="account-id">${ids.accountId}</span></span></p>
${list}${detail}</main></div>
<script>${consoleScript}</script></body></html>`;
