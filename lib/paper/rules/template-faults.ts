import type { TemplateUse } from '@/lib/kernel/template-values'
import type { FieldGroup } from '../catalogue/field-group'
import type { PaperFormat } from '../model'

/** What a template asks for that its kind does not have, a sentence each. */
export function templateFaults(group: FieldGroup, format: PaperFormat, use: TemplateUse): string[] {
  if (use.asked.length === 0) return ['模板中没有占位符，请核对是不是选错了文件。']
  return [
    ...use.unknown.map((name) => unknownText(group, name)),
    ...use.listsAsWords.map((name) => `{${name}} 是一张表，要写成 {#${name}}…{/${name}}，中间放各栏的占位符。`),
    ...(format === 'xlsx' && !hasListColumn(group, use)
      ? ['工作表中没有名单行：请在一行里写上 {姓名}、{金额} 等占位符。']
      : []),
  ]
}

function unknownText({ lists }: FieldGroup, name: string): string {
  const [list] = Object.entries(lists).find(([, { fields }]) => Object.hasOwn(fields, name)) ?? []
  return list === undefined
    ? `没有 {${name}} 这个占位符，可用的占位符见本页列表。`
    : `{${name}} 只能写在 {#${list}} 和 {/${list}} 之间。`
}

const hasListColumn = ({ lists }: FieldGroup, { asked }: TemplateUse): boolean =>
  Object.values(lists).some(({ fields }) => asked.some((name) => Object.hasOwn(fields, name)))
