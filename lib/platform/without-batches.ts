import { Prisma, type PrismaClient } from '@/generated/prisma/client'

type Finder = { findFirst(args: object): unknown; findFirstOrThrow(args: object): unknown }
type Asked = { readonly where: object }

/** `{ countyCode_id: { countyCode, id } }` as `{ countyCode, id }`; no field of ours has an underscore in its name. */
const flat = (args: Asked): object => ({
  ...args,
  where: Object.fromEntries(
    Object.entries(args.where).flatMap(([key, value]): [string, unknown][] =>
      key.includes('_') ? Object.entries(value as object) : [[key, value]],
    ),
  ),
})

/**
 * A client that asks each question by itself. Prisma gathers what is looked up by key in one turn of the loop, whoever
 * asks, and asks it in the name of the first: with a reach of its own for every request, the others would get that one's.
 */
export const withoutBatches = (client: PrismaClient): PrismaClient =>
  client.$extends({
    model: {
      $allModels: {
        findUnique(args: Asked) {
          return (Prisma.getExtensionContext(this) as unknown as Finder).findFirst(flat(args))
        },
        findUniqueOrThrow(args: Asked) {
          return (Prisma.getExtensionContext(this) as unknown as Finder).findFirstOrThrow(flat(args))
        },
      },
    },
  }) as unknown as PrismaClient
