import type { Project } from '../../core/account';
import { Field } from './Field';
import type { FieldName, FormValues, Problems } from './form-values';
import { isolated } from '../isolated';

interface Props {
  values: FormValues;
  problems: Problems;
  /** Known and typed so far. */
  projects: readonly Project[];
  /** Whether nothing finds them by itself. */
  mustType: boolean;
  isShown: boolean;
  regions: readonly string[];
  onInput: (name: FieldName, value: string) => void;
  /** Shows the fields, or takes over what stands in them. */
  onAdd: () => void;
}

/** The projects of an account: found by themselves where IAM lists them, typed where it does not. */
export function ProjectFields({ values, problems, projects, mustType, isShown, regions, onInput, onAdd }: Props) {
  return (
    <fieldset>
      <legend>Projects</legend>
      <p class="hint">
        {mustType
          ? 'This cloud lists no projects: type the region and the ID of each that you want to ask.'
          : 'Found by themselves after saving. Add one by hand where the sign-in may not list them.'}
      </p>
      {projects.length > 0 && (
        <ul class="project-list">
          {projects.map(({ id, name }) => (
            <li key={id}>
              {isolated(name)} <span class="mono muted">{id}</span>
            </li>
          ))}
        </ul>
      )}
      {isShown && (
        <div class="columns">
          <Field label="Region" value={values.region} onInput={(value) => onInput('region', value)} problem={problems.region} offers={regions} isMono />
          <Field label="Project ID" value={values.projectId} onInput={(value) => onInput('projectId', value)} problem={problems.projectId} isMono />
        </div>
      )}
      <button type="button" onClick={onAdd}>
        Add project
      </button>
    </fieldset>
  );
}
