import type { Plugin } from 'vite'

const QUERY = /\/lib\/[^/]+\/queries\/[^/]+\.ts$/
const FUNCTION = /^export (?:async )?function (\w+)\(/gm
const ARROW = /^export const (\w+)(?=(?:: \w+)? = (?:async )?\()/gm

/**
 * On a server every read of a request goes as far as its actor may see. Tests have no request: here each query runs as
 * the reader it was given, so that what row-level security hides from somebody is missed by the query's own test.
 */
export const readingAsTheActor = (): Plugin => ({
  name: 'reading-as-the-actor',
  enforce: 'pre',
  transform(code, id) {
    if (!QUERY.test(id)) return undefined
    const names = [FUNCTION, ARROW].flatMap((form) => [...code.matchAll(form)].map(([, name]) => name))
    if (names.length === 0) return undefined
    const wrapped = names.map((name) => `${name} = __asItsReader(${name})`)
    return `${code.replace(ARROW, 'export let $1')}\nimport { asItsReader as __asItsReader } from '@/tests/support/as-its-reader'\n${wrapped.join('\n')}\n`
  },
})
