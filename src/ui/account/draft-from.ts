import type { CustomCloud, ListedAccount, Project, Secret } from '../../core/account';
import type { Cloud } from '../../core/clouds/cloud';
import { clouds } from '../../core/clouds/table';
import { customFrom } from './custom-cloud';
import type { FormValues, Problems } from './form-values';
import { projectFrom } from './project-from';
import { secretFrom } from './secret-from';

/** An account as the form sends it: the shape of the message `save-account`. */
export interface Draft {
  /** A UUID. A new account's is made by the form, so that what its Test learnt serves Save. */
  id: string;
  name: string;
  cloud: string;
  keep: 'session';
  custom: CustomCloud | null;
  /** Typed by hand; those that are known already need not be repeated. */
  projects: Project[];
  /** Null keeps the one that is there. */
  secret: Secret | null;
}

/** The row of the chosen cloud, or undefined while none is chosen. */
export const chosenCloud = (values: Pick<FormValues, 'cloud'>): Cloud | undefined => clouds.find(({ id }) => id === values.cloud);

/** Whether the account brings its own addresses: the row names none. */
export const bringsAddresses = (cloud: Cloud | undefined): boolean => cloud !== undefined && cloud.cts === null;

/** Whether nothing lists the projects of this account, so that they must be typed. */
export const listsNoProjects = (cloud: Cloud | undefined, values: Pick<FormValues, 'iam'>): boolean =>
  cloud !== undefined && cloud.iam === null && (!bringsAddresses(cloud) || values.iam.trim() === '');

/** The simulated cloud takes anything; nothing secret need be typed for it. */
const harmless: Secret = { signIn: 'token', token: 'demo' };

/** What the form means, and what is wrong with it. `account`: null for a new one, which gets `id`. `typed`: projects added so far. */
export function draftFrom(values: FormValues, id: string, account: ListedAccount | null, typed: Project[]): { draft: Draft; problems: Problems } {
  const cloud = chosenCloud(values);
  const mayKeep = account !== null && account.signIn === values.signIn && account.cloud === values.cloud;
  const { secret, problems: secretProblems } = cloud?.isSimulated ? { secret: harmless, problems: {} } : secretFrom(values, mayKeep);
  const { custom, problems: customProblems } = bringsAddresses(cloud) ? customFrom(values) : { custom: null, problems: {} };
  const { project, problems: projectProblems } = projectFrom(values);
  return {
    draft: {
      id,
      name: values.name.trim() || (cloud?.name ?? ''),
      cloud: values.cloud,
      keep: 'session',
      custom,
      projects: project ? [...typed, project] : typed,
      secret,
    },
    problems: {
      ...(cloud ? {} : { cloud: 'Choose the cloud whose console you use.' }),
      ...customProblems,
      ...secretProblems,
      ...projectProblems,
    },
  };
}
