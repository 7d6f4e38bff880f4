import type { Secret } from '../../core/account';
import type { FieldName, FormValues, Problems } from './form-values';

/** The fields of each method that must not be blank, with what to say when they are. */
const required: Record<Secret['signIn'], [FieldName, string][]> = {
  'access-key': [
    ['accessKey', 'Type the access key ID.'],
    ['secretKey', 'Type the secret access key.'],
  ],
  token: [['token', 'Paste the token.']],
  password: [
    ['domainName', 'Type the account name (the holder’s, not the user’s).'],
    ['userName', 'Type the user name.'],
    ['password', 'Type the password.'],
  ],
};

const optional: Record<Secret['signIn'], FieldName[]> = { 'access-key': ['securityToken'], token: [], password: ['passcode'] };

const filled = (text: string): string | null => text.trim() || null;

function read(values: FormValues): Secret {
  const { signIn } = values;
  if (signIn === 'access-key') {
    return { signIn, accessKey: values.accessKey.trim(), secretKey: values.secretKey.trim(), securityToken: filled(values.securityToken) };
  }
  if (signIn === 'token') return { signIn, token: values.token.trim() };
  // A password may begin or end with a blank.
  return {
    signIn,
    domainName: values.domainName.trim(),
    userName: values.userName.trim(),
    password: values.password,
    passcode: filled(values.passcode),
  };
}

/** The secret that the fields spell. `mayKeep`: all blank means the one that is there, told as null. */
export function secretFrom(values: FormValues, mayKeep: boolean): { secret: Secret | null; problems: Problems } {
  const fields = required[values.signIn];
  const all = [...fields.map(([field]) => field), ...optional[values.signIn]];
  if (mayKeep && all.every((field) => values[field].trim() === '')) return { secret: null, problems: {} };
  const blank = fields.filter(([field]) => values[field].trim() === '');
  return { secret: read(values), problems: Object.fromEntries(blank) };
}
