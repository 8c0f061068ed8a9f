import type { GrantStep } from '@/lib/application/ports'
import { grantSubsidy } from './grant-subsidy'
import { releaseSubsidy } from './release-subsidy'
import { reserveSubsidy } from './reserve-subsidy'

/** The outcome `subsidy` of a case: registered by lib/wiring. */
export const subsidyGrantStep: GrantStep = { reserve: reserveSubsidy, release: releaseSubsidy, grant: grantSubsidy }
