import type { Answer, Subject } from '../../core/lookup';
import { boundWords, windowWords } from '../time-words';
import { shortened } from '../isolated';
import { placeWords } from '../place-words';

interface Props {
  answer: Answer;
  onAsk: (subject: Subject) => void;
}

/** Nothing found is an answer; this says how far it reaches and why there may be nothing (domain.md §1.3, §2, §5.2, §7). */
export function EmptyNote({ answer: { subject, coverage, traces }, onAsk }: Props) {
  const { from, to, place, isComplete } = coverage;
  const named = nextQuestion(subject);
  return (
    <section class="note" data-empty>
      <h3>
        {isComplete ? 'Nothing recorded' : 'Nothing so far'} for <span class="mono">{shortened(subject.id, 120)}</span>
      </h3>
      {named && (
        <p class="buttons">
          <button type="button" class="primary" onClick={() => onAsk(named)}>
            Look up the name “{shortened(named.id)}”
          </button>
        </p>
      )}
      <p>
        Asked: {boundWords(from)} to {boundWords(to)}, project {placeWords(place)}
        {isComplete ? '.' : '. Older pages exist: load more to look further back.'} Why there may be nothing:
      </p>
      <ul>{traces.length > 0 ? <RequestReasons /> : <Reasons window={windowWords(from, to)} role={subject.role} />}</ul>
    </section>
  );
}

/** The name that stood beside the ID: a creation that failed, and some services, are recorded by name only (domain.md §2). */
function nextQuestion({ kind, name, page, role = 'resource' }: Subject): Subject | null {
  return name && kind !== 'name' && role === 'resource' ? { id: name, kind: 'name', page } : null;
}

function Reasons({ window, role = 'resource' }: { window: string; role: Subject['role'] }) {
  return (
    <>
      <li>CTS answers for {window} only. What is older lies in OBS or LTS, if the tracker was told to keep it.</li>
      <li>Only this one region and project was asked.</li>
      <li>It happened minutes ago: CTS records with a delay. Refresh in a minute.</li>
      {role === 'resource' && <li>The creation failed: then there is no resource ID. Look up the name.</li>}
      <li>A global service (IAM and others) is recorded in the central region of its cloud only.</li>
      <li>The tracker leaves this service out, or nobody changed anything: reading is mostly not recorded.</li>
      {role === 'resource' && <li>Consoles show several IDs for one thing (a subnet has two, a listener has its own): CTS may have recorded another one.</li>}
    </>
  );
}

/** CTS cannot be asked by request ID: what was loaded was searched. */
function RequestReasons() {
  return (
    <>
      <li>CTS cannot be asked by request ID: only the traces loaded were searched, newest first.</li>
      <li>Many services record their own request ID, not the one that the console shows.</li>
      <li>The request only read: reading is mostly not recorded.</li>
    </>
  );
}
