import type { Failure } from './failure';

/** An outcome as a value: what was asked for, or why there is none. Nothing in this project throws across a module edge. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Wraps a value that was obtained. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps the reason why there is no value. */
export const failed = (failure: Failure): Result<never> => ({ ok: false, failure });
