/** Runs once when the web process starts, before the first request: parses the configuration and binds the ports. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ env }, { wire }, { measureWaiting }] = await Promise.all([
    import('@/lib/platform/env'),
    import('@/lib/wiring/wire'),
    import('@/lib/wiring/measure-waiting'),
  ])
  env()
  wire()
  measureWaiting()
}
