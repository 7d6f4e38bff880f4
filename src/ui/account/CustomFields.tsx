import { useId } from 'preact/hooks';
import { Field } from './Field';
import type { FieldName, FormValues, Problems } from './form-values';

interface Props {
  values: FormValues;
  problems: Problems;
  onInput: (name: FieldName, value: string) => void;
}

/** Where a private cloud lives. */
export function CustomFields({ values, problems, onInput }: Props) {
  const hostsId = useId();
  return (
    <>
      <Field
        label="CTS address"
        value={values.cts}
        onInput={(value) => onInput('cts', value)}
        problem={problems.cts}
        hint="{region} stands for the region, e.g. https://cts.{region}.example.com"
        maxLength={1_000}
        isMono
      />
      <Field
        label="IAM address (optional)"
        value={values.iam}
        onInput={(value) => onInput('iam', value)}
        problem={problems.iam}
        hint="Finds the projects and takes passwords. Blank where the cloud has none for tenants."
        maxLength={1_000}
        isMono
      />
      <div class="field">
        <label for={hostsId}>Console hosts</label>
        <textarea
          id={hostsId}
          class="mono"
          rows={2}
          value={values.consoleHosts}
          onInput={({ currentTarget }) => onInput('consoleHosts', currentTarget.value)}
          maxLength={4_000}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problems.consoleHosts ? true : undefined}
          aria-describedby={`${hostsId}-hint`}
        />
        <p id={`${hostsId}-hint`} class={problems.consoleHosts ? 'problem' : 'hint'}>
          {problems.consoleHosts ?? 'Where its console is served, one a line, e.g. console.example.com'}
        </p>
      </div>
    </>
  );
}
