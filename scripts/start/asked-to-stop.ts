/** Aborted when somebody wants us to stop: Ctrl-C, a process manager, or our own launcher being gone. */
export function whenAskedToStop(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('disconnect', stop)
  process.channel?.unref()
  return controller.signal
}
