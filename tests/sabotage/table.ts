import { ACCESS } from './access'
import { BACKUP } from './backup'
import { BROWSER } from './browser'
import { FILES } from './files'
import type { Guard } from './guard'
import { MONEY } from './money'
import { PERSONAL_DATA } from './personal-data'
import { RECORD } from './record'

/** 破坏表: every guard that is taken away once, by area. `npm run test:sabotage` sees each of their tests go red. */
export const SABOTAGE: Readonly<Record<string, readonly Guard[]>> = {
  money: MONEY,
  access: ACCESS,
  record: RECORD,
  'personal data': PERSONAL_DATA,
  files: FILES,
  backup: BACKUP,
  browser: BROWSER,
}
