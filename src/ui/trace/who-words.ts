import type { Trace } from '../../core/trace/trace';
import { shortened } from '../isolated';

/**
 * Who did it, in one line. Where an operator acted through an agency or a switched account, the person stands first:
 * `ops_anna acting for shop-prod`. A system action without a user is the cloud's own doing (domain.md §1.5);
 * any other trace without one does not say who it was, and neither do we.
 * `most`: characters of a name.
 */
export function whoWords({ user, traceType }: Pick<Trace, 'user' | 'traceType'>, most?: number): string {
  const nobody = traceType === 'SystemAction' ? 'System' : 'unknown user';
  if (!user) return nobody;
  const name = shortened(user.name ?? user.id ?? user.domainName ?? nobody, most);
  const operator = user.assumedBy?.name ?? user.assumedBy?.id;
  return operator ? `${shortened(operator, most)} acting for ${name}` : name;
}

/** What it was done to, as CTS classes it: `ECS · server`. Null where the trace tells neither. */
export const whatWords = (serviceType: string | null, resourceType: string | null): string | null =>
  [serviceType, resourceType].flatMap((type) => (type ? shortened(type) : [])).join(' · ') || null;
