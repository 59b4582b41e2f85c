import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react'
import { serverAnswers } from '../api/api-client.ts'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

interface Showing {
  /** What stands there while the part is on its way; nothing unless said. */
  readonly waiting?: ReactNode
  /** What stands there while it cannot be fetched: a notice unless said. It is fetched by itself when that is possible. */
  readonly missing?: ReactNode
}

/** A component that is fetched when it is first shown, or before that by `preload`, which never fails. */
// oxlint-disable-next-line typescript/no-explicit-any -- `unknown` asks what the component returns, and so goes round the routes it reads
type LazyPart<Part> = Part extends (props: infer Props) => any
  ? ((props: Props) => ReactNode) & { readonly preload: () => Promise<void> }
  : never

const AGAIN_MS = 5_000

/**
 * A component that arrives when it is needed. Where it cannot be fetched, as with no network, the rest of the page stays
 * and so does everything written on it: nothing here loads the page anew, which only the reader may ask for.
 */
export function lazyPart<Module extends object, Name extends keyof Module & string>(
  fetchModule: () => Promise<Module>,
  name: Name,
  { waiting = null, missing }: Showing = {},
): LazyPart<Module[Name]> {
  let Arrived: ComponentType | null = null
  let coming: Promise<boolean> | null = null
  const fetchPart = async (): Promise<boolean> => {
    // A browser never asks again for a module that it once failed to fetch, so it must not ask while nobody answers.
    if (!(await serverAnswers())) return false
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whoever shows it gives it the props of this component
    Arrived = (await fetchModule())[name] as ComponentType
    return true
  }
  const arrive = async (): Promise<boolean> => {
    if (Arrived !== null) return true
    coming ??= fetchPart()
      .catch(() => false)
      .finally(() => (coming = null))
    return coming
  }

  function Part(props: object): ReactNode {
    const [state, setState] = useState<'waiting' | 'here' | 'missing'>(Arrived === null ? 'waiting' : 'here')
    const fetchNow = useCallback(() => void arrive().then((came) => setState(came ? 'here' : 'missing')), [])
    useEffect(() => {
      if (state === 'waiting') fetchNow()
      if (state !== 'missing') return
      const again = window.setInterval(fetchNow, AGAIN_MS)
      window.addEventListener('online', fetchNow)
      return () => {
        window.clearInterval(again)
        window.removeEventListener('online', fetchNow)
      }
    }, [state, fetchNow])
    if (Arrived !== null) return <Arrived {...props} />
    if (state !== 'missing') return waiting
    return missing === undefined ? <MissingPart retry={fetchNow} /> : missing
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it takes the props of the component it stands for
  return Object.assign(Part, { preload: async () => void (await arrive()) }) as LazyPart<Module[Name]>
}

/** Says that a part of the page has not come, and what can be done. */
function MissingPart({ retry }: { readonly retry: () => void }) {
  return (
    <Notice tone="bad" title={uiStrings.partMissing}>
      <p>{uiStrings.partMissingRemedy}</p>
      <div className="row">
        <Button onClick={retry}>{uiStrings.tryAgain}</Button>
        <Button look="quiet" onClick={() => window.location.reload()}>
          {uiStrings.loadPageAnew}
        </Button>
      </div>
    </Notice>
  )
}
