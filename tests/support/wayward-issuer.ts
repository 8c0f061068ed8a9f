import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose'

type Key = { readonly kid: string; readonly secret: CryptoKey; readonly shown: JWK }

async function newKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, secret: privateKey, shown: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } }
}

/**
 * An identity provider, over real HTTP and with real signatures, that answers with whatever token a test puts into its
 * mouth. It asks nobody to log in: a test makes up the code.
 */
export class WaywardIssuer {
  /** What the token endpoint answers with; set by each test. */
  answer: () => Promise<{ status?: number; type?: string; body: unknown }> = () => Promise.reject(new Error('unset'))
  /** What it calls itself in its description. */
  calledItself: string | null = null
  private readonly server = createServer((request, response) => void this.serve(request, response))

  private constructor(private keys: Key[]) {}

  static async start(): Promise<WaywardIssuer> {
    const issuer = new WaywardIssuer([await newKey('first')])
    await once(issuer.server.listen(0, '127.0.0.1'), 'listening')
    return issuer
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  readonly stop = async (): Promise<void> => {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** A new key takes the place of the old one, as providers do from time to time. */
  async rotate(): Promise<void> {
    this.keys = [await newKey(`key-${this.keys.length}-${performance.now()}`)]
  }

  /** A token by the published key, or by any other. */
  sign(
    claims: JWTPayload,
    header: { alg?: string; kid?: string } = {},
    secret?: CryptoKey | Uint8Array,
  ): Promise<string> {
    const [key] = this.keys
    if (!key) throw new Error('no key')
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header }).sign(secret ?? key.secret)
  }

  /** The public key as anybody can read it. */
  get published(): JWK {
    const [key] = this.keys
    if (!key) throw new Error('no key')
    return key.shown
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const give = (body: unknown, status = 200, type = 'application/json') => {
      response.writeHead(status, { 'Content-Type': type })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    if (request.url === '/token') {
      const { body, status, type } = await this.answer()
      return give(body, status, type)
    }
    if (request.url === '/keys') return give({ keys: this.keys.map(({ shown }) => shown) })
    return request.url === '/.well-known/openid-configuration' ? give(this.description()) : give({}, 404)
  }

  private description() {
    return {
      issuer: this.calledItself ?? this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      // It offers more than is safe: what we accept is our own list.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    }
  }
}
