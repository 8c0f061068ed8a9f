import type { StyleName } from './word'

/**
 * The look of the county's papers after GB/T 9704-2012: 小标宋 二号 for the title, 仿宋 三号 for the words, 28 points from
 * line to line, 22 lines of 28 characters. Sizes in half points, spacing in twentieths of a point.
 */
type Style = {
  readonly label: string
  readonly font: keyof typeof FONTS
  readonly size: number
  readonly paragraph: string
  readonly character?: string
}

/** Where the first is not installed Word takes what `altName` says, which every Windows has. */
export const FONTS = {
  方正小标宋简体: '宋体',
  仿宋: '仿宋_GB2312',
  黑体: 'SimHei',
  宋体: 'SimSun',
} as const

const LINE = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>'
const CELL = '<w:spacing w:before="40" w:after="40" w:line="320" w:lineRule="atLeast"/>'
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'

const STYLES: Readonly<Record<StyleName, Style>> = {
  Plain: { label: '公文顶格', font: '仿宋', size: 32, paragraph: `${LINE}<w:jc w:val="both"/>` },
  Body: { label: '公文正文', font: '仿宋', size: 32, paragraph: `${LINE}${INDENT}<w:jc w:val="both"/>` },
  Heading: { label: '公文一级标题', font: '黑体', size: 32, paragraph: `<w:keepNext/>${LINE}${INDENT}` },
  Headline: {
    label: '公文标题',
    font: '方正小标宋简体',
    size: 44,
    paragraph:
      '<w:keepNext/><w:spacing w:before="280" w:after="280" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  Organ: {
    label: '发文机关标志',
    font: '方正小标宋简体',
    size: 64,
    paragraph:
      '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="8" w:color="FF0000"/></w:pBdr>' +
      '<w:spacing w:before="0" w:after="160" w:line="1000" w:lineRule="exact"/><w:jc w:val="center"/>',
    character: '<w:color w:val="FF0000"/>',
  },
  Number: { label: '发文字号', font: '仿宋', size: 32, paragraph: `${LINE}<w:jc w:val="right"/>` },
  Sign: {
    label: '落款',
    font: '仿宋',
    size: 32,
    paragraph: `<w:keepLines/>${LINE}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  },
  Cell: { label: '表格文字', font: '仿宋', size: 24, paragraph: CELL },
  CellHead: { label: '表格栏目', font: '黑体', size: 24, paragraph: `${CELL}<w:jc w:val="center"/>` },
  Note: {
    label: '表格说明',
    font: '仿宋',
    size: 24,
    paragraph: '<w:spacing w:before="80" w:after="80" w:line="360" w:lineRule="exact"/>',
  },
}

const fontOf = (font: string): string =>
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`

const styleXml = ([id, { label, font, size, paragraph, character = '' }]: [string, Style]): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${label}"/><w:basedOn w:val="Normal"/>` +
  `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fontOf(font)}${character}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

export const stylesXml = (namespace: string): string =>
  [
    `<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${fontOf('仿宋')}<w:sz w:val="32"/><w:szCs w:val="32"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...Object.entries(STYLES).map(styleXml),
    '<w:style w:type="table" w:customStyle="1" w:styleId="Ruled"><w:name w:val="公文表格"/><w:tblPr>',
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>`,
    '</w:tblPr></w:style></w:styles>',
  ].join('')

export const fontTableXml = (namespace: string): string =>
  `<w:fonts ${namespace}>${Object.entries(FONTS)
    .map(
      ([name, other]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${name === '黑体' ? 'swiss' : 'roman'}"/></w:font>`,
    )
    .join('')}</w:fonts>`
