import type { Unit, UnitKind } from '../model'

type Shape = { readonly pattern: RegExp; readonly parents: readonly UnitKind[]; readonly text: string }

/** Codes by kind: GB/T 2260 for counties, GB/T 10114 for townships, the statistics bureau's twelve digits for villages. */
const SHAPES: Record<UnitKind, Shape> = {
  county: { pattern: /^\d{6}$/, parents: [], text: '县级代码应为 6 位数字' },
  department: { pattern: /^[A-Z]{2,8}$/, parents: ['county'], text: '部门代码应为 2 至 8 个大写字母，上级是县' },
  township: {
    pattern: /^\d{9}$/,
    parents: ['county'],
    text: '乡镇（街道）代码应为 9 位数字，以本县代码开头，上级是县',
  },
  village: {
    pattern: /^\d{12}$/,
    parents: ['township'],
    text: '村（社区）代码应为 12 位数字，以所在乡镇代码开头，上级是乡镇',
  },
}

/** Whether a unit of that kind may stand under one of the other. */
export const mayStandUnder = (kind: UnitKind, parent: UnitKind): boolean => SHAPES[kind].parents.includes(parent)

/** What is wrong with a unit under that parent, in one sentence; null when nothing is. */
export function unitProblem(unit: Unit, parent: Pick<Unit, 'code' | 'kind'> | null): string | null {
  const shape = SHAPES[unit.kind]
  const fits = parent === null ? shape.parents.length === 0 : mayStandUnder(unit.kind, parent.kind)
  const isUnder = parent === null || unit.kind === 'department' || unit.code.startsWith(parent.code)
  return fits && isUnder && shape.pattern.test(unit.code) ? null : shape.text
}
