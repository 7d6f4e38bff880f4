/**
 * What an ID looks like (domain.md §5.2). `name` is a resource known by name only (OBS bucket),
 * `text` is something a person typed that has no known shape.
 */
export type IdKind = 'uuid' | 'drs-job' | 'database' | 'hex32' | 'urn' | 'ces' | 'name' | 'text';
