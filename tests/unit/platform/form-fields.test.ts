import { describe, expect, it } from 'vitest'
import { groupFields, textFields } from '@/lib/platform/form-fields'

const formOf = (...entries: [string, string | File][]): FormData => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('the fields of a form', () => {
  // Shows ASVS 15.3.6
  it('cannot reach what all objects share, whatever they are called', () => {
    const names = [
      '__proto__',
      '__proto__[]',
      'constructor',
      '__proto__/polluted',
      'constructor/prototype',
      'answers/__proto__',
    ]
    const values = textFields(formOf(...names.map((name): [string, string] => [name, 'yes'])))
    const grouped = groupFields(values ?? {})
    expect({}).not.toHaveProperty('polluted')
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(Object.getPrototypeOf(grouped)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(grouped.answers)).toBeNull()
  })

  // Shows ASVS 15.3.7
  it('sent twice under one name count once, unless the name is that of a list', () => {
    const values = textFields(formOf(['id', 'a'], ['id', 'b'], ['ids[]', 'a'], ['ids[]', 'b']))
    expect({ ...values }).toEqual({ id: 'b', ids: ['a', 'b'] })
  })

  // Shows ASVS 15.3.5, 1.5.2
  it.each([null, undefined, 'text', 7, [['a', 'b']], { a: 'b' }, new Map([['a', 'b']]), new URLSearchParams('a=b')])(
    'are those of a form, which %s is not',
    (sent) => expect(textFields(sent)).toBeNull(),
  )

  it('may not be a group and a field of that name at once: the group stands', () => {
    const values = textFields(formOf(['answers', 'x'], ['answers/a', 'b'], ['ids[]', 'x'], ['ids/a', 'b']))
    expect(groupFields(values ?? {})).toEqual({ answers: { a: 'b' }, ids: { a: 'b' } })
  })

  it('are text: files are left out, NUL and floods refused', () => {
    expect({ ...textFields(formOf(['a', 'b'], ['file', new File(['x'], 'x.txt')])) }).toEqual({ a: 'b' })
    expect(textFields(formOf(['a', 'b\u0000c']))).toBeNull()
    expect(textFields(formOf(['a', 'x'.repeat(250_001)]))).toBeNull()
    expect(textFields(formOf(...Array.from({ length: 501 }, (_, at): [string, string] => [`f${at}`, ''])))).toBeNull()
  })
})
