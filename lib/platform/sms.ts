import { env, isDemo } from './env'

/** Whether texts are sent; in the demo they lie in its inbox. Where not, nobody gets a one-time code. */
export const isSmsOn = (): boolean => isDemo() || env().JUCAI_SMS_URL !== undefined
