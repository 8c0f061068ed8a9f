import { refused, type Failure } from '@/lib/kernel/failure'
import { MOST_CLEAR, type Confirmation } from '@/lib/second-person/model'

/** Under which a file is asked for: one list, one person who takes it. */
export const clearExportKey = (listId: string, accountId: string): string => `clearExport:${listId}:${accountId}`

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** What a file with so many whole numbers says above its rows: who has it, and on whose word. */
export const whoAndWhen = ({ askedByName, answeredByName, answeredAt }: Confirmation, people: number): string =>
  `含 ${people} 人完整号码。${askedByName}申请，${answeredByName}于 ${CLOCK.format(answeredAt)} 确认下载。仅限核对使用，用后删除，不得转发。`

/** Why such a file is not handed out yet. */
export const notConfirmed = (people: number): Failure =>
  refused('secondPerson', `这份清单有 ${people} 人的完整号码，超过 ${MOST_CLEAR} 人，须先申请，由第二人确认后下载。`)

/**
 * Why the faulty rows of somebody else's sheet are not handed out; null when they are. Whoever brought the sheet gets back what
 * they brought; more people than a hundred go to nobody else.
 */
export const refuseStranger = (rows: number, isOwn: boolean): Failure | null =>
  isOwn || rows <= MOST_CLEAR
    ? null
    : refused('onlyUploader', `有误的行有 ${rows} 行完整号码，超过 ${MOST_CLEAR} 行的只能由上传人本人下载。`)
