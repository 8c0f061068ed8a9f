import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(`deploy/${path}`, 'utf8')
const units = readdirSync('deploy/systemd').filter((name) => name.endsWith('.service'))
const HARDENED = ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes', 'PrivateTmp=yes', 'UMask=0077']

describe('the examples a county deploys', () => {
  it.each(units)('%s runs as nobody special and sees nothing it does not need', (name) => {
    const unit = read(`systemd/${name}`)
    expect(HARDENED.filter((line) => !unit.includes(`\n${line}\n`))).toEqual([])
    expect(unit).toMatch(/\nUser=jucai/)
    expect(unit).not.toMatch(/_KEY=|SECRET=|PASSWORD=|postgres(ql)?:\/\//)
  })

  it('gives the service longer to stop than web and worker take to finish', () => {
    const seconds = Number(/TimeoutStopSec=(\d+)/.exec(read('systemd/jucai.service'))?.[1])
    expect(seconds).toBeGreaterThanOrEqual(60)
  })

  // Shows ASVS 4.1.3, 15.3.4
  it('has the proxy write anew whatever a client could say of itself', () => {
    const proxy = read('nginx/jucai-proxy.conf')
    for (const header of ['Host', 'X-Real-IP', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Forwarded-Host'])
      expect(proxy).toMatch(new RegExp(`proxy_set_header ${header} `))
    // Appending to what came would let a client choose its own address.
    expect(proxy).not.toContain('$proxy_add_x_forwarded_for')
    expect(proxy).not.toMatch(/\$http_x_/)
    expect(proxy).toContain('proxy_next_upstream off;')
  })

  // Shows ASVS 13.4.4, 13.4.5
  it('has the proxy refuse methods nobody needs, limit bodies and keep questions out of its log', () => {
    const server = read('nginx/jucai.conf')
    expect(server).toContain('if ($request_method !~ ^(GET|HEAD|POST)$)')
    expect(server).toMatch(/client_max_body_size 2m;/)
    expect(/log_format[^;]*;/.exec(server)?.[0]).not.toMatch(/\$request[ "']|\$request_uri|\$args|\$http_referer/)
  })
})
