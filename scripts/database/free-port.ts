import { createServer } from 'node:net'

/** True when nothing listens on the port of that host yet. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** The first free port at or after `from`; ports that others on the machine use are passed over. */
export async function findFreePort(from: number, host = '127.0.0.1'): Promise<number> {
  for (let port = from; port < from + 200; port += 1) {
    if (await isPortFree(port, host)) return port
  }
  throw new Error(`no free port between ${from} and ${from + 200}`)
}
