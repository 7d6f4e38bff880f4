/** What the extension can and cannot do, in short (the eight promises, for people). */
export function Boundaries() {
  return (
    <ul class="boundaries">
      <li>It only reads: it asks CTS for traces and IAM for your projects, and can change nothing in your cloud.</li>
      <li>
        The console page learns no trace: those show only in frames and windows of the extension itself. When you ask what changed, it can see
        which IDs are marked, and how.
      </li>
      <li>A secret goes to its own cloud and nowhere else. It stays in memory and is gone when the browser closes.</li>
      <li>It calls no other server: no analytics, no update feed, no font.</li>
      <li>On a page it reads the ID that you point at, or all IDs while the popup is open over it, and changes nothing of the page.</li>
      <li>
        An account needs no more than <code>cts:trace:list</code>, and leave to list its projects if they shall be found by themselves.
      </li>
    </ul>
  );
}
