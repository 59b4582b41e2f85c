import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { SectionDifferenceView } from '../issue-difference-contract.ts'
import { differenceStrings } from './difference-strings.ts'
import { ItemDifference } from './item-difference.tsx'
import { placed } from './placed.ts'

/** The sections of a report in their order: those that differ open, those between them that are the same folded away. */
export function SectionDifferences({ sections }: { readonly sections: readonly SectionDifferenceView[] }) {
  return placed(runsOf(sections)).map(({ key, item: run }) =>
    isSame(run[0]) ? <SameSections key={key} sections={run} /> : <DifferingSection key={key} section={run[0]} />,
  )
}

type Run = readonly [SectionDifferenceView, ...SectionDifferenceView[]]

const isSame = ({ items }: SectionDifferenceView) => items.length === 0

/** Sections that are the same and follow each other are one run; each that differs is one by itself. */
function runsOf(sections: readonly SectionDifferenceView[]): readonly Run[] {
  const runs: [SectionDifferenceView, ...SectionDifferenceView[]][] = []
  for (const section of sections) {
    const last = runs.at(-1)
    if (last !== undefined && isSame(section) && isSame(last[0])) last.push(section)
    else runs.push([section])
  }
  return runs
}

function SameSections({ sections }: { readonly sections: readonly SectionDifferenceView[] }) {
  return (
    <details className="same-sections">
      <summary>{differenceStrings.same(sections.length)}</summary>
      <ul>
        {placed(sections).map(({ key, item }) => (
          <li key={key}>{nameOf(item)}</li>
        ))}
      </ul>
    </details>
  )
}

function DifferingSection({ section }: { readonly section: SectionDifferenceView }) {
  const { path, standing, items, more, counts } = section
  const above = path.slice(0, -1)
  const aside = (
    <span className="row small">
      {standing !== 'both' && (
        <Tag tone={standing === 'added' ? 'good' : 'warn'}>{differenceStrings.standings[standing]}</Tag>
      )}
      <span className="muted">{differenceStrings.counts(counts)}</span>
    </span>
  )
  return (
    <Card title={nameOf(section)} aside={aside}>
      {above.length > 0 && <p className="muted small section-above">{above.join(' › ')}</p>}
      <ul className="issue-differences">
        {placed(items).map(({ key, item }) => (
          <ItemDifference key={key} item={item} />
        ))}
      </ul>
      {more > 0 && <ShowAll more={more} />}
    </Card>
  )
}

function ShowAll({ more }: { readonly more: number }) {
  const space = useSpace()
  const route = '/cases/$space/reports/differences'
  return (
    <p>
      <Link
        className="button"
        from={route}
        to={route}
        params={{ space }}
        search={(before) => ({ ...before, all: 'yes' as const })}
        resetScroll={false}
      >
        {differenceStrings.more(more)}
      </Link>
    </p>
  )
}

function nameOf({ number, path }: SectionDifferenceView): string {
  return differenceStrings.sectionName(number, path.at(-1) ?? differenceStrings.cover)
}
