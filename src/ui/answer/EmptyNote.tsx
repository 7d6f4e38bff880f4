import type { Answer } from '../../core/lookup';
import { boundWords, windowWords } from '../time-words';

/** Nothing found is an answer; this says how far it reaches and why there may be nothing (domain.md §1.3, §2, §5.2, §7). */
export function EmptyNote({ answer: { subject, coverage } }: { answer: Answer }) {
  const { from, to, place, isComplete } = coverage;
  const where = place.projectName === place.region ? place.region : `${place.projectName} (${place.region})`;
  return (
    <section class="note" data-empty>
      <h3>
        {isComplete ? 'Nothing recorded' : 'Nothing so far'} for <span class="mono">{subject.id}</span>
      </h3>
      <p>
        Asked: {boundWords(from)} to {boundWords(to)}, project {where}
        {isComplete ? '.' : '. Older pages exist: load more to look further back.'} Why there may be nothing:
      </p>
      <ul>
        <li>CTS answers for {windowWords(from, to)} only. What is older lies in OBS or LTS, if the tracker was told to keep it.</li>
        <li>Only this one region and project was asked.</li>
        <li>It happened minutes ago: CTS records with a delay. Refresh in a minute.</li>
        <li>The creation failed: then there is no resource ID. Look up the name.</li>
        <li>A global service (IAM and others) is recorded in the central region of its cloud only.</li>
        <li>The tracker leaves this service out, or nobody changed anything: reading is mostly not recorded.</li>
        <li>Consoles show several IDs for one thing (a subnet has two, a listener has its own): CTS may have recorded another one.</li>
      </ul>
    </section>
  );
}
