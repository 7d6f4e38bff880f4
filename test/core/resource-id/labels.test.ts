import { describe, expect, test } from 'vitest';
import { roleOfLabel, roleShown } from '../../../src/core/resource-id/labels';
import type { IdRole } from '../../../src/core/resource-id/role';

const labels: Record<IdRole, string[]> = {
  project: [
    'Project ID', 'Project', 'Projects', 'Enterprise Project', 'Enterprise Project ID: ', 'Enterprise project name/ID', 'project_id=',
    '"projectId": "', '\\"project_id\\":\\"', 'projectid', 'X-Project-Id: ', 'project-id', 'x-project-id', 'ProjectID', 'Sub-project ID', 'Project ID (optional)',
    'ID (project)', 'Owner project ID', 'Projekt-ID', 'Unternehmensprojekt', 'Unternehmensprojekt-ID', 'Projektname/-ID', 'ID des Projekts: ',
    'ID du projet : ', 'ID de projet', "Projet d'entreprise", 'Nom/ID du projet', '项目ID', '项目 ID：', '企业项目', '企业项目ID',
    '所属项目', '项目名称/ID', '"tenant_id": "', 'tenantId=', 'epsId=', 'in project ', '?region=eu-de&projectId=',
  ],
  domain: [
    'Account ID', 'Account', 'Account name/ID', 'Konto-ID', 'ID du compte', 'Compte', '账号ID', '帐号', '账户ID', 'Domain ID', 'domain_id=',
    'domainId', 'Domain', 'Domänen-ID', 'ID de domaine', '域ID', 'Tenant', 'Tenant ID', 'Mandanten-ID', 'Mandant', '租户ID', 'Owner',
    'Owner account', 'Besitzer', 'Propriétaire', '所有者ID',
  ],
  user: [
    'User ID', 'User', 'Users', 'IAM user', 'IAM User ID', 'user_id=', '"userId":"', 'Username/ID', 'Benutzer-ID', 'Benutzer', 'IAM-Benutzer',
    'Benutzerkennung', 'ID utilisateur', "ID de l'utilisateur", 'Utilisateur IAM', '用户ID', 'IAM用户', '用户名/ID', 'Created By', 'Creator', '创建者',
    'Operator', 'Erstellt von', 'Créé par', 'Last modified by', 'lastModifiedBy', 'Updated by', 'updated_by=', 'Modified by', 'Geändert von', 'Aktualisiert von',
    'Modifié par', 'Triggered by', 'Started by', 'Launched by', 'Ausgelöst von', 'Gestartet von', 'Lancé par', 'Déclenché par', '修改人', '更新人', '更新者ID',
  ],
  agency: ['Agency', 'Agency ID', 'agencyId=', 'Agency Name/ID', 'Agentur-ID', 'Agence', '委托', '委托ID', '委托名称/ID'],
  job: [
    'Job ID', 'Job', 'job_id', 'jobId=', 'Task ID', 'Task', 'Auftrags-ID', 'Aufgaben-ID', 'Job-ID', 'ID de tâche', 'ID de la tâche', '任务ID',
    '任务', '作业ID', 'Execution ID', 'operation_id',
  ],
  request: [
    'Request ID', 'Request ID: ', 'request_id', 'X-Request-Id: ', 'requestId=', 'Anfrage-ID: ', 'Anforderungs-ID', 'ID de requête',
    'ID de la requête : ', 'ID de la demande', '请求ID：', '请求 ID', 'Correlation ID', 'Transaction ID',
    'Transaktions-ID', 'Korrelations-ID', 'ID de corrélation', 'ID de transaction', 'req_id=', 'reqId', 'reqId: ', 'request-id: ', 'request-id',
  ],
  trace: ['Trace ID', 'trace_id', 'traceId=', 'Trace', 'Trace-ID', 'ID de trace', 'Verfolgungs-ID', '追踪ID', '事件ID', '跟踪ID', '链路ID', 'Event ID', 'Ereignis-ID', "ID d'événement", 'Ablaufverfolgungs-ID'],
  key: [
    'Access key', 'Access Key ID', 'access_key_id', 'accessKeyId=', 'AK', 'AK: ', 'AK ID', 'Zugriffsschlüssel-ID', 'Zugangsschlüssel', "ID de clé d'accès",
    'Clé d’accès', '访问密钥', '访问密钥ID', 'Session ID', 'Token', 'X-Auth-Token: ', 'MD5', 'ETag', 'SHA-256', 'Checksum', 'Prüfsumme', 'Fingerprint',
    '指纹', 'Image digest', '会话ID', '会话 ID', 'Sitzungs-ID', 'ID de session', 'Session UUID', 'Session', 'Sitzung', '会话', 'J_SESSION_ID', 'JSESSIONID=', 'nonce', 'csrf', 'X-CSRF-Token: ', 'cftk',
    'Idempotency key', 'idempotency_key', 'idempotency-key', 'Idempotency-Key: ', 'Seriennummer', 'Thumbprint', 'License key', 'Licence key: ', 'Client secret', 'clientSecret', 'Webhook signing secret', 'API key', 'apiKey=', 'Cookie', 'Set-Cookie: SID=', 'Activation code', 'Build',
    'Certificate serial', 'checkSum', 'Lizenzschlüssel', 'Somme de contrôle', 'Clé de licence', 'Nº de série', '许可证密钥', '激活码', 'Serial number', 'serialNumber', 'Numéro de série', '序列号',
  ],
  resource: [
    'ID', 'id: ', 'IDs', 'UUID', 'Instance ID', 'Instance', 'instanceId=', '"resource_id": "', 'resourceId', 'ECS ID', 'Name/ID', 'ID/Name', 'VPC', 'VPC ID',
    'vpc_id=', 'Disk ID', 'Disk', 'Subnet', 'Image', 'Key ID', 'CMK ID', 'Keypair ID', 'Instanz-ID: ', 'Name/ID der Instanz', 'Ressourcen-ID',
    'ID de la ressource : ', "ID de l'instance", 'Identifiant', 'Kennung', '资源ID：', '实例 ID ', '实例', '名称/ID', '安全组', 'User group ID', '用户组ID', 'Domain name/ID',
    '域名ID', '区域ID', 'Job queue ID', 'Accounting ID', 'Superuser ID', 'Project ID: eu-de, Instance ID: ', 'Project ID；资源ID：',
    'ID (user) of VPC',
  ],
  everything: [],
};

