interface Props {
  onAddAccount: () => void;
  onTryDemo: () => void;
  isBusy: boolean;
}

/** The first run: no account yet, two ways on. */
export function Welcome({ onAddAccount, onTryDemo, isBusy }: Props) {
  return (
    <section class="welcome">
      <h2>Point at an ID, see who touched it</h2>
      <p>
        Trace Lens asks your cloud’s Cloud Trace Service who did what to a resource, when, from where, and whether it worked. It needs an
        account that may read traces.
      </p>
      <p class="buttons">
        <button type="button" class="primary" onClick={onAddAccount}>
          Add your account
        </button>
        <button type="button" disabled={isBusy} onClick={onTryDemo}>
          Try it with demo data
        </button>
      </p>
      <p class="muted">The demo answers for any ID with made-up traces and calls no network.</p>
    </section>
  );
}
