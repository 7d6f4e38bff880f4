import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedAccount, Project } from '../../core/account';
import { clouds } from '../../core/clouds/table';
import type { Failure } from '../../core/failure';
import type { Result } from '../../core/result';
import { FailureNote } from '../answer/FailureNote';
import { Choice } from './Choice';
import { CustomFields } from './CustomFields';
import { bringsAddresses, chosenCloud, draftFrom, listsNoProjects, type Draft } from './draft-from';
import { Field } from './Field';
import { valuesFrom, type FieldName, type Problems } from './form-values';
import { methodWords } from './method-words';
import { ProjectFields } from './ProjectFields';
import { projectFrom } from './project-from';
import { SecretFields } from './SecretFields';
import { TestOutcome, type TestFindings } from './TestOutcome';

interface Props {
  /** Null for a new account. */
  account: ListedAccount | null;
  /** Why the projects of the account could not be found; the form then asks for them. */
  lack?: Failure | null;
  /** Its projects are being looked for. */
  isFinding?: boolean;
  /** Both are called inside the click, so that the browser may be asked for permissions. */
  onSave: (draft: Draft) => Promise<Result<unknown>>;
  onTest: (draft: Draft) => Promise<TestFindings>;
  /** The browser is asked for these hosts, inside the click. */
  onGrant: (origins: string[]) => Promise<boolean>;
  onCancel: () => void;
}

type Outcome = { kind: 'busy'; words: string } | { kind: 'tested'; findings: TestFindings } | { kind: 'not-saved'; failure: Failure };

const cloudOptions = [['', 'Choose a cloud…'], ...clouds.map(({ id, name }) => [id, name] as const)] as const;
const methodOptions = Object.entries(methodWords) as [keyof typeof methodWords, string][];
const keepOptions = [['session', 'Memory only, until the browser closes']] as const;

/** The account form (labels, values and buttons: contract.md). A saved secret never comes back into it. */
export function AccountForm({ account, lack = null, isFinding = false, onSave, onTest, onGrant, onCancel }: Props) {
  const [values, setValues] = useState(() => valuesFrom(account));
  const [id] = useState(() => account?.id ?? crypto.randomUUID());
  const [typed, setTyped] = useState<Project[]>([]);
  const [problems, setProblems] = useState<Problems>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [wantsProject, setWantsProject] = useState(lack !== null);
  const form = useRef<HTMLFormElement>(null);
  const cloud = chosenCloud(values);
  const mustType = listsNoProjects(cloud, values);
  const mayKeep = account !== null && account.signIn === values.signIn && account.cloud === values.cloud;

  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [problems]);

  const input = (name: FieldName, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    setProblems(({ [name]: _solved, ...rest }) => rest);
    setOutcome(null);
  };

  /** The draft when nothing is wrong with it. */
  const check = (): Draft | null => {
    const { draft, problems: found } = draftFrom(values, id, account, typed);
    if (Object.keys(found).length === 0) return draft;
    setProblems(found);
    return null;
  };

  const save = async () => {
    const draft = check();
    if (!draft) return;
    setOutcome({ kind: 'busy', words: 'Saving…' });
    const result = await onSave(draft);
    if (!result.ok) setOutcome({ kind: 'not-saved', failure: result.failure });
  };

  const test = async () => {
    const draft = check();
    if (!draft) return;
    setOutcome({ kind: 'busy', words: 'Testing: signing in, finding projects, asking CTS…' });
    const findings = await onTest(draft);
    setWantsProject((before) => before || (findings.projects.length === 0 && findings.failure?.kind !== 'unauthorized'));
    setOutcome({ kind: 'tested', findings });
  };

  const addProject = () => {
    const { project, problems: found } = projectFrom(values);
    setWantsProject(true);
    if (!project || Object.keys(found).length > 0) return setProblems(found);
    setTyped([...typed, project]);
    setValues({ ...values, region: '', projectId: '' });
  };

  const mend = async (action: string, failure: Failure) => {
    if (action !== 'grant' || (await onGrant(failure.origins ?? []))) await test();
  };

  return (
    <form
      ref={form}
      class="account-form"
      aria-label={account ? `Edit ${account.name}` : 'New account'}
      autocomplete="off"
      noValidate
      onSubmit={(submission) => {
        submission.preventDefault();
        void save();
      }}
    >
      <h3>{account ? `Edit ${account.name}` : 'New account'}</h3>
      {account?.state === 'locked' && (
        <p class="callout">This account is locked: its secret went when the browser closed. Enter it again and save.</p>
      )}
      <div class="columns">
        <Field label="Name" value={values.name} onInput={(value) => input('name', value)} placeholder={cloud?.name} hint="How you call it; blank takes the cloud’s name." />
        <Choice label="Cloud" value={values.cloud} options={cloudOptions} onChange={(value) => input('cloud', value)} problem={problems.cloud} />
      </div>
      {bringsAddresses(cloud) && <CustomFields values={values} problems={problems} onInput={input} />}
      <div class="columns">
        <Choice
          label="Sign-in method"
          value={values.signIn}
          options={methodOptions}
          onChange={(value) => input('signIn', value)}
          hint={cloud?.isSimulated ? 'Any will do: the demo calls no network and needs no secret.' : undefined}
        />
        <Choice label="Keep" value="session" options={keepOptions} onChange={() => undefined} hint="The secret is never written to disk." />
      </div>
      {!cloud?.isSimulated && (
        <>
          <SecretFields values={values} problems={problems} mayKeep={mayKeep && account.state === 'ready'} onInput={input} />
          <ProjectFields
            values={values}
            problems={problems}
            projects={[...(account?.projects ?? []), ...typed]}
            mustType={mustType}
            isShown={mustType || wantsProject}
            regions={cloud?.regions.map(({ id }) => id) ?? []}
            onInput={input}
            onAdd={addProject}
          />
        </>
      )}
      <p class="buttons">
        <button type="submit" class="primary" disabled={outcome?.kind === 'busy'}>
          Save
        </button>
        <button type="button" disabled={outcome?.kind === 'busy'} onClick={() => void test()}>
          Test
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <span role="status" class="muted">
          {outcome?.kind === 'busy' ? outcome.words : isFinding ? 'Finding its projects…' : ''}
        </span>
      </p>
      {lack && !outcome && <FailureNote failure={lack} onMend={(action) => void mend(action, lack)} mends={['grant']} />}
      {outcome?.kind === 'tested' && <TestOutcome findings={outcome.findings} onMend={(action, failure) => void mend(action, failure)} />}
      {outcome?.kind === 'not-saved' && <FailureNote failure={outcome.failure} onMend={() => void save()} mends={['retry']} />}
    </form>
  );
}
