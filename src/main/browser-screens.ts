import { browserStrings } from './browser-strings.ts'

/** The screens of a case, in the order of the navigation; `part` is the third part of their address. */
export const CASE_SCREENS = [
  { part: '', to: '/cases/$space', name: browserStrings.overview },
  { part: 'hazards', to: '/cases/$space/hazards', name: browserStrings.hazardLog },
  { part: 'matrix', to: '/cases/$space/matrix', name: browserStrings.matrix },
  { part: 'argument', to: '/cases/$space/argument', name: browserStrings.argument },
  { part: 'trace', to: '/cases/$space/trace', name: browserStrings.trace },
  { part: 'workshops', to: '/cases/$space/workshops', name: browserStrings.workshops },
  { part: 'findings', to: '/cases/$space/findings', name: browserStrings.findings },
  { part: 'changes', to: '/cases/$space/changes', name: browserStrings.changes },
  { part: 'records', to: '/cases/$space/records', name: browserStrings.records },
  { part: 'import', to: '/cases/$space/import', name: browserStrings.import },
  { part: 'reports', to: '/cases/$space/reports', name: browserStrings.reports },
  { part: 'history', to: '/cases/$space/history', name: browserStrings.history },
  { part: 'access', to: '/cases/$space/access', name: browserStrings.access },
] as const

/** The screens over all the cases: the home first. */
export const HOME_SCREENS = [
  { to: '/', name: browserStrings.now },
  { to: '/portfolio', name: browserStrings.portfolio },
] as const

/** The screens of the organisation, in the order of the navigation. */
export const ORGANISATION_SCREENS = [
  { to: '/organisation/members', name: browserStrings.members },
  { to: '/organisation/teams', name: browserStrings.teams },
  { to: '/organisation/tokens', name: browserStrings.tokens },
  { to: '/organisation/providers', name: browserStrings.providers },
  { to: '/organisation', name: browserStrings.settings },
] as const

/** The other screens that stand by themselves. */
export const OTHER_SCREENS = [
  { to: '/import', name: browserStrings.import },
  { to: '/profile', name: browserStrings.profile },
] as const
