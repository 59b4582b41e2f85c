import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words for somebody whose roles do not allow what a screen is for. */
export const guardStrings = catalogue({
  title: (means: string) => `Your roles do not allow ${means}.`,
  remedy: 'An administrator of your organisation can do it, or give you a role that allows it.',
})
