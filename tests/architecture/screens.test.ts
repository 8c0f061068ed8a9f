import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { exportedValues, filesUnder, parse, read } from './source-files'

/** Pages without a login, and why. A group folder `(public)` says the same of everything in it. */
const PUBLIC_PAGES: Record<string, string> = {
  'app/page.tsx': 'sends everybody to where they belong',
  'app/login/page.tsx': 'is where people say who they are',
  'app/login/link/page.tsx': 'is where staff whom the identity provider answered for say which account is theirs',
  'app/login/second/page.tsx': 'is where staff whose password was right give the code of their second factor',
  'app/register/page.tsx': 'is where a talent who is not on the register yet writes himself in',
  'app/demo/inbox/page.tsx': "shows the demo's messages; in production it is not there",
}
const isPublic = (path: string): boolean => path.startsWith('app/(public)/') || path in PUBLIC_PAGES

/** Routes that answer to anybody, and why. All others come from defineRead or ask for the actor. */
const OPEN_ROUTES: Record<string, string> = {
  'app/api/health/live/route.ts': 'asked by process managers',
  'app/api/health/ready/route.ts': 'asked by load balancers',
  'app/api/oidc/start/route.ts': 'sends anybody to the identity provider, and reads and writes nothing',
}

const ACTIONS = /\/([a-z-]+-)?actions\.ts$/
const actionFiles = filesUnder('app', ACTIONS)
const pages = filesUnder('app', /\/page\.tsx$/).filter((path) => !isPublic(path))
const routes = filesUnder('app', /\/route\.tsx?$/).filter((path) => !(path in OPEN_ROUTES))

function isMadeByDefineAction(node: ts.Node | null): boolean {
  if (node === null || !ts.isVariableDeclaration(node) || !node.initializer) return false
  return ts.isCallExpression(node.initializer) && node.initializer.expression.getText() === 'defineAction'
}

const sources = ['app', 'components', 'lib'].flatMap((folder) => filesUnder(folder, /\.tsx?$/))
const startsOnServer = (path: string) => /^\s*['"]use server['"]/.test(read(path))

describe('what a browser can call', () => {
  // Shows ASVS 2.2.2, 8.3.1, 15.3.3
  it('is, in an actions.ts, only what defineAction made', () => {
    const loose = actionFiles.flatMap((path) =>
      exportedValues(parse(path))
        .filter(({ node }) => !isMadeByDefineAction(node))
        .map(({ name }) => `${path} ${name}`),
    )
    expect(loose).toEqual([])
  })

  it("begins every actions.ts with 'use server'", () => {
    expect(actionFiles.filter((path) => !startsOnServer(path))).toEqual([])
  })

  it("has no 'use server' anywhere else", () => {
    const marked = sources.filter((path) => /['"]use server['"]/.test(read(path)))
    expect(marked.filter((path) => !ACTIONS.test(path))).toEqual([])
  })

  // Shows ASVS 8.3.1, 7.2.1
  it('is, in a page that is not public, asked who is there', () => {
    expect(pages.filter((path) => !/\brequire(Actor|Staff|Applicant|Role|Place)\(/.test(read(path)))).toEqual([])
  })

  it('is, in a route that is not open, asked who is there', () => {
    const asks =
      /\b(defineRead|defineQuestion|isOfScraper|takeUpload|answerPaper|require(Actor|Staff|Applicant|Role)|currentActor|publicOrActor)\(/
    expect(routes.filter((path) => !asks.test(read(path)))).toEqual([])
  })
})
