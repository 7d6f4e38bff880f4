import type { Project } from '../../core/account';
import type { Failure } from '../../core/failure';
import type { MendAction } from '../../core/failure-words';
import { countWords } from '../count-words';
import { FailureNote } from '../answer/FailureNote';
import { isolated } from '../isolated';

/** What a test of an account found out: the shape of the reply to `test-account`. */
export interface TestFindings {
  signedInAs: string | null;
  projects: Project[];
  cts: { api: string; region: string } | null;
  failure: Failure | null;
}

interface Props {
  findings: TestFindings;
  onMend: (action: MendAction, failure: Failure) => void;
}

/** Projects named before the rest is counted. */
const named = 8;

function projectWords(projects: Project[]): string {
  const names = projects.slice(0, named).map(({ name }) => isolated(name)).join(', ');
  const rest = projects.length - named;
  return `${countWords(projects.length, 'project')} found: ${names}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What worked, step by step, and what did not and why. */
export function TestOutcome({ findings: { signedInAs, projects, cts, failure }, onMend }: Props) {
  const steps = [
    signedInAs !== null && `Signed in as ${isolated(signedInAs)}`,
    projects.length > 0 && projectWords(projects),
    cts && `CTS answers with ${cts.api} in ${cts.region}`,
  ].filter((step) => typeof step === 'string');
  return (
    <div class="test-outcome">
      <div role="status" aria-label="Test">
        {steps.length > 0 && (
          <ul class="steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        {!failure && <p>{cts ? 'This account works.' : 'The sign-in works; no project to ask CTS with was found.'}</p>}
      </div>
      {failure && <FailureNote failure={failure} onMend={onMend} mends={['grant', 'retry']} />}
    </div>
  );
}
