import type { IdRole } from './role';

/** "ID" after a label's word, or none: "Project ID", "project_id", "Benutzer-ID", "User name/ID", "项目名称/ID". */
const id = '(?:(?:[ _]?(?:name|nom|名称?))?[ _]?(?:uu)?ids?|[ _]?kennung|编号|标识)?';

/**
 * Words by which consoles say that an ID is no resource (domain.md §5.2): English, German, French, then Chinese, which has no
 * blanks between words. They count at a label's end, Latin ones as whole words. The first role that fits wins.
 * A "domain name" is a resource of DNS, CDN and WAF, a 区域 is a region. "Operation" heads a column of buttons, so it needs its "ID".
 * Values that look like IDs and are none (checksums, tokens) count as `key`.
 */
const words: readonly (readonly [role: IdRole, latin: string, chinese: string])[] = [
  ['project', `(?:unternehmens|unter|sub)?proje[ck]?t[es]?${id}|projets? d entreprise|tenant_id|eps[ _]?id`, `项目${id}`],
  [
    'domain',
    `(?:accounts?|kontos?|konten|comptes?|tenants?|mandant(?:en)?|locataires?|owner|besitzer|eigentümer|propri[eé]taire)${id}` +
      '|(?:domains?|domänen?|domaines?)(?:[ _]?id)?',
    `(?:[账帐][号户]|租户|[所拥]有者)${id}|(?<![区地领网])域 ?(?:id)?`,
  ],
  [
    'user',
    '(?:users?|benutzers?|utilisateurs?(?: iam)?|creator|(?:created|updated|modified|triggered|started|launched)[ _]by|operator|' +
      `ersteller|(?:erstellt|geändert|aktualisiert|ausgelöst|gestartet) von|(?:cr[eé]|modifi|lanc|déclench)[eé] par)${id}`,
    `(?:用户|(?:创建|修改|更新)[者人])${id}`,
  ],
  ['agency', `(?:agency|agencies|agentur|agences?)${id}`, `委托${id}`],
  ['job', `(?:jobs?|tasks?|aufträge|auftrags?|aufgaben?|t[aâ]ches?)${id}|(?:operation|execution)[ _]?id`, `(?:任务|作业)${id}`],
  [
    'request',
    `(?:requests?|anfragen?|anforderungs?|requ[eê]tes?|demandes?)${id}|(?:req|[ck]orrelations?|transa[ck]tions?)[ _]?id|id de (?:corr[eé]l|transac)[a-z]{1,5}`,
    `请求${id}`,
  ],
  ['trace', `(?:traces?|(?:ablauf)?verfolgungs)${id}|(?:event|ereignis)[ _]?id|id d événement`, `(?:[追跟]踪|链路|事件)${id}`],
  [
    'key',
    `(?:access[ _]?keys?|zug(?:riffs|angs)schlüssel|cl[eé]s? d acc[eè]s|ak|j?session|sitzungs?)${id}|` +
      '(?:security[ _]?)?token|' +
      'md5|sha[ _]?\\d{1,3}|e_?tag|check_?sum|somme de contr[oô]le|thumb_?print|prüfsumme|digest|hash|(?:finger(?:print|abdruck))|empreinte|' +
      'nonce|csrf|cftk|cookie|sid|build|(?:idempotency|licen[cs]e|api|activation)[ _](?:key|code)|(?:client|signing)[ _]secret|' +
      'lizenzschlüssel|cl[eé] de licence|seriennummer|certificate[ _]serial|serial[ _]number|n(?:um[eé]ro|[º ])? ?de s[eé]rie',
    `(?:访问密钥|会话)${id}|许可证密钥|激活码|序列号|摘要|指纹|校验[和值]`,
  ],
  [
    'resource',
    '(?:uu)?ids?|id(?: (?:d|de|du|des|der|of))? [^\\d]{1,40}|identifier|identifiant|kennung|' +
      '(?:vpc|ecs|evs|eip|elb|rds|bms|subnetz?|instance|instanz(?:en)?|disk|volume|image|cluster)s?',
    '.id|资源|实例|子网|安全组|磁盘|镜像|集群|云服务器',
  ],
];

/** {@link words} as expressions for the end of a label in lower case, with single blanks between its words. */
export const roleEnds: readonly (readonly [IdRole, RegExp])[] = words.map(([role, latin, chinese]) => [
  role,
  new RegExp(`(?:(?<![a-zà-ÿ\\d])(?:${latin})|(?:${chinese.replace('.id', '[\\u3400-\\u9fff] ?id')}))$`),
]);
