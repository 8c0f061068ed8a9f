/**
 * What the worker is given. An import of ten thousand rows makes much garbage and keeps little: with a small young
 * generation it needs 330 MB in all, without one a gigabyte.
 */
export const WORKER_MEMORY: readonly string[] = ['--max-old-space-size=384', '--max-semi-space-size=2']
