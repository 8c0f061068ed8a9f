import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readWorkbook, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { listZip } from '@/lib/platform/workbook/zip-guard'

const faultOf = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes)
  return read.ok ? null : read.failure
}

const sheetOf = async (bytes: Uint8Array, index = 0) => {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.failure)
  return read.value[index]!
}

describe('a workbook', () => {
  it('comes back as it was written, days and numbers and dangerous text included', async () => {
    const day = new Date(Date.UTC(2026, 8, 14))
    const bytes = await workbookBytes({
      sheetName: '人才/名单',
      columns: [
        { header: '姓名' },
        { header: '登记日期', format: 'yyyy-mm-dd' },
        { header: '金额', format: '#,##0.00' },
      ],
      preamble: ['云岭县人才名单'],
      rows: [
        ['欧阳若兰', day, 280_000],
        ['=1+1', null, 0],
      ],
    })
    const { name, rows } = await sheetOf(bytes)
    expect(name).toBe('人才 名单')
    expect(rows.map((row) => [...row])).toEqual([
      ['云岭县人才名单', null, null],
      ['姓名', '登记日期', '金额'],
      ['欧阳若兰', day, 280_000],
      ['=1+1', null, 0],
    ])
  })

  // Shows ASVS 1.2.10
  it('holds dangerous text as text that no spreadsheet runs', async () => {
    const bytes = await workbookBytes({ sheetName: '表', columns: [{ header: '姓名' }], rows: [['=HYPERLINK("x")']] })
    const raw = await import('hucre/xlsx').then(({ readXlsx }) => readXlsx(bytes))
    expect(raw.sheets[0]?.rows[1]?.[0]).toBe(`'=HYPERLINK("x")`)
  })

  it('tells of merged cells, formulas and hidden sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '人才',
          rows: [
            ['姓名', '月数'],
            ['李国强', null],
          ],
          cells: new Map([['1,1', { value: 3, formula: 'SUM(1,2)' }]]),
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
        { name: '底稿', hidden: true, rows: [['勿动']] },
      ],
    })
    const sheet = await sheetOf(bytes)
    expect(sheet.formulas).toEqual([{ row: 1, column: 1 }])
    expect(sheet.merges).toEqual([{ from: { row: 1, column: 0 }, to: { row: 2, column: 0 } }])
    expect((await sheetOf(bytes, 1)).isHidden).toBe(true)
  })
})

describe('a file that is refused before anything is unpacked', () => {
  // Shows ASVS 5.2.2
  it('is no workbook, an old one, one with a password or with macros', async () => {
    expect(await faultOf(new TextEncoder().encode('姓名,证件号码\n'))).toBe('notWorkbook')
    expect(await faultOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('oldFormat')
    expect(await faultOf(zipOf({ 'xl/workbook.xml': 1, 'xl/vbaProject.bin': 1 }))).toBe('macros')
    expect(await faultOf(zipOf({ 'word/document.xml': 1 }))).toBe('notWorkbook')
    const whole = await workbookBytes({ sheetName: '表', columns: [{ header: '姓名' }], rows: [['王芳']] })
    expect(await faultOf(whole.subarray(0, whole.length - 30))).toBe('notWorkbook')
  })

  // Shows ASVS 5.2.3 · G17
  it('would unpack to more than we hold, or lies about it', { timeout: 30_000 }, async () => {
    const bomb = zipOf({ 'xl/workbook.xml': 300 * 1024 * 1024 })
    expect(bomb.length).toBeLessThan(400_000)
    expect(await faultOf(bomb)).toBe('tooLarge')
    expect(WORKBOOK_FAULT_TEXTS.tooLarge).toContain('拆成几个文件')
    expect(listZip(zipOf({ 'xl/workbook.xml': 1_000_000 }, 0))).toBeNull()
  })
})

/** An archive of zeros: each name with its size, or with the size it claims to have. */
function zipOf(entries: Record<string, number>, claimed?: number): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, size] of Object.entries(entries)) {
    const packed = deflateRawSync(Buffer.alloc(size))
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claimed ?? size, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(head, title, packed)
    central.push(entry, title)
    offset += head.length + title.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
