type TemplateError = {
  readonly properties?: {
    readonly id?: string
    readonly xtag?: string
    readonly openingtag?: string
    readonly closingtag?: string
    readonly errors?: readonly TemplateError[]
  }
}

/** What is wrong with the braces of a template, a sentence each; null when the error is none of the template's. */
export function templateErrors(error: unknown): string[] | null {
  const { properties } = (error ?? {}) as TemplateError
  if (properties?.id === undefined) return null
  const all = properties.id === 'multi_error' ? (properties.errors ?? []) : [error as TemplateError]
  return [...new Set(all.map(sentenceOf))]
}

function sentenceOf({ properties }: TemplateError): string {
  const { id, xtag = '', openingtag = '', closingtag = '' } = properties ?? {}
  switch (id ?? '') {
    case 'unopened_tag':
    case 'duplicate_close_tag':
      return `“${xtag}}”前面少了或多了花括号，占位符要写成 {名称}。`
    case 'unclosed_tag':
    case 'duplicate_open_tag':
      return `“{${xtag}”后面少了或多了花括号，占位符要写成 {名称}。`
    case 'unopened_loop':
      return `有 {/${xtag}}，前面没有 {#${xtag}}。`
    case 'unclosed_loop':
      return `有 {#${xtag}}，后面没有 {/${xtag}}。`
    case 'closing_tag_does_not_match_opening_tag':
      return `{#${openingtag}} 要用 {/${openingtag}} 结束，现在写的是 {/${closingtag}}。`
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
    case 'no_xml_tag_found_at_left':
    case 'no_xml_tag_found_at_right':
      return `{#${xtag}} 和 {/${xtag}} 要在同一段、同一行表格里，或各自单独成段。`
    default:
      return '文档内容无法识别，请用 Word 或 WPS 打开另存一次后再上传。'
  }
}
