import { Fragment, type ReactNode } from 'react'

interface Drawn {
  readonly index: number
  readonly start: number
  readonly end: number
}

interface Props {
  readonly drawn: readonly Drawn[]
  readonly height: number
  readonly children: (index: number) => ReactNode
}

/** Rows with room between them for those that are not drawn. */
export function SpacedRows({ drawn, height, children }: Props) {
  const last = drawn.at(-1)
  return (
    <>
      {drawn.map(({ index, start }, place) => (
        <Fragment key={index}>
          <Spacer height={start - (drawn[place - 1]?.end ?? 0)} />
          {children(index)}
        </Fragment>
      ))}
      <Spacer height={height - (last?.end ?? 0)} />
    </>
  )
}

function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" role="presentation" style={{ height }} />
}
