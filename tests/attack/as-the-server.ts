import { appUrlOf } from '../../scripts/database/app-role'
import { testEnvironment } from '../../scripts/test/environment'
import { server } from '../e2e/support/server'

/** Gives this process the keys and the database of the server under attack: to open what is sealed, to ask what must hold. */
export function knowWhatItKnows(): void {
  const { ownerUrl, anchor } = server()
  const settings = { APP_DATABASE_URL: appUrlOf(ownerUrl, undefined), JUCAI_AUDIT_ANCHOR: anchor }
  Object.assign(process.env, testEnvironment(), settings)
}
