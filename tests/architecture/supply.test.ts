import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Locked = {
  version: string
  dev?: boolean
  optional?: boolean
  resolved?: string
  integrity?: string
  link?: boolean
}
type Floors = {
  readAgainBy: string
  packages: Record<string, { floor: string; why: string }>
  forbidden: Record<string, string>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>
const floors = JSON.parse(readFileSync('security/floors.json', 'utf8')) as Floors

const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ path, name: path.split('node_modules/').at(-1) ?? '', ...locked }))

/** Whether version a is at least b; a pre-release counts as below its release. */
function isAtLeast(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => (text.split('-')[0] ?? '').split('.').map(Number))
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return !a.includes('-') || b.includes('-')
}

describe('what is shipped', () => {
  // Shows ASVS 15.2.1 · G20
  it('has no package below its security floor', () => {
    const below = installed
      .filter(({ dev }) => dev !== true)
      .filter(({ name, version }) => !isAtLeast(version, floors.packages[name]?.floor ?? '0'))
    expect(below.map(({ path, version }) => `${path} ${version}`)).toEqual([])
  })

  it('has no forbidden package, not even for development', () => {
    expect(installed.filter(({ name }) => name in floors.forbidden).map(({ path }) => path)).toEqual([])
  })

  // Shows ASVS 15.2.1 · G20
  it('comes from a registry, each file with its checksum', () => {
    const strange = installed.filter(({ link, resolved, integrity, optional }) => {
      const isFromRegistry = resolved === undefined || resolved.startsWith('https://')
      // Builds for other machines that the registry did not hold when the file was written have no checksum yet.
      return link === true || !isFromRegistry || (integrity === undefined && optional !== true)
    })
    expect(strange.map(({ path }) => path)).toEqual([])
  })

  it('names every direct package in one exact version', () => {
    const groups = ['dependencies', 'devDependencies', 'optionalDependencies']
    const loose = groups.flatMap((group) =>
      Object.entries(manifest[group] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    )
    expect(loose).toEqual([])
  })
})
