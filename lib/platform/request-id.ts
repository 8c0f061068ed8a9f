import { headers } from 'next/headers'
import { numberLinesBy } from './log'
import { REQUEST_HEADER } from './request-header'

/** Outside a request there is none. */
const requestIdHere = (): Promise<string | null> =>
  Promise.resolve()
    .then(headers)
    .then((request) => request.get(REQUEST_HEADER))
    .catch(() => null)

numberLinesBy(requestIdHere)
