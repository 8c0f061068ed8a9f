/** The one queue: its jobs are ticks of the command runDueWork. */
export const DUE_WORK_QUEUE = 'due-work'
