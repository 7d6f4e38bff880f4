/** One thing that can be done to a resource. `$id` and `$name` stand for the resource's in both bodies. */
export interface Operation {
  name: string;
  request?: unknown;
  response?: unknown;
  /** Another service than the resource's own, where that one records it (domain.md §5.1, e.g. HSS). */
  service?: readonly [serviceType: string, resourceType: string];
  /** An asynchronous operation: its result is recorded so many minutes after the request (domain.md §1.3). */
  minutes?: number;
  isReadOnly?: boolean;
}

/** An operation that went wrong, and how. */
export interface FailedOperation extends Operation {
  code: string;
  error: { code: string; message: string };
}

/** What happens to resources of one service. */
export interface Service {
  serviceType: string;
  resourceType: string;
  names: readonly string[];
  /** Everyday operations; the first is asynchronous. */
  operations: readonly Operation[];
  warning: FailedOperation;
  incident: FailedOperation;
  /** What the cloud does by itself. */
  automatic: Operation;
  /** A creation that fails beside the resource: it has no ID of its own, but names ours in its request. */
  failedCreation: FailedOperation;
}

const longName = 'production-frontend-autoscaling-group-eu-central-blue-green-deployment-0001-XWO68TFC';
const tags: Operation = {
  name: 'batchCreateResourceTag',
  service: ['TMS', 'resourceTag'],
  request: { tags: [{ key: 'cost-centre', value: '4711' }] },
};

const ecs: Service = {
  serviceType: 'ECS',
  resourceType: 'ecs',
  names: ['build-runner', '生产环境-订单服务-节点07', longName, 'as-config-15f1_XWO68TFC', 'web-frontend-01'],
  operations: [
    {
      name: 'resizeServer',
      request: { resize: { flavorRef: 's7n.xlarge.2', dedicated_host_id: null } },
      response: { job_id: 'ff8080828fe9028a01902f2542df1b10', job_type: 'resizeServer', status: 'SUCCESS', entities: { server_id: '$id' } },
      minutes: 4,
    },
    { name: 'startServer', request: { 'os-start': {}, servers: [{ id: '$id' }] } },
    { name: 'stopServer', request: { 'os-stop': { type: 'SOFT' }, servers: [{ id: '$id' }] } },
    { name: 'rebootServer', request: { reboot: { type: 'SOFT' }, servers: [{ id: '$id' }] } },
    { name: 'resetServerPassword', request: { 'reset-password': { new_password: '********', is_check_password: true } } },
    { name: 'attachVolume', request: { volumeAttachment: { volumeId: '49b52508-7cd1-4642-ade5-dfecb853c8a0', device: '/dev/vdb' } } },
    { name: 'updateServer', request: { server: { name: '$name', description: 'Bestellungen — 注文' } } },
    { name: 'deleteMetadata', request: { key: '__support_agent_list' } },
    { name: 'createImage', service: ['IMS', 'ims'], request: { name: '$name-golden', instance_id: '$id' }, minutes: 9 },
    { name: 'batchUpdateAgentStatus', service: ['HSS', 'hss'], request: { host_id_list: ['$id'], status: 'opened' } },
    { name: 'showServerPassword', request: { server_id: '$id' }, response: { password: '********' }, isReadOnly: true },
    tags,
  ],
  warning: {
    name: 'resizeServer',
    request: { resize: { flavorRef: 's7n.4xlarge.2' } },
    code: '403',
    error: { code: 'Ecs.0507', message: 'Insufficient quota: vCPUs. Requested 16, available 4.' },
  },
  incident: {
    name: 'rebuildServer',
    request: { 'os-reinstall': { adminPass: '********', userid: '7e25b1da389f4697a79df3a0e5bd494e', keyname: '' } },
    code: '500',
    error: { code: 'Ecs.0219', message: 'Failed to reinstall the OS: the system disk could not be attached. The server is broken.' },
  },
  automatic: { name: 'createBackup', service: ['CBR', 'vault'], request: { checkpoint: { resources: ['$id'], name: 'nightly' } } },
  failedCreation: {
    name: 'createServer',
    request: {
      server: { name: '$name-copy', adminPass: '********', flavorRef: 's7n.large.2', count: 1, metadata: { cloned_from: '$id' } },
    },
    code: '400',
    error: { code: 'Ecs.0319', message: 'The flavor s7n.large.2 is sold out in the availability zone demo-1a.' },
  },
};

