/**
 * A place where a lower layer calls a higher one without knowing it: declared below, filled in by lib/wiring.
 * The registry hangs on globalThis because Next bundles instrumentation and pages apart, each with its own module state.
 */
export type Port<T> = { readonly name: string; register(value: T): void; get(): T; isRegistered(): boolean }

const registry: Map<string, unknown> = ((globalThis as Record<symbol, unknown>)[Symbol.for('jucai.ports')] ??=
  new Map()) as Map<string, unknown>

/** Declares a port. `get` throws when nothing was registered: a house with a missing part does not serve. */
export function definePort<T>(name: string): Port<T> {
  return {
    name,
    register: (value) => void registry.set(name, value),
    get: () => {
      if (!registry.has(name)) throw new Error(`port ${name} has no implementation: wire() was not called`)
      return registry.get(name) as T
    },
    isRegistered: () => registry.has(name),
  }
}
