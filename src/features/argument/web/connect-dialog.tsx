import { useState } from 'react'
import { awayConnectionOf, connectionOf } from '../../../domain/argument/argument-notation.ts'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import type { ArgumentElement, ArgumentView } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { joinedIn } from './argument-tree.ts'
import { kindWord } from './element-words.ts'

interface Props {
  readonly view: ArgumentView
  readonly upper: ArgumentElement
  readonly onConnect: (upper: ArgumentElement, lower: ArgumentElement) => void
  /** Puts an away goal there that stands for a goal of another module. */
  readonly onRefer: (upper: ArgumentElement, goal: ArgumentElement) => void
  readonly onClose: () => void
}

const SHOWN = 30

/**
 * Connects an element with one that is there, by keyboard; one that may not stand beneath it says why not, and a goal
 * of another module is offered as an away goal.
 */
export function ConnectDialog({ view, upper, onConnect, onRefer, onClose }: Props) {
  const [words, setWords] = useState('')
  const wanted = words.toLowerCase()
  const others = view.elements.filter(
    ({ id, ref, title }) => id !== upper.id && `${ref} ${title}`.toLowerCase().includes(wanted),
  )
  const joined = joinedIn(view)
  return (
    <Modal title={argumentStrings.connectTitle(upper.ref)} onClose={onClose}>
      <div className="stack">
        <SearchInput label={argumentStrings.connectSearch} value={words} onSearch={(next) => setWords(next ?? '')} />
        {others.length === 0 && <p className="muted">{argumentStrings.connectNone}</p>}
        <ul className="argument-planned">
          {others.slice(0, SHOWN).map((lower) => {
            const connection = connectionOf(upper, lower, joined)
            const refers = !connection.allowed && awayConnectionOf(upper, lower, joined).allowed
            return (
              <li key={lower.id}>
                <span>
                  <b>{lower.ref}</b> <span className="muted small">{kindWord(lower)}</span> {lower.title}
                  {!connection.allowed && <span className="muted small"> {connection.why}</span>}
                </span>
                <Button
                  aria-label={refers ? argumentStrings.referTo(lower.ref) : argumentStrings.connectWith(lower.ref)}
                  disabled={!connection.allowed && !refers}
                  onClick={() => {
                    if (refers) onRefer(upper, lower)
                    else onConnect(upper, lower)
                    onClose()
                  }}
                >
                  {refers ? argumentStrings.referToIt : argumentStrings.connect}
                </Button>
              </li>
            )
          })}
        </ul>
      </div>
    </Modal>
  )
}
