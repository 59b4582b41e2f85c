import { useState } from 'react'
import { connectionOf } from '../../../domain/argument/argument-notation.ts'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import type { ArgumentElement } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import type { ArgumentIndex } from './argument-tree.ts'
import { kindWord } from './element-words.ts'

interface Props {
  readonly upper: ArgumentElement
  readonly index: ArgumentIndex
  readonly onConnect: (upper: ArgumentElement, lower: ArgumentElement) => void
  readonly onClose: () => void
}

const SHOWN = 30

/** Connects an element with one that is there, by keyboard; one that may not stand beneath it says why not. */
export function ConnectDialog({ upper, index, onConnect, onClose }: Props) {
  const [words, setWords] = useState('')
  const wanted = words.toLowerCase()
  const others = [...index.byId.values()].filter(
    ({ id, ref, title }) => id !== upper.id && `${ref} ${title}`.toLowerCase().includes(wanted),
  )
  const joined = { below: (id: string) => index.belowOf.get(id) ?? [] }
  return (
    <Modal title={argumentStrings.connectTitle(upper.ref)} onClose={onClose}>
      <div className="stack">
        <SearchInput label={argumentStrings.connectSearch} value={words} onSearch={(next) => setWords(next ?? '')} />
        {others.length === 0 && <p className="muted">{argumentStrings.connectNone}</p>}
        <ul className="argument-planned">
          {others.slice(0, SHOWN).map((lower) => {
            const connection = connectionOf(upper, lower, joined)
            return (
              <li key={lower.id}>
                <span>
                  <b>{lower.ref}</b> <span className="muted small">{kindWord(lower)}</span> {lower.title}
                  {!connection.allowed && <span className="muted small"> {connection.why}</span>}
                </span>
                <Button
                  aria-label={argumentStrings.connectWith(lower.ref)}
                  disabled={!connection.allowed}
                  onClick={() => {
                    onConnect(upper, lower)
                    onClose()
                  }}
                >
                  {argumentStrings.connect}
                </Button>
              </li>
            )
          })}
        </ul>
      </div>
    </Modal>
  )
}
