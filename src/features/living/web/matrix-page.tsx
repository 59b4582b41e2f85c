import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { matrixQuery } from '../../records/web/matrix-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { MatrixView } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'
import { MatrixPair } from './matrix-pair.tsx'
import { MatrixPictures } from './matrix-pictures.tsx'
import './overview.css'
import './matrix-page.css'

/** The matrix of the plan with the hazards in it, initial and residual side by side, and the same as a table. */
export function MatrixPage() {
  const space = useSpace()
  const { data, error, refetch } = useQuery(matrixQuery(space))
  return (
    <Page
      title={livingStrings.matrixTitle}
      about={
        data === undefined ? null : (
          <>
            {livingStrings.matrixAbout(data.version)} <span className="screen-only">{livingStrings.chooseCell}</span>
          </>
        )
      }
      actions={data && <MatrixPictures matrix={data} />}
      wide
    >
      {error && <ProblemNotice error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          {data.cells.every((cell) => cell.initial + cell.residual === 0) && <NothingRated />}
          <MatrixPair matrix={data} />
          <LevelMeanings matrix={data} />
          <MatrixTable matrix={data} />
        </>
      )}
    </Page>
  )
}

/** No hazard stands in the matrix yet: where to begin. */
function NothingRated() {
  const params = { space: useSpace() }
  return (
    <EmptyState
      title={livingStrings.nothingRatedTitle}
      actions={
        <>
          <Link className="button button-primary" to="/cases/$space/hazards" params={params}>
            {livingStrings.rateHazards}
          </Link>
          <Link className="button" to="/cases/$space/import" params={params}>
            {livingStrings.importLog}
          </Link>
        </>
      }
    >
      {livingStrings.nothingRated}
    </EmptyState>
  )
}

function LevelMeanings({ matrix }: { readonly matrix: MatrixView }) {
  return (
    <Card title={livingStrings.levelsTitle}>
      <dl className="level-meanings">
        {matrix.levels.map(({ level, word, meaning }) => (
          <div key={level}>
            <dt>
              <LevelChip level={level} word={word} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function MatrixTable({ matrix }: { readonly matrix: MatrixView }) {
  const space = useSpace()
  const taken = matrix.cells.filter((cell) => cell.initial + cell.residual > 0).toReversed()
  return (
    <Card title={livingStrings.asTable}>
      <div className="matrix-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{livingStrings.severity}</th>
              <th scope="col">{livingStrings.likelihood}</th>
              <th scope="col">{livingStrings.level}</th>
              <th scope="col">{livingStrings.initial}</th>
              <th scope="col">{livingStrings.residual}</th>
            </tr>
          </thead>
          <tbody>
            {taken.map(({ severity, likelihood, level, word, ...counts }) => (
              <tr key={`${severity} ${likelihood}`}>
                <td>{severity}</td>
                <td>{likelihood}</td>
                <td>
                  <LevelChip level={level} word={word} />
                </td>
                {(['initial', 'residual'] as const).map((rating) => (
                  <td key={rating}>
                    {counts[rating] === 0 ? (
                      <span className="muted">{livingStrings.hazards(0)}</span>
                    ) : (
                      <Link to="/cases/$space/hazards" params={{ space }} search={{ rating, severity, likelihood }}>
                        {livingStrings.hazards(counts[rating])}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <td colSpan={3}>{livingStrings.unrated}</td>
              {(['initial', 'residual'] as const).map((rating) => (
                <td key={rating}>
                  <Link to="/cases/$space/hazards" params={{ space }} search={{ rating, level: 'unrated' }}>
                    {livingStrings.hazards(matrix.unrated[rating])}
                  </Link>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  )
}
