type Nothing = null | undefined | false | 0 | '';

/** Asks again and again until there is something; rejects with `what` after `limit` ms. An error counts as nothing yet. */
export async function until<T>(what: string, ask: () => Promise<T | Nothing>, limit = 10_000): Promise<T> {
  const end = Date.now() + limit;
  let last = '';
  while (Date.now() < end) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      last = ` (${String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited ${limit} ms in vain for ${what}${last}`);
}