const evs: Service = {
  serviceType: 'EVS',
  resourceType: 'evs',
  names: ['volume-39bc', '数据盘-订单库', 'pvc-1f0c6a52-data', longName],
  operations: [
    {
      name: 'extendVolume',
      request: { 'os-extend': { new_size: 400 } },
      response: { job_id: '70a599e0-31e7-49b7-b260-868f441e862b' },
      minutes: 2,
    },
    { name: 'attachVolume', service: ['ECS', 'ecs'], request: { volumeAttachment: { volumeId: '$id', device: '/dev/vdb' } } },
    { name: 'detachVolume', service: ['ECS', 'ecs'], request: { volume_id: '$id', delete_flag: 0 } },
    { name: 'reserveVolume', request: { 'os-reserve': null } },
    { name: 'createSnapshot', request: { snapshot: { volume_id: '$id', name: 'before-upgrade', force: true } } },
    { name: 'updateVolume', request: { volume: { name: '$name', description: '' } } },
    { name: 'showVolumeTags', request: { volume_id: '$id' }, isReadOnly: true },
    tags,
  ],
  warning: {
    name: 'detachVolume',
    request: { volume_id: '$id' },
    code: '409',
    error: { code: 'EVS.2024', message: 'The volume is in use and cannot be detached: unmount it in the guest system first.' },
  },
  incident: {
    name: 'rollbackSnapshot',
    request: { rollback: { volume_id: '$id', name: '$name' } },
    code: '500',
    error: { code: 'EVS.1003', message: 'The rollback was interrupted. The volume is in the error_rollbacking state.' },
  },
  automatic: { name: 'createBackup', service: ['CBR', 'backup'], request: { volume_id: '$id', policy: 'daily' } },
  failedCreation: {
    name: 'createVolume',
    request: { volume: { name: '$name-restored', size: 400, volume_type: 'SSD', source_volid: '$id' } },
    code: '400',
    error: { code: 'EVS.1009', message: 'The capacity quota of SSD volumes (10240 GB) would be exceeded.' },
  },
};

const vpc: Service = {
  serviceType: 'VPC',
  resourceType: 'security_group',
  names: ['sg-web-public', '默认安全组', 'sg-database-internal'],
  operations: [
    { name: 'modifySecurityGroup', request: { security_group: { id: '$id', name: '$name', description: 'web tier' } }, minutes: 1 },
    { name: 'createSecurityGroupRule', request: { security_group_rule: { security_group_id: '$id', port_range_min: 443 } } },
    { name: 'deleteSecurityGroupRule', request: { security_group_id: '$id', id: '2f21a2f2-4c0a-4dd5-b0f1-1d1fb6d2c1a5' } },
    { name: 'addSecurityGroupToServer', service: ['ECS', 'ecs'], request: { addSecurityGroup: { name: '$id' } } },
    { name: 'showSecurityGroup', request: { security_group_id: '$id' }, isReadOnly: true },
    tags,
  ],
  warning: {
    name: 'createSecurityGroupRule',
    request: { security_group_rule: { security_group_id: '$id', remote_ip_prefix: '0.0.0.0/0', port_range_min: 22 } },
    code: '409',
    error: { code: 'VPC.0605', message: 'Security group rule already exists.' },
  },
  incident: {
    name: 'deleteSecurityGroup',
    request: { security_group_id: '$id' },
    code: '500',
    error: { code: 'VPC.0002', message: 'The rules were removed but the group could not be: 3 ports were left without rules.' },
  },
  automatic: { name: 'modifySecurityGroup', service: ['CFW', 'acl'], request: { security_group_id: '$id', reason: 'intelligence feed' } },
  failedCreation: {
    name: 'createPort',
    request: { port: { name: '$name-port', security_groups: ['$id'], network_id: 'fff89132-88d4-4e5b-9e27-d9001167d24f' } },
    code: '400',
    error: { code: 'VPC.0702', message: 'No more IP addresses are available on the subnet.' },
  },
};

