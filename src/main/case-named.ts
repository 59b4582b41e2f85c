import { refuse, type Refusal } from '../domain/record/refusal.ts'
import type { PortfolioRow } from '../features/portfolio/portfolio-contract.ts'

/** Cases that a refusal names before the rest is only counted. */
const MOST_NAMED = 8

/** The one case that has this id, name or product; refused when none has, or when several are called so. */
export function caseNamed(name: string, cases: readonly PortfolioRow[]): PortfolioRow | Refusal {
  const fitting = cases.filter(({ space, product }) => [space.id, space.name, product].includes(name))
  const [only] = fitting
  if (only === undefined) return noneCalled(name, cases)
  return fitting.length === 1 ? only : severalCalled(name, fitting)
}

function noneCalled(name: string, cases: readonly PortfolioRow[]): Refusal {
  const names = [...new Set(cases.map(({ space }) => space.name))]
  return refuse(
    'UNKNOWN_SPACE',
    `There is no file, folder or case called "${name}".`,
    names.length === 0 ? 'The server holds no case yet.' : `The server holds ${listed(names.map(quoted))}.`,
  )
}

function severalCalled(name: string, cases: readonly PortfolioRow[]): Refusal {
  const ids = cases.map(({ space, product, version }) => {
    const of = space.name === name ? [product, version].filter(Boolean).join(' ') : space.name
    return of === '' ? space.id : `${space.id} (${of})`
  })
  return refuse('SPACE_AMBIGUOUS', `${cases.length} cases are called "${name}".`, `Give the id of one: ${listed(ids)}.`)
}

function quoted(name: string): string {
  return `"${name}"`
}

function listed(items: readonly string[]): string {
  const rest = items.length - MOST_NAMED
  return rest > 0 ? `${items.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : items.join(', ')
}
