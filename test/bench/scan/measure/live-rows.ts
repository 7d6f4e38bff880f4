const id = (at: number): string => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;

/** IDs of the rows that are shown one after the other, in turn. */
export const liveIds = (count: number): string[] => Array.from({ length: count }, (_, at) => id(at));

/** Runs in the page: 100 rows, drawn anew every 100 ms; `?keyed` moves rows and changes their texts, else all are replaced. */
function live(): void {
  const idOf = (at: number) => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;
  const row = (at: number) => `<tr><td>web-${at}</td><td><span title="${idOf(at)}">${idOf(at)}</span></td><td>Running</td></tr>`;
  const rows = (from: number) => Array.from({ length: 100 }, (_, at) => row((at + from) % 150)).join('');
  const body = document.querySelector('tbody') as HTMLElement;
  body.innerHTML = rows(0);
  const isKeyed = location.search.includes('keyed');
  let tick = 0;
  const draw = () => {
    tick += 1;
    if (!isKeyed) {
      body.innerHTML = rows(tick);
      return;
    }
    body.append(body.firstElementChild as Element);
    for (const [at, cell] of body.querySelectorAll('td:last-child').entries()) if (at % 7 === tick % 7) cell.textContent = tick % 2 ? 'Running' : 'Stopped';
    const changed = body.children[tick % 100]?.querySelector('span');
    if (changed?.firstChild) (changed.firstChild as Text).data = changed.title = idOf(tick % 150);
  };
  setInterval(draw, 100);
  const long: [start: number, ms: number][] = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ startTime, duration }): [number, number] => [startTime, duration]))).observe({ entryTypes: ['longtask'] });
  Object.assign(window, { long, ticks: () => tick });
}

/** The page. */
export const livePage = `<!doctype html><title>live</title><body><table><thead><tr><th>Name</th><th>ID</th><th>Status</th></tr></thead><tbody></tbody></table>
  <script>globalThis.__name = (named) => named; (${live.toString()})();</script>`;
