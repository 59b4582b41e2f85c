import type { SubmitEvent } from 'react'
import { flushSync } from 'react-dom'

/** Answers the sending of a form: what is asked is done, and where something is missing the first of it has the focus. */
export const formSent = (send: () => void) => (event: SubmitEvent<HTMLFormElement>) => {
  event.preventDefault()
  flushSync(send)
  event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