const rds: Service = {
  serviceType: 'RDS',
  resourceType: 'instance',
  names: ['rds-orders-prod', '生产环境-订单数据库-主节点', 'rds-reporting'],
  operations: [
    {
      name: 'resizeFlavor',
      request: { resize_flavor: { spec_code: 'rds.pg.x1.xlarge.4.ha' } },
      response: { job_id: '2b414788a6004883a02390e2eb0ea227' },
      minutes: 12,
    },
    { name: 'createManualSnapshot', service: ['RDS', 'backup'], request: { instance_id: '$id', name: 'before-migration' }, minutes: 6 },
    { name: 'resetPassword', request: { db_user_pwd: '********' } },
    { name: 'updateParameterGroup', service: ['RDS', 'parameterGroup'], request: { values: { max_connections: '500' } } },
    { name: 'restartInstance', request: { restart: {} } },
    { name: 'listSlowLogs', request: { instance_id: '$id' }, isReadOnly: true },
    tags,
  ],
  warning: {
    name: 'createDatabase',
    request: { name: 'orders', character_set: 'UTF8' },
    code: '400',
    error: { code: 'DBS.200823', message: 'The database name already exists.' },
  },
  incident: {
    name: 'switchover',
    request: { instance_id: '$id' },
    code: '500',
    error: { code: 'DBS.200508', message: 'The standby did not catch up in 300 s; the instance was unavailable for 41 s.' },
  },
  automatic: { name: 'createAutomatedBackup', service: ['CBR', 'backup'], request: { instance_id: '$id', type: 'auto' } },
  failedCreation: {
    name: 'createInstance',
    request: { name: '$name-replica', replica_of_id: '$id', password: '********', flavor_ref: 'rds.pg.x1.large.4.rr' },
    code: '400',
    error: { code: 'DBS.200044', message: 'The subnet has no free address.' },
  },
};

const cce: Service = {
  serviceType: 'CCE',
  resourceType: 'Cluster',
  names: ['cce-prod-eu', '容器集群-测试', 'platform-shared-cluster'],
  operations: [
    { name: 'upgradeCluster', request: { spec: { targetVersion: 'v1.31' } }, response: { phase: 'Running' }, minutes: 38 },
    { name: 'createNode', service: ['CCE', 'Node'], request: { count: 2, login: { password: '********' }, clusterId: '$id' } },
    { name: 'deleteNode', service: ['CCE', 'Node'], request: { cluster_id: '$id' } },
    { name: 'createKubernetesClusterCert', request: { duration: 30 } },
    { name: 'updateNodePool', service: ['CCE', 'Node pool'], request: { spec: { initialNodeCount: 5 }, clusterId: '$id' } },
    { name: 'showCluster', request: { cluster_id: '$id' }, isReadOnly: true },
    tags,
  ],
  warning: {
    name: 'createNode',
    request: { spec: { count: 20 }, clusterId: '$id' },
    code: '403',
    error: { code: 'CCE.01403001', message: 'The node quota of the cluster (50) would be exceeded.' },
  },
  incident: {
    name: 'upgradeCluster',
    request: { spec: { targetVersion: 'v1.32' } },
    code: '500',
    error: { code: 'CCE.01500001', message: 'The upgrade of master 2 of 3 failed; the cluster runs with mixed versions.' },
  },
  automatic: { name: 'scaleUpNodePool', service: ['CCE', 'Node pool'], request: { clusterId: '$id', reason: 'pods pending' } },
  failedCreation: {
    name: 'createReleases',
    request: { name: '$name-ingress', chart_id: 'nginx-ingress', cluster_id: '$id', namespace: 'kube-system' },
    code: '409',
    error: { code: 'CCE.03409001', message: 'A release of that name exists in the namespace.' },
  },
};

