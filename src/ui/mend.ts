import type { Failure } from '../core/failure';
import type { MendAction } from '../core/failure-words';

/** What a surface can do to mend a failure. */
export interface Tools {
  requestOrigins: (origins: string[]) => Promise<boolean>;
  openOptions: () => void;
  retry: () => Promise<void>;
}

/** Starts what mends a failure. Runs inside the click, so that the browser may be asked for hosts; all but that leads to the options. */
export const mend =
  ({ requestOrigins, openOptions, retry }: Tools) =>
  (action: MendAction, { origins = [] }: Failure): void => {
    if (action === 'grant') void requestOrigins(origins).then((isGranted) => (isGranted ? retry() : undefined));
    else openOptions();
  };
