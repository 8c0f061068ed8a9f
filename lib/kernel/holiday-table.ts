import { addDays, type PlainDate, toPlainDate } from './plain-date'
import type { WorkCalendar } from './working-days'

/** A run of days off under one name, both ends included. */
export type HolidayRun = { readonly name: string; readonly from: PlainDate; readonly to: PlainDate }

/** One year's notice of the General Office of the State Council on holidays (部分节假日安排的通知). */
export type HolidayNotice = {
  readonly year: number
  readonly documentNumber: string
  readonly issuedOn: PlainDate
  readonly source: string
  readonly runs: readonly HolidayRun[]
  /** Weekend days that are worked (调休上班). */
  readonly makeUpDays: readonly PlainDate[]
}

/** 'name MM-DD' or 'name MM-DD/MM-DD' within the year. */
function toRun(year: number, text: string): HolidayRun {
  const [name = '', span = ''] = text.split(' ')
  const [from = '', to = from] = span.split('/')
  return { name, from: toPlainDate(`${year}-${from}`), to: toPlainDate(`${year}-${to}`) }
}

type Written = Omit<HolidayNotice, 'runs' | 'makeUpDays' | 'issuedOn'> & {
  issuedOn: string
  runs: readonly string[]
  makeUpDays: readonly string[]
}

const toNotice = (written: Written): HolidayNotice => ({
  ...written,
  issuedOn: toPlainDate(written.issuedOn),
  runs: written.runs.map((run) => toRun(written.year, run)),
  makeUpDays: written.makeUpDays.map((day) => toPlainDate(`${written.year}-${day}`)),
})

/** Notices published so far; a new year is a new entry, an old one is never edited. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  toNotice({
    year: 2024,
    documentNumber: '国办发明电〔2023〕7号',
    issuedOn: '2023-10-25',
    source: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
    runs: [
      '元旦 01-01',
      '春节 02-10/02-17',
      '清明节 04-04/04-06',
      '劳动节 05-01/05-05',
      '端午节 06-10',
      '中秋节 09-15/09-17',
      '国庆节 10-01/10-07',
    ],
    makeUpDays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  }),
  toNotice({
    year: 2025,
    documentNumber: '国办发明电〔2024〕12号',
    issuedOn: '2024-11-12',
    source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    runs: [
      '元旦 01-01',
      '春节 01-28/02-04',
      '清明节 04-04/04-06',
      '劳动节 05-01/05-05',
      '端午节 05-31/06-02',
      '国庆节、中秋节 10-01/10-08',
    ],
    makeUpDays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  }),
  toNotice({
    year: 2026,
    documentNumber: '国办发明电〔2025〕7号',
    issuedOn: '2025-11-04',
    source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    runs: [
      '元旦 01-01/01-03',
      '春节 02-15/02-23',
      '清明节 04-04/04-06',
      '劳动节 05-01/05-05',
      '端午节 06-19/06-21',
      '中秋节 09-25/09-27',
      '国庆节 10-01/10-07',
    ],
    makeUpDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  }),
]

/** Every day of a run. */
export function daysOf(run: HolidayRun): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = run.from; day <= run.to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The calendar that a set of notices makes. */
export const toWorkCalendar = (notices: readonly HolidayNotice[]): WorkCalendar => ({
  holidays: new Set(notices.flatMap((notice) => notice.runs.flatMap(daysOf))),
  makeUpDays: new Set(notices.flatMap((notice) => notice.makeUpDays)),
  noticedYears: new Set(notices.map((notice) => notice.year)),
})

/** The calendar of the notices above. */
export const PUBLISHED_CALENDAR: WorkCalendar = toWorkCalendar(HOLIDAY_NOTICES)
