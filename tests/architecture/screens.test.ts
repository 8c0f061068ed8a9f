import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { exportedValues, filesUnder, parse, read } from './source-files'

/** Pages without a login, and why. A group folder `(public)` says the same of everything in it. */
const PUBLIC_PAGES: Record<string, string> = {
  'app/page.tsx': 'sends everybody to where they belong',
}
const isPublic = (path: string): boolean => path.startsWith('app/(public)/') || path in PUBLIC_PAGES

/** Routes that answer to anybody, and why. All others come from defineRead or ask for the actor. */
const OPEN_ROUTES: Record<string, string> = {
  'app/api/health/live/route.ts': 'asked by process managers',
  'app/api/health/ready/route.ts': 'asked by load balancers',
}

const actionFiles = filesUnder('app', /\/actions\.ts$/)
const pages = filesUnder('app', /\/page\.tsx$/).filter((path) => !isPublic(path))
const routes = filesUnder('app', /\/route\.tsx?$/).filter((path) => !(path in OPEN_ROUTES))

function isMadeByDefineAction(node: ts.Node | null): boolean {
  if (node === null || !ts.isVariableDeclaration(node) || !node.initializer) return false
  return ts.isCallExpression(node.initializer) && node.initializer.expression.getText() === 'defineAction'
}

describe('what a browser can call', () => {
  it.each(actionFiles)('%s exports nothing but what defineAction made', (path) => {
    const values = exportedValues(parse(path))
    expect(values.filter(({ node }) => !isMadeByDefineAction(node)).map(({ name }) => name)).toEqual([])
    expect(values.length).toBeGreaterThan(0)
  })

  it('is written in actions.ts and nowhere else', () => {
    const marked = [
      ...filesUnder('app', /\.tsx?$/),
      ...filesUnder('components', /\.tsx?$/),
      ...filesUnder('lib', /\.ts$/),
    ]
      .filter((path) => /^\s*['"]use server['"]/m.test(read(path)))
      .filter((path) => !path.endsWith('/actions.ts'))
    expect(marked).toEqual([])
  })

  it.each(actionFiles)("%s begins with 'use server'", (path) => {
    expect(read(path).trimStart()).toMatch(/^['"]use server['"]/)
  })

  it.each(pages)('%s asks who is there', (path) => {
    expect(read(path)).toMatch(/\brequire(Actor|Staff|Applicant|Role)\(/)
  })

  it.each(routes)('%s asks who is there', (path) => {
    expect(read(path)).toMatch(/\b(defineRead|require(Actor|Staff|Applicant|Role)|currentActor|publicOrActor)\(/)
  })
})
