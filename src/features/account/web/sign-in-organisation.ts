import { useSearch } from '@tanstack/react-router'

/** Where this browser keeps whose sign-in page it was last given. */
const KEPT = 'safecase:sign-in-organisation'

/** Whose sign-in page is shown: the organisation that the address names, else the one this browser saw last. */
export function useSignInOrganisation(): string | undefined {
  const { organisation } = useSearch({ strict: false })
  if (organisation === undefined) return window.localStorage.getItem(KEPT) ?? undefined
  rememberOrganisation(organisation)
  return organisation
}

/** Shows this organisation's sign-in page in this browser from now on. */
export function rememberOrganisation(organisation: string): void {
  window.localStorage.setItem(KEPT, organisation)
}

/** The address at which the people of an organisation sign in. */
export function signInAddressOf(organisation: string): string {
  return `${window.location.origin}/sign-in?organisation=${organisation}`
}
