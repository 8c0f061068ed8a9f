import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD, DEMO_PERSONAS } from '@/lib/account/demo-personas'
import { read } from './source-files'

describe('docs/demo.md', () => {
  const page = read('docs/demo.md')

  it('names everybody the demo lets in, with their login', () => {
    const missing = DEMO_PERSONAS.filter(
      ({ name, userName, phone }) => !page.includes(name) || !page.includes(`\`${userName ?? phone}\``),
    )
    expect(missing.map(({ key }) => key)).toEqual([])
  })

  it('gives the password of the demo', () => {
    expect(page).toContain(DEMO_PASSWORD)
  })
})
