import { describe, expect, it } from 'vitest'
import { filesUnder, read } from './source-files'

const SCREENS = ['app', 'components'].flatMap((folder) => filesUnder(folder, /\.tsx?$/))
const SOURCES = [...SCREENS, ...filesUnder('lib', /\.ts$/), 'proxy.ts', 'instrumentation.ts']

/** The only places that keep anything in the browser: whether keyboard shortcuts are on, and the size of type. */
const BROWSER_STORAGE = ['components/shell/shortcut-setting.ts', 'components/shell/type-switch.tsx']

const naming = (files: readonly string[], pattern: RegExp): string[] => files.filter((path) => pattern.test(read(path)))

describe('no source', () => {
  // Shows ASVS 1.3.2
  it('makes code of data', () => {
    expect(naming(SOURCES, /\beval\(|new Function\(|\bvm\b.*from 'node:vm'|setTimeout\(\s*['"`]/)).toEqual([])
  })

  // Shows ASVS 3.2.2, 1.2.1, 1.2.3
  it('writes HTML or scripts: text is text, React escapes it', () => {
    expect(naming(SOURCES, /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/)).toEqual(
      [],
    )
  })

  // Shows ASVS 14.3.3
  it('keeps anything of a person in the browser', () => {
    const keeping = naming(SCREENS, /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/)
    expect(keeping).toEqual(BROWSER_STORAGE)
  })

  // Shows ASVS 3.5.5
  it('talks to other windows', () => {
    expect(naming(SOURCES, /postMessage/)).toEqual([])
  })

  // Shows ASVS 1.2.5
  it('starts another program', () => {
    expect(naming(SOURCES, /node:child_process/)).toEqual([])
  })

  // Shows ASVS 3.4.2
  it('lets other sites read its answers', () => {
    expect(naming([...SOURCES, 'next.config.ts'], /Access-Control-Allow/i)).toEqual([])
  })
})

// Shows ASVS 6.2.6
it('every field for a password hides what is typed', () => {
  const shown = SCREENS.flatMap((path) =>
    [...read(path).matchAll(/<(?:input|Input|TextField)\b[^>]*name="[^"]*[pP]assword"[^>]*>/g)].filter(
      ([field]) => !field.includes('type="password"'),
    ),
  )
  expect(shown.map(([field]) => field)).toEqual([])
})
