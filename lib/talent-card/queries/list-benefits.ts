import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { CardBenefit } from '../model'
import { findBenefits } from '../repository/card-benefits'

/** The services of the county's card, for everybody to read. */
export const listBenefits = (actor: Actor): Promise<CardBenefit[]> => findBenefits(reading, actor.countyCode)
