// Where the console's word is the service's own.
const same =
  'aom apig apm as bms cbr cce cci cdn ces cfw csbs css cts dbss dc dcs ddm dds deh dew dis dli dms dns drs dws ecs eg elb eps er evs ' +
  'functiongraph gaussdb hss iam ims kms lts modelarts mrs nat nosql obs rds rfs rms sdrs sfs smn swr tms vbs vpc vpcep vpn waf workspace';

/** CTS service types (upper case) by the app of a console address or the first segment of its route (domain.md §4.2, §5.1). */
const services: ReadonlyMap<string, string> = new Map([
  ...same.split(' ').map((word) => [word, word.toUpperCase()] as const),
  ['cce2.0', 'CCE'],
  ['dcaas', 'DC'],
  ['ecm', 'ECS'],
  ['elasticsearch', 'CSS'],
  ['elbs', 'ELB'],
  ['kafka', 'DMS'],
  ['rabbitmq', 'DMS'],
]);

/** The CTS service type that an app (`ecm`, `cce2.0`) or the first segment of a route (`cbr`) means, or null. */
export const serviceOf = (word: string): string | null => services.get(word.toLowerCase()) ?? null;
