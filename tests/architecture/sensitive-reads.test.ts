import { describe, expect, it } from 'vitest'
import { exportedValues, filesUnder, parse, read, saysInItsSteps } from './source-files'

/** Files that say nothing of anybody, and why. Every other file that is handed out leaves an entry in the record. */
const ABOUT_NOBODY: Record<string, string> = {
  'app/my/company/filings/template/route.ts': 'an empty sheet',
  'app/office/imports/template/route.ts': 'an empty sheet',
  'app/office/fund/opening/template/route.ts': 'an empty sheet',
  'app/office/papers/[kind]/template/route.ts': 'a template',
  'app/office/papers/[kind]/sample/route.ts': 'a template filled with examples',
  'app/office/payments/batches/[id]/sample/route.ts': 'a file as a bank would send it: demo and test only',
}

/** Words by which a route hands a file out. */
const HANDS_OUT = /Content-Disposition|workbookResponse\(|answerPaper\(/

/** What the route is without its upload: the POST beside a GET has commands of its own. */
function sending(path: string): string {
  const exported = exportedValues(parse(path))
  const get = exported.find(({ name }) => name === 'GET')
  const post = exported.find(({ name }) => name === 'POST')
  const text = read(path)
  return get && post?.node ? text.replace(post.node.getText(), '') : text
}

/** Commands of ours that the text calls, by the files they stand in. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/import \{ (\w+) \} from '@\/(lib\/[^']+\/commands\/[^']+)'/g)]
    .filter(([, name]) => new RegExp(`\\b${name}\\(`).test(text))
    .map(([, , path]) => `${path}.ts`)

const handing = filesUnder('app', /\/route\.tsx?$/).filter((path) => HANDS_OUT.test(sending(path)))

describe('a file that leaves the house', () => {
  // Shows ASVS 16.2.1 · G14
  it('is a line of the record, by the command that hands it out', () => {
    const silent = handing.filter((path) => !(path in ABOUT_NOBODY))
    const unrecorded = silent.filter(
      (path) => !commandsIn(sending(path)).some((command) => saysInItsSteps(command, 'recordAudit(')),
    )
    expect(unrecorded).toEqual([])
    expect(silent.length).toBeGreaterThan(8)
  })

  it('is about nobody only where it is said why', () => {
    expect(Object.keys(ABOUT_NOBODY).filter((path) => !handing.includes(path))).toEqual([])
  })
})

describe('a paper of a case, a scan, or a sheet that was brought', () => {
  /** Queries that answer with such bytes; a page or a route that called one would hand them out unseen. */
  const OPENING = ['getMaterialFile', 'getOpeningScan', 'getFaultyBook', 'getFaultyRows']

  it('is opened by no page or route without the command that writes it down', () => {
    const opened = filesUnder('app', /\.tsx?$/).filter((path) =>
      OPENING.some((query) => new RegExp(`\\b${query}\\b`).test(read(path))),
    )
    expect(opened).toEqual([])
  })
})
