import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ScreenAction } from '../web/actions/screen-action.ts'
import { useActions } from '../web/actions/use-actions.ts'
import { CASE_SCREENS, HOME_SCREENS, ORGANISATION_SCREENS, OTHER_SCREENS } from './browser-screens.ts'
import { browserActionStrings } from './browser-action-strings.ts'

/** The keys that go to a screen, by the last part of its address. */
const KEYS: { readonly [to: string]: string } = {
  '/': 'g n',
  '/portfolio': 'g p',
  '/cases/$space': 'g o',
  '/cases/$space/hazards': 'g h',
  '/cases/$space/matrix': 'g m',
  '/cases/$space/argument': 'g a',
  '/cases/$space/trace': 'g t',
  '/cases/$space/changes': 'g c',
  '/cases/$space/workshops': 'g w',
  '/cases/$space/findings': 'g f',
  '/cases/$space/records': 'g r',
  '/cases/$space/reports': 'g d',
  '/cases/$space/import': 'g i',
  '/cases/$space/history': 'g y',
  '/profile': 'g u',
}

interface Shell {
  readonly showKeys: () => void
}

/** Offers what can be done on every screen: go to each of them, write a hazard, see the keys. */
export function useShellActions({ showKeys }: Shell): void {
  const navigate = useNavigate()
  const { space } = useParams({ strict: false })
  useActions(
    useMemo(() => {
      const places = [...HOME_SCREENS, ...ORGANISATION_SCREENS, ...OTHER_SCREENS]
      const general = places.map(({ to, name }) => goTo(to, name, () => void navigate({ to })))
      const ofCase = space === undefined ? [] : caseActions(space, navigate)
      return [
        ...ofCase,
        ...general,
        { id: 'keys', name: browserActionStrings.keys, group: browserActionStrings.do, keys: '?', run: showKeys },
      ]
    }, [navigate, space, showKeys]),
  )
}

function caseActions(space: string, navigate: ReturnType<typeof useNavigate>): readonly ScreenAction[] {
  const params = { space }
  return [
    ...CASE_SCREENS.map(({ to, name }) => goTo(to, name, () => void navigate({ to, params }))),
    {
      id: 'new-hazard',
      name: browserActionStrings.newHazard,
      group: browserActionStrings.do,
      keys: 'n',
      permission: 'record.write',
      run: () => void navigate({ to: '/cases/$space/hazards', params, search: { create: 'hazard' } }),
    },
  ]
}

function goTo(to: string, name: string, run: () => void): ScreenAction {
  const keys = KEYS[to]
  return { id: `go ${to}`, name, group: browserActionStrings.goTo, ...(keys === undefined ? {} : { keys }), run }
}
