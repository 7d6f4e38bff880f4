import { hexFrom } from './seeded-random';

/** The demo account's holder. */
export const demoDomain = { id: hexFrom('demo domain', 32), name: 'trace-lens-demo' };

/** Someone (or something) that operates on the demo account's resources. */
export interface Person {
  /** `user` as v3 sends it; null for a system action (domain.md §1.5). */
  user: Record<string, unknown> | null;
  traceType: 'ConsoleAction' | 'ApiCall' | 'SystemAction';
  /** From the blocks reserved for documentation (RFC 5737, RFC 3849); empty for a system action. */
  sourceIp: string;
  userAgent: string;
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A user with the fields of a newer cloud (domain.md §1.5, SDK user_info). */
const userNamed = (name: string, more: Record<string, unknown> = {}) => {
  const id = hexFrom(name, 32);
  return {
    id,
    name,
    user_name: name,
    domain: demoDomain,
    account_id: demoDomain.id,
    access_key_id: `HST${hexFrom(`key ${name}`, 17).toUpperCase()}`,
    principal_id: id,
    principal_urn: `iam::${demoDomain.id}:user:${name}`,
    principal_is_root_user: 'false',
    type: 'User',
    ...more,
  };
};

const atConsole = (name: string, sourceIp: string): Person => ({
  user: userNamed(name, {
    invoked_by: ['service.console'],
    session_context: { attributes: { created_at: '1718777000000', mfa_authenticated: 'true' } },
  }),
  traceType: 'ConsoleAction',
  sourceIp,
  userAgent: browser,
});

/** People at the console, and programs with an access key. */
export const people: readonly Person[] = [
  atConsole('anna.schmidt', '192.0.2.17'),
  atConsole('李娜', '203.0.113.44'),
  atConsole('jean-françois.dupont-de-la-villardière@operations.example.com', '198.51.100.23'),
  { user: userNamed('terraform-ci'), traceType: 'ApiCall', sourceIp: '198.51.100.200', userAgent: 'Terraform/1.9.8 terraform-provider' },
  { user: userNamed('backup-script'), traceType: 'ApiCall', sourceIp: '2001:db8::1f3', userAgent: 'python-requests/2.32.3' },
];

/** An operator of another account who came in through an agency (seed 003, example: `assumedBy`). */
export const agencyOperator: Person = {
  user: userNamed('op_service/night-shift', {
    type: 'AssumedAgency',
    assumedBy: {
      user: { name: 'night.operator', id: hexFrom('night.operator', 32), domain: { name: 'managed-services-ltd', id: hexFrom('msp', 32) } },
    },
  }),
  traceType: 'ConsoleAction',
  sourceIp: '203.0.113.9',
  userAgent: browser,
};

/** The cloud itself: no user, no address (domain.md §1.5, FAQ). */
export const system: Person = { user: null, traceType: 'SystemAction', sourceIp: '', userAgent: '' };
