import { hex, times, uuid } from '../../content/measure/uuid';

const length = 1_000_000;

/** Repeats what `make` gives until a text is a million characters long. */
function fill(make: (at: number) => string): string {
  const parts: string[] = [];
  for (let [at, size] = [0, 0]; size < length; at += 1) size += parts[parts.push(make(at)) - 1]?.length ?? length;
  return parts.join('').slice(0, length);
}

const words = 'the server of this project was created by its owner in a region far away, so that nobody knew what it was for'.split(' ');
const project = (at: number): string => hex(at, 32);

/** Long texts of each kind that IDs are searched in. */
export const texts: Record<string, () => string> = {
  prose: () => fill((at) => `${words[(at * 7) % words.length]} `),
  'Chinese prose': () => fill((at) => `这台云服务器${at}由项目所有者创建，没有人知道它的用途。`),
  JSON: () => fill((at) => `  {\n    "id": "${uuid(at)}",\n    "name": "web-${at}",\n    "status": "ACTIVE",\n    "cost": ${at * 7}\n  },\n`),
  hex: () => hex(7, length),
  'near-miss UUIDs': () => fill((at) => `${uuid(at).slice(0, -1)}g `),
  'nothing but UUIDs': () => fill((at) => `${uuid(at)} `),
  'nothing but 32 hex': () => fill((at) => `${project(at)} `),
  URNs: () => fill((at) => `urn:fss:eu-de:${project(at)}:function:default:resize-${at}:latest\n`),
  addresses: () =>
    fill((at) => `https://console.otc.t-systems.com/ecm/?region=eu-de&projectId=${project(at)}#/ecs/detail?instanceId=${uuid(at)} `),
  'words of 23 characters': () => times(Math.ceil(length / 24), (at) => `${hex(at, 23)} `).slice(0, length),
};
