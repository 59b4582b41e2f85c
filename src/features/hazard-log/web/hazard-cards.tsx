import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type GroupLine, linesBetween } from '../../../web/grid/grid-line.ts'
import type { RowAction } from '../../../web/grid/row-action.ts'
import { RowActions } from '../../../web/grid/row-actions.tsx'
import { usePickedRows } from '../../../web/grid/use-picked-rows.ts'
import { Button } from '../../../web/ui/button.tsx'
import { uiStrings } from '../../../web/strings/ui-strings.ts'
import type { HazardRow } from '../hazard-log-contract.ts'
import { cardSections } from './card-sections.ts'
import { foldTurned } from './grid/folded-groups.ts'
import { GroupBy } from './grid/group-by.tsx'
import type { HazardWork } from './grid/use-hazard-work.tsx'
import { HazardCard } from './hazard-card.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import type { LevelWords } from './level-words.ts'
import './hazard-cards.css'

interface Props {
  readonly work: HazardWork
  /** Tells one list that is shown from another. */
  readonly about: string
  readonly words: LevelWords
}

const MORE = 50
const keyOf = ({ id }: HazardRow) => id

/** The hazard log on a narrow screen: one card a hazard, chosen and grouped as in the grid. */
export function HazardCards({ work, about, words }: Props) {
  const { lines, see, read, readAll, picked, arrange } = work
  const { fold } = useSearch({ from: '/cases/$space/hazards' })
  const [wanted, setWanted] = useState({ about, count: MORE })
  const [said, say] = useState('')
  const count = Math.min(wanted.about === about ? wanted.count : MORE, lines.count)
  useEffect(() => see(0, count, 0), [count, see])
  const picks = usePickedRows({ lines, picked, onPick: work.onPick, keyOf, read, readAll, say })
  const hazards = lines.countRows(0, lines.count)
  const act = async (action: RowAction<HazardRow>) => {
    const rows = await picks.rows()
    if (rows.length > 0) action.run(rows)
  }
  const all = useRef<HTMLButtonElement>(null)
  const letGo = () => {
    picks.letGo()
    all.current?.focus()
  }
  return (
    <>
      <div className="cards-bar row">
        <GroupBy />
        <Button ref={all} onClick={() => void picks.turn({ first: 0, last: lines.count - 1 }, null)}>
          {picked.size < hazards ? hazardLogStrings.pickAll(hazards) : hazardLogStrings.pickNone}
        </Button>
      </div>
      {cardSections(linesBetween(lines, 0, count - 1)).map(({ group, hazards: shown }) => (
        <CardSection key={group?.key ?? ''} group={group} onFold={(key) => arrange({ fold: foldTurned(fold, key) })}>
          {shown.map(({ row, line }) => (
            <HazardCard
              key={row.id}
              hazard={row}
              words={words}
              heading={group === null ? 'h2' : 'h3'}
              isPicked={picked.has(row.id)}
              onTurn={() => void picks.turn({ first: line, last: line }, null)}
            />
          ))}
        </CardSection>
      ))}
      {count < lines.count && (
        <Button onClick={() => setWanted({ about, count: count + MORE })}>{uiStrings.showMore}</Button>
      )}
      {picked.size > 0 && (
        <div className="cards-acts">
          <RowActions
            actions={work.actions}
            rows={picked.size}
            counted={hazardLogStrings.picked}
            onAct={(action) => void act(action)}
            onLetGo={letGo}
          />
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

interface SectionProps {
  readonly group: GroupLine | null
  readonly onFold: (key: string) => void
  readonly children: ReactNode
}

/** The cards of one group under its head, which folds them. */
function CardSection({ group, onFold, children }: SectionProps) {
  const cards = <ul className="hazard-cards">{children}</ul>
  if (group === null) return cards
  return (
    <section className="cards-group">
      <h2>
        <button
          type="button"
          className="cards-fold row"
          aria-expanded={!group.isFolded}
          onClick={() => onFold(group.key)}
        >
          <span aria-hidden="true">{group.isFolded ? '▸' : '▾'}</span>
          {group.head}
          <span className="muted">{hazardLogStrings.inGroup(group.count)}</span>
        </button>
      </h2>
      {!group.isFolded && cards}
    </section>
  )
}
