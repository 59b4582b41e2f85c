import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import './button.css'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button; it submits a form only when it says so. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: Props) {
  return <button className={classNames('button', `button-${look}`, className)} type={type} {...rest} />
}