const silent = [
  '', ' ', 'VALID ', 'Status ', 'Name', 'Users group', 'User group', 'User data', 'Job queue', 'Domain name', 'Domänenname', '域名', 'Keypair', 'Key', 'Request body',
  'Trace name', 'Accounting', 'Superuser', 'Projector', 'Region', '区域', '地域', 'Operation', 'Invalid', 'Description', 'Paid', 'Project plan',
  'Task status', '任务状态', '用户组', '项目经理', 'Requested at', 'Tokenizer', 'Break', 'the project of server ', 'Accès', 'Trust', 'Project ID,', '名称', 'Req', 'Sessions', 'Announce', 'Serial', '修改时间', 'Updated at',
  // Names, not labels.
  'prod-vpc', 'my-project', 'ecs-instance', 'team-a-cluster', 'default-user', 'last-job',
];

describe('a label says what the ID behind it is', () => {
  const rows = Object.entries(labels).flatMap(([role, texts]) => texts.map((text) => [text, role] as const));
  test.each(rows)('%o says %s', (label, role) => expect(roleOfLabel(label)).toBe(role));

  test.each(silent)('%o says nothing', (label) => expect(roleOfLabel(label)).toBeNull());

  const firsts = Object.entries(labels).flatMap(([role, texts]) => texts.slice(0, 3).map((text) => [text.trim(), role] as const));
  test('with the marks that consoles put behind it', () => {
    for (const mark of [':', ' :', '：', ' *', ' ↑', ' ⓘ', ' (?)', '?', '\n', '\t', ' = ', '": "', "': '", '…'])
      for (const [label, role] of firsts) expect([label + mark, roleOfLabel(label + mark)]).toEqual([label + mark, role]);
  });

  test('whatever stands before it', () => {
    for (const before of ['Status: active, ', 'x'.repeat(10_000) + ' ', '{"a":1,', '[', '(', '实例已删除，', 'Volume ', '— '])
      for (const label of ['Project ID', 'request_id', 'Trace ID', '项目ID']) expect(roleOfLabel(before + label)).toBe(roleOfLabel(label));
  });

  test('ends for any text', () => {
    for (const text of ['project ', 'id ', 'id de ', '(', '[', '项目', 'a_', ' ', 'aB', '—', 'cl d acc'])
      for (const label of [text.repeat(100_000), `${text.repeat(100_000)}!`]) roleOfLabel(label);
    expect(roleOfLabel('('.repeat(1e6))).toBeNull();
  });
});

describe('what is seen of an ID at once', () => {
  test('a shape that leaves no doubt outweighs a label', () => {
    for (const kind of ['database', 'drs-job', 'urn', 'ces', 'name'] as const) expect(roleShown('Job ID', kind, 'ecm')).toBe('resource');
    for (const kind of ['uuid', 'hex32', 'text'] as const) expect(roleShown('Job ID', kind, 'ecm')).toBe('job');
  });

  test('jobs are resources where a console is about jobs, and only there', () => {
    for (const app of ['drs', 'modelarts', 'dli', 'dayu', 'cce2.0', 'cce']) {
      expect(roleShown('Job ID', 'uuid', app)).toBe('resource');
      expect(roleShown('Project ID', 'hex32', app)).toBe('project');
    }
    for (const app of ['ecm', 'rds', '', 'xdrs', 'drsx']) expect(roleShown('任务ID', 'uuid', app)).toBe('job');
  });

  test('no label, no role', () => expect(roleShown(null, 'hex32', 'ecm')).toBeNull());
});
