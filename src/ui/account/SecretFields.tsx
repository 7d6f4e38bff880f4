import { Field } from './Field';
import type { FieldName, FormValues, Problems } from './form-values';
import type { SignInMethod } from '../../core/account';

interface Spec {
  name: FieldName;
  label: string;
  isSecret?: boolean;
  maxLength?: number;
  hint?: string;
}

/** The fields of each method (labels: contract.md). */
const fields: Record<SignInMethod, Spec[]> = {
  'access-key': [
    { name: 'accessKey', label: 'Access key ID', hint: 'Of a user who may only read traces (cts:trace:list).' },
    { name: 'secretKey', label: 'Secret access key', isSecret: true },
    { name: 'securityToken', label: 'Security token (optional)', isSecret: true, maxLength: 20_000, hint: 'Only for temporary keys.' },
  ],
  token: [{ name: 'token', label: 'Token', isSecret: true, maxLength: 20_000, hint: 'An IAM token of a project; it ends within 24 hours.' }],
  password: [
    { name: 'domainName', label: 'Account name', hint: 'The account holder, as the sign-in page of the console asks for it.' },
    { name: 'userName', label: 'User name' },
    { name: 'password', label: 'Password', isSecret: true, maxLength: 2_000 },
    { name: 'passcode', label: 'One-time code (optional)', hint: 'Six digits, if the user signs in with a second factor.' },
  ],
};

interface Props {
  values: FormValues;
  problems: Problems;
  /** True when editing: a blank field leaves the secret as it is. */
  mayKeep: boolean;
  onInput: (name: FieldName, value: string) => void;
}

/** The fields of the chosen sign-in method. */
export function SecretFields({ values, problems, mayKeep, onInput }: Props) {
  return (
    <>
      {fields[values.signIn].map(({ name, label, isSecret = false, maxLength = 200, hint }) => (
        <Field
          key={name}
          label={label}
          value={values[name]}
          onInput={(value) => onInput(name, value)}
          problem={problems[name]}
          hint={hint}
          isSecret={isSecret}
          isMono={values.signIn !== 'password'}
          maxLength={maxLength}
          placeholder={mayKeep ? 'Unchanged' : undefined}
        />
      ))}
    </>
  );
}
