import type { Cloud, Region } from './cloud';

const ids = (...names: string[]): Region[] => names.map((id) => ({ id }));

const consolePattern = 'no document names it; every known cloud serves its console at console.{cloud domain} (domain.md §4.1)';
const endpointPattern = 'no document names its CTS; the general form is {service}.{region}.{cloud domain} (domain.md §4.1)';

/**
 * Every cloud we know, as data (promise 7): domain.md §4.1, in the order of the account form, regions sorted.
 * Adding one is a row here, a line in each list of manifest.json, and a fixture.
 *
 * Login pages (`auth.huaweicloud.com/authui`, `auth.otc.t-systems.com/authui`) are deliberately no console hosts:
 * they show no resources, but they do show passwords, and we have no business there.
 */
export const clouds: readonly Cloud[] = [
  {
    // China and international: one family of endpoints, one row, since an account signs in to either with the same form.
    id: 'huawei',
    name: 'Huawei Cloud',
    regions: [
      ...ids('ae-ad-1', 'af-north-1', 'af-south-1'),
      ...ids('ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5'),
      // The three legacy names are met in addresses (domain.md §4.2); which region each means is inferred:
      // the first region that Huawei Cloud opened in that part of China.
      { id: 'cn-east-2', aliases: ['eastchina'] },
      ...ids('cn-east-3', 'cn-east-4', 'cn-east-5'),
      { id: 'cn-north-1', aliases: ['northchina'] },
      ...ids('cn-north-11', 'cn-north-12', 'cn-north-2', 'cn-north-4', 'cn-north-9'),
      { id: 'cn-south-1', aliases: ['southchina'] },
      ...ids('cn-south-2', 'cn-south-4', 'cn-southwest-2'),
      { id: 'cn-southwest-275', inferred: 'seen only in the host name of its console (domain.md §4.1)' },
      ...ids('cn-southwest-3', 'la-north-2', 'la-south-2', 'me-east-1', 'my-kualalumpur-1', 'na-mexico-1'),
      ...ids('ru-northwest-2', 'sa-brazil-1'),
      { id: 'tr-central-201', inferred: 'has a CTS user guide, its endpoint is named nowhere (domain.md §4.1)' },
      ...ids('tr-west-1'),
    ],
    consoleHosts: [
      { host: 'console.huaweicloud.com' },
      { host: 'console-intl.huaweicloud.com' },
      { host: 'console-ru1.huaweicloud.com' },
      {
        host: '{region}-console.huaweicloud.com',
        inferred: 'seen for sa-brazil-1, la-south-2 and cn-southwest-275; the others follow the pattern (domain.md §4.1)',
      },
      { host: 'storage.huaweicloud.com', path: '/obs' },
    ],
    cts: 'https://cts.{region}.myhuaweicloud.com',
    iam: 'https://iam.myhuaweicloud.com',
    alternates: [
      'https://cts.{region}.myhuaweicloud.cn',
      'https://cts.af-north-1.myhuaweicloud.africa',
      'https://cts.ap-southeast-5.myhuaweicloud.asia',
    ],
  },
  {
    id: 'huawei-eu',
    name: 'Huawei Cloud EU',
    regions: ids('eu-west-101'),
    consoleHosts: [{ host: 'console.eu.huaweicloud.com' }],
    cts: 'https://cts.{region}.myhuaweicloud.eu',
    iam: 'https://iam.myhuaweicloud.eu',
  },
  {
    id: 'otc',
    name: 'Open Telekom Cloud (T Cloud Public)',
    regions: ids('eu-de', 'eu-nl'),
    consoleHosts: [{ host: 'console.otc.t-systems.com' }],
    cts: 'https://cts.{region}.otc.t-systems.com',
    iam: 'https://iam.{region}.otc.t-systems.com',
  },
  {
    id: 'otc-swiss',
    name: 'Swiss Open Telekom Cloud',
    regions: ids('eu-ch2'),
    consoleHosts: [{ host: 'console.sc.otc.t-systems.com', inferred: consolePattern }],
    cts: 'https://cts.{region}.sc.otc.t-systems.com',
    iam: 'https://iam-pub.{region}.sc.otc.t-systems.com',
    inferred: endpointPattern,
  },
  {
    id: 'flexible-engine',
    name: 'Orange FlexibleEngine',
    regions: [
      { id: 'eu-west-0', aliases: ['as-west-0'] },
      { id: 'eu-west-1', inferred: 'met in the console for storage only (domain.md §4.1)' },
    ],
    consoleHosts: [{ host: 'console.prod-cloud-ocb.orange-business.com' }],
    cts: 'https://cts.{region}.prod-cloud-ocb.orange-business.com',
    iam: 'https://iam.{region}.prod-cloud-ocb.orange-business.com',
  },
  {
    id: 'cloud-ru',
    name: 'Cloud.ru Advanced',
    regions: ids('ru-moscow-1'),
    consoleHosts: [{ host: 'console.hc.sbercloud.ru' }],
    cts: 'https://cts.{region}.hc.sbercloud.ru',
    iam: 'https://iam.{region}.hc.sbercloud.ru',
    alternates: ['https://cts.{region}.myhuaweicloud.com'],
  },
  {
    id: 'g42',
    name: 'G42 Cloud (Core42)',
    regions: ids('ae-ad-1'),
    consoleHosts: [{ host: 'console.g42cloud.com', inferred: consolePattern }],
    cts: 'https://cts.{region}.g42cloud.com',
    iam: 'https://iam.{region}.g42cloud.com',
    inferred: endpointPattern,
  },
  {
    id: 'telefonica',
    name: 'Telefónica Open Cloud',
    regions: ids('sa-chile-1'),
    consoleHosts: [{ host: 'console.telefonicaopencloud.com', inferred: consolePattern }],
    cts: 'https://cts.{region}.telefonicaopencloud.com',
    iam: 'https://iam.{region}.telefonicaopencloud.com',
    inferred: endpointPattern,
  },
  {
    id: 'omantel',
    name: 'Omantel National Cloud',
    regions: ids('me-east-215'),
    consoleHosts: [{ host: 'console.kom4dc.nationalcloud.om', inferred: consolePattern }],
    cts: 'https://cts.{region}.kom4dc.nationalcloud.om',
    // Its tenant gateway publishes no token API (domain.md §3.2): keys only, projects are typed by hand.
    iam: null,
  },
  {
    // Huawei Cloud Stack and any other private installation: the account brings its endpoints and console hosts.
    id: 'custom',
    name: 'Another cloud',
    regions: [],
    consoleHosts: [],
    cts: null,
    iam: null,
  },
  {
    id: 'demo',
    name: 'Demo (no cloud needed)',
    regions: ids('demo-1'),
    consoleHosts: [],
    // A reserved top-level domain (RFC 2606): a request that left by mistake would reach nobody.
    cts: 'https://cts.{region}.trace-lens.invalid',
    iam: 'https://iam.{region}.trace-lens.invalid',
    isSimulated: true,
  },
];
