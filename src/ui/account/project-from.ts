import type { Project } from '../../core/account';
import type { FormValues, Problems } from './form-values';

/** The project in the two fields: null when both are blank. The name of a sub-project may be typed as its region (domain.md §3.1). */
export function projectFrom(values: Pick<FormValues, 'region' | 'projectId'>): { project: Project | null; problems: Problems } {
  const name = values.region.trim();
  const id = values.projectId.trim();
  if (name === '' && id === '') return { project: null, problems: {} };
  const problems: Problems = {};
  if (!/^[\w-]{1,64}$/.test(name)) problems.region = 'Type the region as the cloud spells it, e.g. eu-de';
  if (!/^[\w-]{1,64}$/.test(id)) problems.projectId = 'Type the project ID; the console shows it under “My credentials”.';
  return { project: { id, name, region: name.split('_', 1)[0] ?? name }, problems };
}
