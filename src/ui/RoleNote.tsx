import type { Subject } from '../core/lookup';
import { roleNoun } from './page-ids/role-words';
import { isolated } from './isolated';

interface Props {
  subject: Subject;
  /** The person insists: it is asked about as if it were a resource's. */
  onAsk: (subject: Subject) => void;
}

/** An ID that is no resource's: says so, and asks nothing until told to (domain.md §5.2). */
export function RoleNote({ subject, onAsk }: Props) {
  const { role = 'resource', label } = subject;
  return (
    <section class="note" role="status" data-role-note={role}>
      <h3>
        This is {roleNoun(role)}
        {label ? ` (labelled “${isolated(label)}”)` : ''}
      </h3>
      <p>CTS keeps traces by resource, so nothing was asked.</p>
      <p class="buttons">
        <button type="button" onClick={() => onAsk({ ...subject, role: 'resource' })}>
          Look it up all the same
        </button>
      </p>
    </section>
  );
}
