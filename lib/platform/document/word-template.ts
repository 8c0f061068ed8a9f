import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { archiveFaultOf } from '@/lib/platform/workbook/read-workbook'
import { listZip } from '@/lib/platform/workbook/zip-guard'
import { templateErrors } from './template-errors'
import type { Filled, TemplateUse, TemplateValues } from '@/lib/kernel/template-values'

/** A Word file of a few pages unpacks to less than one. */
const UNPACKED_BYTES = 20 * 1024 * 1024
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]

/** Why a file is no Word template, in plain Chinese; null when it may be opened. Nothing is unpacked before its size is known. */
export function wordFaultOf(bytes: Uint8Array): string | null {
  if (OLE2.every((byte, index) => bytes[index] === byte)) {
    return '这是旧格式（.doc、.wps）或加了密码的文件，请在 Word 或 WPS 中取消密码，“另存为”.docx 后再上传。'
  }
  const listing = listZip(bytes)
  if (!listing?.names.includes('word/document.xml')) return '这不是完整的 Word 文档（.docx），请重新选择文件。'
  const fault = archiveFaultOf(bytes)
  if (fault === 'macros') return '文档带有宏，请另存为不带宏的 .docx 后再上传。'
  if (fault !== null || listing.unpackedBytes > UNPACKED_BYTES) {
    return '文档太大或加了密，请删去图片、取消密码后再上传。'
  }
  return foreignPartOf(bytes, listing.names) ?? fullWidthFault(bytes)
}

/** What a Chinese input method writes where braces are meant. */
const fullWidthFault = (bytes: Uint8Array): string | null =>
  /[｛｝]/.test(new PizZip(bytes).file('word/document.xml')?.asText() ?? '')
    ? '模板中有全角花括号“｛｝”，占位符请改用半角的 {名称}。'
    : null

/** A paper fetches nothing from elsewhere when it is opened, and runs nothing. */
function foreignPartOf(bytes: Uint8Array, names: readonly string[]): string | null {
  if (names.some((name) => /^word\/(embeddings|activeX)\//i.test(name))) {
    return '文档中嵌入了其他文件或控件，请删去后再上传。'
  }
  const zip = new PizZip(bytes)
  const links = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => (zip.file(name)?.asText() ?? '').match(/<Relationship\b[^>]*>/g) ?? [])
  const isForeign = links.some((link) => /TargetMode="External"/.test(link) && !/\/hyperlink"/.test(link))
  return isForeign ? '文档链接了外部的图片、模板或对象，请改为直接插入后再上传。' : null
}

/** The template filled in, or what is wrong with its placeholders. Only of bytes that `wordFaultOf` has nothing against. */
export function fillWord(bytes: Uint8Array, values: TemplateValues): Filled {
  const recorder = new Recorder()
  try {
    const document = new Docxtemplater(new PizZip(bytes), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (tag) => ({
        get: (scope: TemplateValues, context) => recorder.look(tag, scope, context.meta.part.module === 'loop'),
      }),
    })
    document.render(values)
    const filled = document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
    return { ok: true, bytes: filled, use: recorder.use() }
  } catch (error) {
    const faults = templateErrors(error)
    if (faults === null) throw error
    return { ok: false, faults }
  }
}

/** Names asked for while a template is filled: innermost list first, then outwards. */
class Recorder {
  readonly #asked = new Set<string>()
  readonly #found = new Set<string>()
  readonly #listsAsWords = new Set<string>()

  look(tag: string, scope: TemplateValues, isLoop: boolean): TemplateValues[string] | undefined {
    this.#asked.add(tag)
    if (!Object.hasOwn(scope, tag)) return undefined
    this.#found.add(tag)
    const value = scope[tag]
    if (!isLoop && Array.isArray(value)) this.#listsAsWords.add(tag)
    return value
  }

  use = (): TemplateUse => ({
    asked: [...this.#asked],
    unknown: [...this.#asked].filter((tag) => !this.#found.has(tag)),
    listsAsWords: [...this.#listsAsWords],
  })
}