const obs: Service = {
  serviceType: 'OBS',
  resourceType: 'bucket',
  names: ['demo-bucket'],
  operations: [
    { name: 'setBucketLifecycle', request: { rule: { id: 'expire-logs', days: 30 } }, minutes: 1 },
    { name: 'setBucketPolicy', request: { Statement: [{ Effect: 'Allow', Action: ['GetObject'], Resource: ['$name/*'] }] } },
    { name: 'setBucketAcl', request: { acl: 'private' } },
    { name: 'putBucketTagging', request: { tags: [{ key: 'owner', value: '数据平台' }] } },
    { name: 'getBucketVersioning', isReadOnly: true },
  ],
  warning: {
    name: 'setBucketPolicy',
    request: { Statement: [] },
    code: '403',
    error: { code: 'AccessDenied', message: 'Access denied: obs:bucket:PutBucketPolicy is not granted.' },
  },
  incident: {
    name: 'deleteBucket',
    request: { bucket: '$name', force: true },
    code: '500',
    error: { code: 'InternalError', message: 'Deletion stopped half way: 12 034 objects were removed before the fault.' },
  },
  automatic: { name: 'updatePolicyState', service: ['Config', 'policyState'], request: { resource_name: '$name', state: 'Compliant' } },
  failedCreation: {
    name: 'createBucket',
    request: { bucket: '$name', location: 'demo-1', replica_of: '$id' },
    code: '409',
    error: { code: 'BucketAlreadyExists', message: 'The requested bucket name is not available.' },
  },
};

const iam: Service = {
  serviceType: 'IAM',
  resourceType: 'user',
  names: ['anna.schmidt', '王芳', 'svc-deployment'],
  operations: [
    { name: 'updateUser', request: { user: { id: '$id', enabled: true } }, minutes: 1 },
    { name: 'login', response: { login: 'success' } },
    { name: 'createCredential', request: { user_id: '$id', description: 'ci' }, response: { credential: { secret: '********' } } },
    { name: 'changePassword', request: { user: { original_password: '********', password: '********' } } },
    { name: 'addUserToGroup', service: ['IAM', 'userGroup'], request: { user_id: '$id', group: 'cts-readers' } },
    { name: 'createMFADevice', service: ['IAM', 'MFA'], request: { user_id: '$id' } },
  ],
  warning: {
    name: 'loginFailed',
    request: { user_id: '$id' },
    code: '401',
    error: { code: 'IAM.0001', message: 'Wrong password, 4 attempts left.' },
  },
  incident: {
    name: 'deleteUser',
    request: { user_id: '$id' },
    code: '500',
    error: { code: 'IAM.0006', message: 'The user was removed from its groups but could not be deleted.' },
  },
  automatic: { name: 'updatePolicyState', service: ['Config', 'policyState'], request: { resource_id: '$id', state: 'NonCompliant' } },
  failedCreation: {
    name: 'createUser',
    request: { user: { name: '$name', password: '********', copy_of: '$id' } },
    code: '409',
    error: { code: 'IAM.1109', message: 'The user name already exists.' },
  },
};

/** Which service an ID looks like it belongs to (domain.md §5.1, §5.2); the first that fits. */
const shapes: readonly (readonly [RegExp, Service])[] = [
  [/^[0-9a-f]{8}-.*-0255ac10[0-9a-f]{4}$/i, cce],
  [/^[a-c][0-9a-f]{7}-/i, evs],
  [/^[d-f][0-9a-f]{7}-/i, vpc],
  [/^[0-9a-f]{8}-/i, ecs],
  [/^[0-9a-f]{32}[a-z]{2}\d\d$/i, rds],
  [/^[0-9a-f]{32}$/i, iam],
  [/^/, obs],
];

/** The service whose resources have such IDs; plain UUIDs are shared out by their first digit. */
export const serviceOf = (id: string): Service => (shapes.find(([shape]) => shape.test(id)) as (typeof shapes)[number])[1];
