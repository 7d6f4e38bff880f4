import type { Trace } from './trace';

/** Verbs of operations that change nothing (domain.md §1.3): `listClusters`, `showVpn`, `batchQueryJobs`, OBS's `GET.OBJECT`. */
const reading = /^(?:[Bb]atch)?(?:(?:[Ll]ist|[Ss]how|[Gg]et|[Qq]uery|[Dd]escribe|[Ss]earch|[Cc]ount)(?![a-z])|(?:GET|HEAD|LIST|QUERY)\b)/;

/** Whether an operation only read: as the trace says, else by its name. */
export const isReading = ({ isReadOnly, name }: Trace): boolean => isReadOnly ?? (name !== null && reading.test(name));
