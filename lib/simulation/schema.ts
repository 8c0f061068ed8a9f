import { z } from 'zod'
import { idField, requestIdField } from '@/lib/kernel/field'

export const BeginSimulationInput = z.strictObject({ versionId: idField(), requestId: requestIdField() })
export type BeginSimulationInput = z.output<typeof BeginSimulationInput>

export const FailSimulationInput = z.strictObject({ simulationId: idField(), reason: z.string().min(1) })
export type FailSimulationInput = z.output<typeof FailSimulationInput>
