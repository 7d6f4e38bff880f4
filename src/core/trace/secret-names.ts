/**
 * Names of fields whose values are credentials, without case and punctuation: `adminPass`, `X-Auth-Token`, `secret_access_key`.
 * They are known by their end, so that `secret_name`, `access_key_id` or `password_type` stay readable.
 */
const secretName = new RegExp(
  '(?:(?:^|admin|user|root)pass|password|passwd|pwd|passphrase|passcode|secret|token' +
    '|privatekey|secretkey|secretaccesskey|apikey|authkey|sharedkey|psk|keymaterial|authorization|signature|cookie|dockerlogin|^sk)s?' +
    '(?:id|value|string|binary|text|pem|hash|base64|encrypted|confirm|\\d+)?$',
);
/** `secret_id` names a secret, it is none; a token's ID in IAM is the token. */
const harmless = /secretid$/;

/** Whether a field of this name holds a credential (domain.md §1.5, last line). */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return secretName.test(plain) && !harmless.test(plain);
}
