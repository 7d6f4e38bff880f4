import { uuidFrom } from '../../../src/demo/seeded-random';

/** The account or agency of the session: 32 hex in every console address, and no resource (domain.md §4.2). */
export const agencyId = '5ce49588089946de882e3a1c7908d9c9';

/** One row of the demo console's server list. */
export interface Server {
  id: string;
  name: string;
  status: 'Running' | 'Stopped' | 'Restarting' | 'Faulty';
  zone: string;
  flavor: string;
  image: string;
  address: string;
}

// A first digit below `a` makes the demo account tell a server's story (src/demo/synthetic-services.ts).
const row = (digit: number, name: string, status: Server['status'], flavor: string, image: string): Server => ({
  id: `${digit % 10}${uuidFrom(`server ${name}`).slice(1)}`,
  name,
  status,
  zone: `eu-de-0${(digit % 3) + 1}`,
  flavor,
  image,
  address: `10.0.${digit % 4}.${20 + digit * 7}`,
});

/** The servers of the list, in its order. The demo account knows more than 200 traces of the first. */
export const servers: readonly Server[] = [
  { ...row(7, 'web-frontend-01', 'Running', 's7n.large.2', 'Ubuntu 24.04'), id: '7285ea5d-f15c-4d9c-9e4e-37d37023f2f4' },
  row(1, 'web-frontend-02', 'Running', 's7n.large.2', 'Ubuntu 24.04'),
  row(2, '生产环境-订单服务-节点07', 'Running', 's7n.xlarge.4', 'Debian 12'),
  row(3, 'orders-api-blue', 'Running', 's7n.xlarge.2', 'Debian 12'),
  row(4, 'orders-api-green', 'Stopped', 's7n.xlarge.2', 'Debian 12'),
  row(5, 'production-frontend-autoscaling-group-eu-central-0001-XWO68TFC', 'Running', 's7n.medium.2', 'Ubuntu 24.04'),
  row(6, 'build-runner', 'Restarting', 'c7n.2xlarge.2', 'Fedora 42'),
  row(8, 'bastion', 'Running', 's7n.small.1', 'openSUSE 15.6'),
  row(9, 'reporting-etl', 'Faulty', 'm7.2xlarge.8', 'AlmaLinux 9'),
  row(10, 'mail-relay', 'Running', 's7n.small.1', 'Debian 12'),
  row(11, 'k8s-prod-node-a', 'Running', 'c7n.xlarge.4', 'EulerOS 2.9'),
  row(12, 'k8s-prod-node-b', 'Running', 'c7n.xlarge.4', 'EulerOS 2.9'),
];

/** The other resources that the detail pane names, and the decoys in its header. */
export const ids = {
  server: '7285ea5d-f15c-4d9c-9e4e-37d37023f2f4',
  systemDisk: 'b49f2c1d-83ab-4a6b-9a1f-2f0a7f4d8c11',
  dataDisk: 'a70b52f4-2c55-4d1e-8a37-61c0f9e5d2b8',
  vpc: 'e4c374b9-3675-482c-9b81-4acd59745c2b',
  securityGroup: 'dd597fd7-d119-4994-a22c-891fcfc54be1',
  subnet: 'fff89132-88d4-4e5b-9e27-d9001167d24f',
  image: 'b2b2c7dc-bbb0-4d6b-81dd-f0904023d54f',
  database: 'f7e6a949fe8c4177bf074a03bb747d87in03',
  topic: 'urn:smn:eu-de:07066c6fc90025a02f6dc01e105b286e:ops-alerts',
  projectId: '07066c6fc90025a02f6dc01e105b286e',
  accountId: '1f9b9ba51f6b4061bd5c1736b28469f8',
} as const;

/** Address of the demo console's server list. */
export const listAddress = `https://console.otc.t-systems.com/ecm/?agencyId=${agencyId}&region=eu-de&locale=en-us#/ecs/manager/vmList`;

/** Address of one server's detail page. */
export const detailAddress = (serverId: string): string =>
  `https://console.otc.t-systems.com/ecm/?agencyId=${agencyId}&region=eu-de&locale=en-us#/ecs/manager/ecsDetail?instanceId=${serverId}`;
