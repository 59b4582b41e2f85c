import type { GridLine, GroupLine } from '../../../web/grid/grid-line.ts'
import type { HazardRow } from '../hazard-log-contract.ts'

/** Hazards that stand together, each with its line; under the head of their group, where there is one. */
export interface CardSection {
  readonly group: GroupLine | null
  readonly hazards: readonly { readonly row: HazardRow; readonly line: number }[]
}

/** The lines of the log as sections of cards; what is not read yet, and the empty line, are no cards. */
export function cardSections(lines: readonly GridLine<HazardRow>[]): readonly CardSection[] {
  const sections: { group: GroupLine | null; hazards: { row: HazardRow; line: number }[] }[] = []
  for (const [at, line] of lines.entries()) {
    if (line.is === 'group') sections.push({ group: line, hazards: [] })
    else if (line.is === 'row') {
      if (sections.length === 0) sections.push({ group: null, hazards: [] })
      sections.at(-1)?.hazards.push({ row: line.row, line: at })
    }
  }
  return sections
}
