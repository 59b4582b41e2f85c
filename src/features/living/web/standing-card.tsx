import { Link } from '@tanstack/react-router'
import { FINDING_LEVELS } from '../../../domain/living/finding.ts'
import { dayText, withDays } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { classNames } from '../../../web/ui/class-names.ts'
import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import { FindingLevelTag } from '../../records/web/outlook-tag.tsx'
import { ReasonChain } from '../../records/web/reason-chain.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { Overview, StandingView } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'

const TONES: { readonly [standing in StandingView['standing']]: Tone } = {
  'in preparation': 'quiet',
  holds: 'good',
  'needs attention': 'warn',
  lapsed: 'bad',
}

/** How the case stands, in one sentence, with the chains beneath it and what is due. */
export function StandingCard({ overview }: { readonly overview: Overview }) {
  const { standing, nextReview, release, inField } = overview
  const tone = TONES[standing.standing]
  const total = FINDING_LEVELS.reduce((sum, level) => sum + standing.levels[level], 0)
  return (
    <Card title={livingStrings.standing} className={classNames('standing', `standing-${tone}`)}>
      <div className="standing-body">
        <div className="stack-small">
          <p className="standing-sentence">
            <Tag tone={tone}>{livingStrings.standings[standing.standing]}</Tag> <b>{withDays(standing.sentence)}</b>
          </p>
          <Reasons standing={standing} />
          <p className="muted">{total === 0 ? `${standing.health} · ${standing.freshness}` : standing.freshness}</p>
          {standing.awaiting > 0 && <p className="muted">{livingStrings.awaiting(standing.awaiting)}</p>}
        </div>
        <dl className="standing-facts">
          <Fact
            name={livingStrings.nextReview}
            text={nextReview === null ? livingStrings.notPlanned : dayText(nextReview)}
          />
          <Fact
            name={livingStrings.release}
            text={release === null ? livingStrings.noRelease : `${release.version} · ${release.stateLabel}`}
          />
          {inField.length > 0 && (
            <Fact
              name={livingStrings.inField}
              text={inField
                .map(
                  ({ version, covered }) => `${version} ${covered ? livingStrings.covered : livingStrings.notCovered}`,
                )
                .join(', ')}
            />
          )}
        </dl>
      </div>
      {total > 0 && <LevelCounts levels={standing.levels} total={total} />}
    </Card>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt className="muted">{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function Reasons({ standing }: { readonly standing: StandingView }) {
  if (standing.reasons.length === 0) return null
  return (
    <ul className="standing-reasons" aria-label={livingStrings.reasons}>
      {standing.reasons.slice(0, 3).map((reason) => (
        <li key={`${reason.code} ${reason.subject} ${reason.sentence}`}>
          <p>
            <FindingLevelTag level={reason.level} /> {withDays(reason.sentence)}
          </p>
          <ReasonChain chain={reason.chain} brief />
        </li>
      ))}
    </ul>
  )
}

interface Counted {
  readonly levels: StandingView['levels']
  readonly total: number
}

function LevelCounts({ levels, total }: Counted) {
  const space = useSpace()
  return (
    <ul className="standing-levels">
      {FINDING_LEVELS.filter((level) => levels[level] > 0).map((level) => (
        <li key={level}>
          <Link to="/cases/$space/findings" params={{ space }} search={{ level }}>
            {livingStrings.levels[level](levels[level])}
          </Link>
        </li>
      ))}
      <li>
        <Link to="/cases/$space/findings" params={{ space }}>
          {livingStrings.allFindings(total)}
        </Link>
      </li>
    </ul>
  )
}
