import { actorFor, actorForUser } from '../../support/personas'

/** Who writes a policy of the demo county, and who checks it before it is published. */
export const publishers = async () => ({ officer: await actorFor('lizheng'), checker: await actorForUser('zhaolin') })
