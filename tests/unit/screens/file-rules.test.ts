import { describe, expect, it } from 'vitest'
import { fileFault, kindsText, sizeText } from '@/components/form/file-rules'

const MEGABYTE = 1024 * 1024

describe('files before they are sent', () => {
  it('takes a file of an allowed kind up to the limit, whatever the case of its ending', () => {
    expect(fileFault({ name: '网签合同.PDF', size: 2 * MEGABYTE }, ['pdf'], 2)).toBeNull()
  })

  it.each([
    ['a kind that is not asked for', { name: '合同.docx', size: 10 }, '只收 PDF、JPG'],
    ['a name without an ending', { name: '合同', size: 10 }, '只收 PDF、JPG'],
    ['one byte too many', { name: '合同.pdf', size: 2 * MEGABYTE + 1 }, '超过 2 MB，请压缩后再传'],
    ['an empty file', { name: '合同.pdf', size: 0 }, '文件是空的'],
  ])('refuses %s', (_case, file, fault) => {
    expect(fileFault(file, ['pdf', 'jpg'], 2)).toBe(fault)
  })

  it('says kinds and sizes as people do', () => {
    expect(kindsText(['jpg', 'png'])).toBe('JPG、PNG')
    expect([sizeText(10), sizeText(300_000), sizeText(1_234_567)]).toEqual(['1 KB', '293 KB', '1.2 MB'])
  })
})
