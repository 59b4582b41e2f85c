import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted, listed } from '../../../web/text/words.ts'

/** The words of what differs between two versions of a report. */
export const differenceStrings = catalogue({
  title: 'Differences by section',
  about:
    'Both versions are made again of the case as it was, by the rules of today, under the present name of the organisation. The files that were issued stay as they are.',
  byHazard: 'The same changes by hazard',
  version: (version: string, on: string) => `${version} of ${on}`,
  now: (on: string) => `The report as it would be now, ${on}`,
  span: (before: string, after: string) => `${before} → ${after}`,
  summary: (differing: number, all: number, counts: string) =>
    `${differing} of ${counted(all, 'section')} ${differing === 1 ? 'differs' : 'differ'}: ${counts}`,
  counts: ({ added, removed, changed }: { readonly [change in 'added' | 'removed' | 'changed']: number }) =>
    listed([
      ...(added > 0 ? [`${added} added`] : []),
      ...(removed > 0 ? [`${removed} removed`] : []),
      ...(changed > 0 ? [`${changed} changed`] : []),
    ]),
  changes: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  standings: { added: 'New section', removed: 'Section removed' },
  cover: 'Cover',
  sectionName: (number: string, title: string) => `${number} ${title}`.trim(),
  same: (count: number) => `${counted(count, 'section')} ${count === 1 ? 'is' : 'are'} the same`,
  text: 'Text',
  value: 'Value',
  affects: 'affects residual risk',
  behind: 'Behind it:',
  whatItSays: 'What it says',
  more: (count: number) => `Show ${counted(count, 'more difference')}`,
  nothingTitle: 'Nothing differs',
  nothing: 'Both versions say the same in every section.',
  noneTitle: 'Nothing to compare yet',
  none: 'Issue this report once. What it says can then be compared with what it would say now.',
  notKept: (versions: string) =>
    `What the case said when ${versions} went out is not kept here. Issue this report once; what it says can then be compared with what it would say now.`,
  chooseTitle: 'No version is chosen yet',
  choose: 'Choose above which two to compare, and show the differences.',
  toReports: 'Go to the reports',
  fromBefore: (before: string) => `What changed since ${before}`,
  bySection: 'By section',
  bySectionSince: (version: string) => `What differs from ${version}, by section of the report`,
})
