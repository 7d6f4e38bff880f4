/** Says that the page is ready: ms after what it draws was asked for. */
export function readyAfter(ms: number): void {
  setTimeout(() => {
    document.documentElement.dataset.ready = '';
  }, ms);
}
