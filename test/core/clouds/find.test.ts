import { describe, expect, test } from 'vitest';
import { cloudById, cloudOfConsole, ctsBase, iamBase, isCloudId, regionOf } from '../../../src/core/clouds/find';

const consoleOf = (address: string) => {
  const found = cloudOfConsole(new URL(address));
  return found && [found.cloud.id, found.regionInHost];
};

describe('whose console an address is', () => {
  test.each([
    ['https://console.huaweicloud.com/ecm/', 'huawei', null],
    ['https://console-intl.huaweicloud.com/', 'huawei', null],
    ['https://console-ru1.huaweicloud.com/', 'huawei', null],
    ['https://sa-brazil-1-console.huaweicloud.com/ecm/', 'huawei', 'sa-brazil-1'],
    ['https://cn-southwest-275-console.huaweicloud.com/', 'huawei', 'cn-southwest-275'],
    ['https://storage.huaweicloud.com/obs/?region=cn-north-1#/obs', 'huawei', null],
    ['https://storage.huaweicloud.com/obs', 'huawei', null],
    ['https://console.eu.huaweicloud.com/', 'huawei-eu', null],
    ['https://console.otc.t-systems.com:443/ecm/', 'otc', null],
    ['HTTPS://CONSOLE.OTC.T-SYSTEMS.COM/', 'otc', null],
    ['https://console.sc.otc.t-systems.com/', 'otc-swiss', null],
    ['https://console.prod-cloud-ocb.orange-business.com/', 'flexible-engine', null],
    ['https://console.hc.sbercloud.ru/', 'cloud-ru', null],
  ])('%s', (address, id, region) => {
    expect(consoleOf(address)).toEqual([id, region]);
  });

  // Refined GitHub's lesson: hostname.endsWith('github.com') lets evilgithub.com in.
  test.each(['https://evilconsole.huaweicloud.com/', 'https://xconsole.otc.t-systems.com/', 'https://evil-console.huaweicloud.com/'])(
    'evilgithub.com: a longer name with our ending is refused: %s',
    (address) => expect(consoleOf(address)).toBeNull(),
  );

  test.each([
    'https://console.huaweicloud.com.evil.com/',
    'https://console.huaweicloud.com./',
    'https://console.huaweicloud.com:8443/',
    'http://console.huaweicloud.com/',
    'ftp://console.huaweicloud.com/',
    'https://user@console.huaweicloud.com/',
    'https://:secret@console.huaweicloud.com/',
    'https://console.huaweicloud.com@evil.com/',
    'https://evil.com/console.huaweicloud.com/',
    'https://evil.com/?console.huaweicloud.com',
    'https://consoleXhuaweicloud.com/',
    'https://huaweicloud.com/',
    'https://www.huaweicloud.com/',
    'https://eu-de-console.huaweicloud.com/',
    'https://{region}-console.huaweicloud.com/',
    'https://sub.console.otc.t-systems.com/',
    'https://cоnsole.otc.t-systems.com/', // a Cyrillic о
    'https://auth.otc.t-systems.com/authui/',
    'https://auth.huaweicloud.com/authui/',
    'https://storage.huaweicloud.com/',
    'https://storage.huaweicloud.com/obsolete/',
    'https://storage.huaweicloud.com/other/obs/',
    'https://cts.demo-1.trace-lens.invalid/',
    'https://cts.eu-de.otc.t-systems.com/',
  ])('refuses %s', (address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    expect(url && cloudOfConsole(url)).toBeNull();
  });
});

test.each([['huawei', true], ['demo', true], ['', false], ['Huawei', false], ['constructor', false], ['__proto__', false]])(
  'isCloudId(%o) is %o',
  (text, known) => expect(isCloudId(text)).toBe(known),
);

describe('regions', () => {
  const huawei = cloudById('huawei');
  test.each([
    ['southchina', 'cn-south-1'],
    ['northchina', 'cn-north-1'],
    ['eastchina', 'cn-east-2'],
    ['cn-north-4', 'cn-north-4'],
  ])('%s means %s', (name, id) => expect(regionOf(huawei, name)?.id).toBe(id));

  test('as-west-0 is what FlexibleEngine calls eu-west-0', () => {
    expect(regionOf(cloudById('flexible-engine'), 'as-west-0')?.id).toBe('eu-west-0');
  });

  test.each(['', 'eu-de', 'CN-NORTH-4', 'cn-north-4/', 'evil.com/'])('%o is none of Huawei Cloud', (name) => {
    expect(regionOf(huawei, name)).toBeNull();
    expect(ctsBase(huawei, name)).toBeNull();
    expect(iamBase(huawei, name)).toBeNull();
  });
});

test.each([
  ['huawei', 'southchina', 'https://cts.cn-south-1.myhuaweicloud.com', 'https://iam.myhuaweicloud.com'],
  ['huawei-eu', 'eu-west-101', 'https://cts.eu-west-101.myhuaweicloud.eu', 'https://iam.myhuaweicloud.eu'],
  ['otc', 'eu-de', 'https://cts.eu-de.otc.t-systems.com', 'https://iam.eu-de.otc.t-systems.com'],
  ['otc-swiss', 'eu-ch2', 'https://cts.eu-ch2.sc.otc.t-systems.com', 'https://iam-pub.eu-ch2.sc.otc.t-systems.com'],
  [
    'flexible-engine',
    'as-west-0',
    'https://cts.eu-west-0.prod-cloud-ocb.orange-business.com',
    'https://iam.eu-west-0.prod-cloud-ocb.orange-business.com',
  ],
  ['cloud-ru', 'ru-moscow-1', 'https://cts.ru-moscow-1.hc.sbercloud.ru', 'https://iam.ru-moscow-1.hc.sbercloud.ru'],
  ['g42', 'ae-ad-1', 'https://cts.ae-ad-1.g42cloud.com', 'https://iam.ae-ad-1.g42cloud.com'],
  ['telefonica', 'sa-chile-1', 'https://cts.sa-chile-1.telefonicaopencloud.com', 'https://iam.sa-chile-1.telefonicaopencloud.com'],
  ['omantel', 'me-east-215', 'https://cts.me-east-215.kom4dc.nationalcloud.om', null],
  ['custom', 'eu-de', null, null],
  ['demo', 'demo-1', 'https://cts.demo-1.trace-lens.invalid', 'https://iam.demo-1.trace-lens.invalid'],
] as const)('%s in %s is asked at %s and %s', (id, region, cts, iam) => {
  expect(ctsBase(cloudById(id), region)).toBe(cts);
  expect(iamBase(cloudById(id), region)).toBe(iam);
});
