import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type BackChannel = {
  /** Our application's address, as the provider knows it. */
  readonly application: string
  /** The logout tokens the provider posted, in order. */
  readonly tokens: string[]
  readonly stop: () => Promise<void>
}

/** Where the provider's server calls ours: takes down what it posts. */
export async function openBackChannel(): Promise<BackChannel> {
  const tokens: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      tokens.push(new URLSearchParams(Buffer.concat(chunks).toString()).get('logout_token') ?? '')
      response.end()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const application = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { application, tokens, stop }
}
