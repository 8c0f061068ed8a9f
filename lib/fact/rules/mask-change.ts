import { factOf, isFactKey } from '../catalogue'
import type { Change, ChangeValue } from '../model'

const HIDDEN = '***'

/**
 * What history keeps of a value. Rows of history are never changed, so a sensitive value must not stand in them: of a
 * sensitive day the year stays, of anything else sensitive only that there was one. Numbers of identity and phone come
 * masked from the command, which alone has them.
 */
export const maskChange = (key: string, change: Change): Change => ({
  from: maskValue(key, change.from),
  to: maskValue(key, change.to),
})

function maskValue(key: string, value: ChangeValue): ChangeValue {
  if (value === null || !isFactKey(key) || factOf(key).sensitivity !== 'sensitive') return value
  return factOf(key).type === 'date' ? `${String(value).slice(0, 4)}-**-**` : HIDDEN
}
