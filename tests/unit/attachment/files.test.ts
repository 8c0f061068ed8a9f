import { describe, expect, it } from 'vitest'
import { fileFault } from '@/lib/attachment/rules/file-fault'
import { safeName } from '@/lib/attachment/rules/safe-name'

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
const PDF = new TextEncoder().encode('%PDF-1.4\n…\n%%EOF\n')

describe('a file', () => {
  it('is welcome when it is whole and of one of the three kinds', () => {
    expect(fileFault(JPEG, 'image/jpeg')).toBeNull()
    expect(fileFault(PDF, 'application/pdf')).toBeNull()
  })

  it('may be filled up with zeros, as some phones do', () => {
    expect(fileFault(Uint8Array.from([...JPEG, 0, 0, 0]), 'image/jpeg')).toBeNull()
  })

  // Shows ASVS 5.2.2, 1.3.4 · G17
  it('is refused when something else hangs behind it, or its end is missing', () => {
    expect(fileFault(Uint8Array.from([...JPEG, 60, 115]), 'image/jpeg')).toContain('夹带')
    expect(fileFault(JPEG.subarray(0, 6), 'image/jpeg')).toContain('不完整')
    expect(fileFault(PDF.subarray(0, 10), 'application/pdf')).toContain('不完整')
  })

  it('is refused when its bytes are of no kind we take, whatever it is called', () => {
    for (const found of [undefined, 'image/svg+xml', 'text/html', 'application/zip', 'image/webp', 'toString']) {
      expect(fileFault(PDF, found)).toContain('只收 PDF、JPG、PNG')
    }
  })

  // Shows ASVS 5.2.1
  it('may weigh ten megabytes and not a byte more', () => {
    const heavy = (bytes: number) => {
      const file = new Uint8Array(bytes)
      file.set(PDF, bytes - PDF.length)
      return fileFault(file, 'application/pdf')
    }
    expect(heavy(10 * 1024 * 1024)).toBeNull()
    expect(heavy(10 * 1024 * 1024 + 1)).toContain('10 MB')
    expect(fileFault(new Uint8Array(0), undefined)).toContain('空的')
  })
})

// Shows ASVS 5.3.2, 5.4.1
describe('its name', () => {
  it.each([
    ['购房合同.PDF', '购房合同.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\a\\合同.v2.exe', '合同.v2.pdf'],
    ['a"b<c>;d\u202Ee.html', 'abcde.pdf'],
    ['.pdf', '材料.pdf'],
    ['长'.repeat(200), `${'长'.repeat(80)}.pdf`],
  ])('%s is kept as %s', (name, kept) => {
    expect(safeName(name, 'application/pdf')).toBe(kept)
  })
})
