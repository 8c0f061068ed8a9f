import PizZip from 'pizzip'
import { fontTableXml, stylesXml } from './styles'
import { plain } from './word'

const NAMESPACE =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** The same bytes whenever they are made. */
export const MADE_ON = new Date('2026-09-01T00:00:00Z')

/** `letter`: GB/T 9704 margins and a page number at the outer side. `form`: a table that fills its page. */
export type Layout = 'letter' | 'form'

/** Twentieths of a point: 37, 35, 28 and 26 mm; 20 mm all round. */
const MARGINS: Record<Layout, string> = {
  letter: 'w:top="2098" w:bottom="1984" w:left="1588" w:right="1474" w:header="851" w:footer="1417" w:gutter="0"',
  form: 'w:top="1134" w:bottom="1134" w:left="1134" w:right="1134" w:header="567" w:footer="567" w:gutter="0"',
}

const PARTS = ['styles', 'fontTable', 'settings', 'footer1', 'footer2'] as const
const kindOf = (part: string): string => part.replace(/\d$/, '')

/** A Word file of these paragraphs and tables. */
export function wordFile(layout: Layout, content: readonly string[]): Uint8Array<ArrayBuffer> {
  const zip = new PizZip()
  const put = (path: string, xml: string) => zip.file(path, HEAD + xml, { date: MADE_ON, createFolders: false })
  put('[Content_Types].xml', contentTypes())
  put('_rels/.rels', relationships([['rId1', `${OFFICE}/officeDocument`, 'word/document.xml']]))
  put(
    'word/_rels/document.xml.rels',
    relationships(PARTS.map((part) => [part, `${OFFICE}/${kindOf(part)}`, `${part}.xml`])),
  )
  put('word/document.xml', documentXml(layout, content))
  put('word/styles.xml', stylesXml(NAMESPACE))
  put('word/fontTable.xml', fontTableXml(NAMESPACE))
  put('word/settings.xml', `<w:settings ${NAMESPACE}><w:evenAndOddHeaders/><w:compat/></w:settings>`)
  put('word/footer1.xml', footer('right'))
  put('word/footer2.xml', footer('left'))
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

function documentXml(layout: Layout, content: readonly string[]): string {
  const footers =
    layout === 'letter'
      ? '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/>'
      : ''
  const section = `<w:sectPr>${footers}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${MARGINS[layout]}/></w:sectPr>`
  return `<w:document ${NAMESPACE}><w:body>${content.map(block).join('')}${section}</w:body></w:document>`
}

/** A condition such as {#有金额} stands in a paragraph of its own, which is gone once the paper is made. */
const block = (xml: string): string => (xml.startsWith('{') ? plain(xml) : xml)

/** — 1 —, one character in from the outer side. */
const footer = (side: 'left' | 'right'): string =>
  `<w:ftr ${NAMESPACE}><w:p><w:pPr><w:ind w:leftChars="100" w:rightChars="100"/><w:jc w:val="${side}"/></w:pPr>` +
  `${small('— ')}<w:fldSimple w:instr=" PAGE ">${small('1')}</w:fldSimple>${small(' —')}</w:p></w:ftr>`

const small = (text: string): string =>
  '<w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>' +
  `<w:t xml:space="preserve">${text}</w:t></w:r>`

const contentTypes = (): string =>
  [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
    ...PARTS.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${kindOf(part)}+xml"/>`),
    '</Types>',
  ].join('')

const relationships = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
