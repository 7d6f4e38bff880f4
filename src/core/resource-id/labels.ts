/** Words before an ID that say it is no resource: English, German, French, Chinese. Asked for at the label's end. */
const others = [
  'project|projekt|projet|项目',
  'request|anfrage|requête|demande|请求',
  'trace|追踪|事件',
  'account|konto|compte|账号|帐号|账户',
  'user|benutzer|utilisateur|用户',
  'domain|domäne|domänen|domaine|域',
  'tenant|mandant|mandanten|租户',
  'agency|agentur|agence|委托',
  'access[\\s_-]?key|zugriffsschlüssel|accès|访问密钥',
];

const gap = '["\'\\s:：=]{0,6}$';
const saysOther = new RegExp(`(?:${others.join('|')})s?[\\s_-]{0,2}(?:id)?${gap}`, 'i');
const saysResource = new RegExp(`(?:(?<![A-Za-z])id|(?<![A-Z])I[dD]|(?<![A-Za-z])ID (?:de|du|des|d)[^\\d:]{1,40})${gap}`);

/**
 * What a label says of the ID that follows it: `resource` ("Instance ID", "资源ID"), `other` ("Project ID", "Anfrage-ID",
 * "ID du compte": no resource of the page), or null when it says nothing. Only its last 60 characters count.
 */
export function labelSays(label: string): 'resource' | 'other' | null {
  const end = label.slice(-60);
  if (saysOther.test(end)) return 'other';
  return saysResource.test(end) ? 'resource' : null;
}
