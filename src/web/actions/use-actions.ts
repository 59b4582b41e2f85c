import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import { ActionRegistry } from './action-registry.ts'
import type { ScreenAction } from './screen-action.ts'

const Registry = createContext(new ActionRegistry())

/** Offers actions as long as the component is shown; what they do is always what it last said. */
export function useActions(actions: readonly ScreenAction[]): void {
  const registry = use(Registry)
  const [offer] = useState(() => registry.offer())
  useEffect(() => offer.put(actions), [offer, actions])
  useEffect(() => offer.end, [offer])
}

/** The registry, for whoever looks an action up when a key is pressed. */
export function useActionRegistry(): ActionRegistry {
  return use(Registry)
}

/** All that can be done now. */
export function useOfferedActions(): readonly ScreenAction[] {
  const registry = use(Registry)
  return useSyncExternalStore(registry.subscribe, registry.read)
}
