import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addAccount, openWorld, readerKey, startOver, type Fields, type World } from './world';

/** What every test of a file starts from. */
interface Start {
  /** The account that there is; null for none. */
  account?: Fields | null;
  /** Keeps in the extension what the tests before left there: faster, where no test is misled by it. */
  isKept?: boolean;
}

/**
 * The world of a test file: opened before its first test, closed after its last. Each test meets the clouds as they are at the
 * start, and the extension as it is with that account and nothing else, unless it is kept.
 */
export function useWorld({ account = readerKey, isKept = false }: Start = {}): World {
  const world = {} as World;
  const signIn = async () => {
    if (account) await addAccount(world, account);
  };
  beforeAll(async () => {
    Object.assign(world, await openWorld());
    if (isKept) await signIn();
  });
  afterAll(() => world.close?.());
  beforeEach(async () => {
    if (!isKept) await startOver(world).then(signIn);
    world.sandbox.reset();
  });
  return world;
}
