import type { GroupLine } from '../../../../web/grid/grid-line.ts'
import { LevelChip } from '../../../../web/ui/level-chip.tsx'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import type { LevelWords } from '../level-words.ts'
import { gridCellStrings } from './grid-cell-strings.ts'

type GroupedBy = 'state' | 'owner' | 'level'

/** How the head of a group reads: a status or an owner in words, a level by its number and word. */
export function groupHead(by: GroupedBy, key: string, words: LevelWords): Pick<GroupLine, 'name' | 'head'> {
  if (by === 'level') {
    if (key === 'withheld') return plain(gridCellStrings.withheldGroup)
    const level = key === 'unrated' ? null : Number(key)
    return { name: words(level), head: <LevelChip level={level} word={words(level)} /> }
  }
  if (by === 'state') return plain(hazardLogStrings.states[key] ?? key)
  return plain(key === '' ? hazardLogStrings.noOwner : key)
}

function plain(name: string): Pick<GroupLine, 'name' | 'head'> {
  return { name, head: <b>{name}</b> }
}
