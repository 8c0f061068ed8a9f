import type { Guard } from './guard'

const WORKBOOK = 'tests/unit/platform/workbook.test.ts'
const FILES_TEST = 'tests/unit/attachment/files.test.ts'
const PAPERS = 'tests/integration/application/drafts-and-materials.test.ts'

export const FILES: readonly Guard[] = [
  {
    guard: 'an archive is looked at before it is unpacked',
    file: 'lib/platform/workbook/read-workbook.ts',
    find: 'listing.entries > ENTRIES || listing.unpackedBytes > UNPACKED_BYTES',
    replace: 'listing.entries > ENTRIES',
    test: { file: WORKBOOK, name: 'would unpack to more than we hold' },
    expect: "to be 'tooLarge'",
  },
  {
    guard: 'an archive that lies about its size',
    file: 'lib/platform/workbook/zip-guard.ts',
    find: 'size === ELSEWHERE || (size === 0 && view.getUint32(at + 20, true) > EMPTY_DEFLATED)',
    replace: 'size === ELSEWHERE',
    test: { file: WORKBOOK, name: 'would unpack to more than we hold' },
    expect: 'unpackedBytes: +0',
  },
  {
    guard: 'no macros',
    file: 'lib/platform/workbook/read-workbook.ts',
    find: '/vbaProject/i.test(name)',
    replace: "name === ''",
    test: { file: WORKBOOK, name: 'is no workbook, an old one' },
    expect: "to be 'macros'",
  },
  {
    guard: 'cells that no spreadsheet runs',
    file: 'lib/kernel/formula-safe.ts',
    find: "(startsLikeFormula(text) ? `'${text}` : text)",
    replace: 'text',
    test: { file: 'tests/unit/kernel/formula-safe.test.ts' },
    expect: "expected [ true, '=1+1' ]",
  },
  {
    guard: 'cells that no spreadsheet runs, in the workbook',
    file: 'lib/platform/workbook/write-workbook.ts',
    find: "(typeof value === 'string' ? toSafeCell(value) : value)",
    replace: 'value',
    test: { file: WORKBOOK, name: 'holds dangerous text as text' },
    expect: "expected '=HYPERLINK",
  },
  {
    guard: 'a file is what its bytes are',
    file: 'lib/attachment/steps/check-file.ts',
    find: '(await fileTypeFromBuffer(file.bytes))?.mime',
    replace:
      "((await fileTypeFromBuffer(file.bytes))?.mime ?? (file.name.endsWith('.pdf') ? 'application/pdf' : 'image/png'))",
    test: { file: PAPERS, name: 'are judged by their bytes' },
    expect: "to contain '只收 PDF、JPG、PNG'",
  },
  {
    guard: 'a file ends where its kind ends',
    file: 'lib/attachment/rules/file-fault.ts',
    find: 'return isWhole(bytes, detected) ? null',
    replace: 'return isWhole(bytes, detected) || bytes.length > 0 ? null',
    test: { file: FILES_TEST, name: 'is refused when something else hangs behind it' },
    expect: '(null and string)',
  },
  {
    guard: 'ten megabytes',
    file: 'lib/attachment/rules/file-fault.ts',
    find: 'if (bytes.length > MAXIMUM_FILE_BYTES)',
    replace: 'if (bytes.length > MAXIMUM_FILE_BYTES * 2)',
    test: { file: FILES_TEST, name: 'may weigh ten megabytes' },
    expect: '(null and string)',
  },
  {
    guard: 'an upload is cut off at its limit',
    file: 'app/api/files/read-upload.ts',
    find: 'limitTo(maximum + ENVELOPE_BYTES)',
    replace: 'limitTo(maximum * 16)',
    test: { file: 'tests/unit/attachment/read-upload.test.ts', name: 'is cut off at the limit' },
    expect: 'to be less than 3145728',
  },
  {
    guard: 'a field of a form is no prototype',
    file: 'lib/platform/form-fields.ts',
    find: 'const members = Object.create(null) as Record<string, unknown>',
    replace: 'const members = {} as Record<string, unknown>',
    test: { file: 'tests/unit/platform/form-fields.test.ts', name: 'cannot reach what all objects share' },
    expect: 'to be null',
  },
]
