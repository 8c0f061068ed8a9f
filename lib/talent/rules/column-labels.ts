/** Columns of a talent as an officer calls them, where an undo has to name one; the others go with these. */
const COLUMN_LABELS: Readonly<Record<string, string>> = {
  name: '姓名',
  identityMasked: '证件号码',
  birthOn: '出生日期',
  sex: '性别',
  originCode: '生源地',
  householdCode: '户籍地',
  ethnicCode: '民族',
  countryCode: '国籍',
  maritalCode: '婚姻状况',
  phoneMasked: '手机号码',
  townshipCode: '所在乡镇',
  villageCode: '所在村',
  introducedOn: '引进日期',
  isFromOutside: '是否市外引进',
  ownsHomeInCounty: '本县是否有房',
  status: '登记状态',
}

export const columnLabels = (columns: readonly string[]): string =>
  columns.flatMap((column) => COLUMN_LABELS[column] ?? []).join('、')
