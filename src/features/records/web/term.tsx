import { Definition } from '../../../web/ui/definition.tsx'
import { glossary } from './glossary.ts'

/** The definition of what a kind or field is called, where the glossary has one. */
export function Term({ name }: { readonly name: string }) {
  const entry = Object.entries(glossary).find(([known]) => known === name)?.[1]
  return entry === undefined ? null : <Definition term={entry[0]} meaning={entry[1]} />
}
