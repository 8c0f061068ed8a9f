'use server'
import { allowDisclosures } from '@/lib/disclosure/commands/allow-disclosures'
import { AllowDisclosuresInput } from '@/lib/disclosure/schema'
import { defineAction } from '@/lib/platform/action'

export const allowDisclosuresAction = defineAction({ input: AllowDisclosuresInput, run: allowDisclosures })
