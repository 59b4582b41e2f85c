import { useId } from 'react'
import { describedBy, FieldNotes } from './field.tsx'
import './choice-group.css'

export interface Choice {
  readonly value: string
  readonly text: string
  readonly help?: string
}

interface Props {
  /** The first choice has this id: an error above the form leads to it. */
  readonly id: string
  readonly legend: string
  /** The title of the page says it already: it is only read out. */
  readonly isTitled?: boolean
  readonly help?: string
  readonly error?: string | undefined
  /** Several may be chosen, or one. */
  readonly several: boolean
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

/** Choices with what each means, several of them or one. */
export function ChoiceGroup(props: Props) {
  const { id, legend, isTitled = false, help = '', error = '', several, choices, chosen, onChoose } = props
  const name = useId()
  const notes = { id, help, error }
  const choose = (value: string, isChosen: boolean) => {
    if (!several) return onChoose([value])
    return onChoose(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
  }
  return (
    <fieldset className="choices" aria-describedby={describedBy(notes)}>
      <legend className={isTitled ? 'visually-hidden' : 'field-label'}>{legend}</legend>
      <FieldNotes {...notes} />
      {choices.map((choice, index) => (
        <div key={choice.value} className="choice">
          <input
            id={index === 0 ? id : `${id}-${index}`}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(choice.value)}
            aria-describedby={choice.help === undefined ? undefined : `${id}-${index}-about`}
            onChange={(event) => choose(choice.value, event.target.checked)}
          />
          <div>
            <label htmlFor={index === 0 ? id : `${id}-${index}`}>{choice.text}</label>
            {choice.help !== undefined && (
              <p id={`${id}-${index}-about`} className="field-help">
                {choice.help}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
