import type { Plain } from '../../read/document.ts'
import { jiraText } from '../../read/jira-text.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import type { ItemLink, LinkedItem } from './linked-item.ts'

/** What Jira's own fields are called in a hazard log; those that are neither here nor made by the user's own project tell nothing of a hazard. */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  status: 'Status',
  assignee: 'Owner',
  created: 'Date raised',
  duedate: 'Due date',
  priority: 'Priority',
  components: 'Component',
  fixVersions: 'Fix versions',
  environment: 'Environment',
  resolution: 'Resolution',
}
const CUSTOM = /^customfield_\d+$/
/** Fields that Jira adds to a project for its boards. */
const OF_BOARDS =
  /^(?:rank|sprint|flagged|team|development|story points?.*|epic (?:link|name|status|colou?r)|\[chart\].*)$/i
/** Fields of Jira's that say nothing of what an issue is about. */
const OF_JIRA =
  /^(?:summary|description|issue(?:type|links)|parent|subtasks|labels|project|reporter|creator|watches|votes|worklog|comment|attachment|progress|aggregate\w*|time\w*|lastViewed|updated|status\w+|workratio|security|versions|resolutiondate|thumbnail|issuerestriction)$/

/** The issues of Jira as its interface gives them, `{ issues: [{ key, fields }] }` or a list of them; null for anything else. */
export function jiraItems(structure: Plain, at: string): LinkedItem[] | null {
  const isWrapped = isRecord(structure) && isList(structure['issues'])
  const list = isWrapped ? structure['issues'] : isList(structure) ? structure : [structure]
  if (!isList(list) || list.length === 0 || !list.every(isIssue)) return null
  const path = isWrapped ? '$.issues' : '$'
  const names = isRecord(structure) ? structure['names'] : null
  return list.filter(isIssue).map((issue, index) => {
    const place = isWrapped || isList(structure) ? `${path}[${index}]` : path
    return itemOf(issue, isRecord(names) ? names : {}, `${at}${place}, ${textOfPlain(issue['key'])}`)
  })
}

interface JiraIssue extends PlainRecord {
  readonly fields: PlainRecord
}

function isIssue(value: Plain): value is JiraIssue {
  if (!isRecord(value) || textOfPlain(value['key']) === '') return false
  const { fields } = value
  return isRecord(fields) && textOfPlain(fields['summary']) !== ''
}

function itemOf(issue: JiraIssue, names: PlainRecord, where: string): LinkedItem {
  const { fields } = issue
  const own = isRecord(issue['names']) ? { ...names, ...issue['names'] } : names
  const { labels } = fields
  return {
    id: textOfPlain(issue['key']),
    title: textOfPlain(fields['summary']),
    kind: nameIn(fields['issuetype']),
    labels: isList(labels) ? labels.map(textOfPlain) : [],
    fields: fieldsOf(fields, own),
    text: jiraText(fields['description']),
    links: linksOf(fields),
    aside: null,
    where,
  }
}

/** The fields by their names; a custom field whose name the export leaves out keeps its number. */
function fieldsOf(fields: PlainRecord, names: PlainRecord): PlainRecord {
  const named = Object.entries(fields).flatMap(([key, value]): [string, Plain][] => {
    const name = OWN_FIELDS[key] ?? (CUSTOM.test(key) ? textOfPlain(names[key]) || key : key)
    const text = valueOf(value)
    const isLeftOut = text === '' || OF_JIRA.test(key) || OF_BOARDS.test(name)
    return isLeftOut ? [] : [[name, key === 'created' && typeof text === 'string' ? text.slice(0, 10) : text]]
  })
  return Object.fromEntries(named)
}

/** What a field holds: the choice of a list, the name of a person or version, a text; empty where it holds nothing. */
function valueOf(value: Plain | undefined): string | readonly string[] {
  if (isList(value)) {
    const items = value.map((item) => valueOf(item)).filter((item) => typeof item === 'string' && item !== '')
    return items.length === 0 ? '' : items.flat()
  }
  if (!isRecord(value) || value['type'] === 'doc') return jiraText(value)
  const { child } = value
  return [nameIn(value), isRecord(child) ? nameIn(child) : ''].filter((name) => name !== '').join(' – ')
}

function nameIn(value: Plain | undefined): string {
  return isRecord(value) ? textOfPlain(value['value'] ?? value['displayName'] ?? value['name'] ?? null) : ''
}

/** Links of a kind that has a name for each of its directions, the parent, and the parts of an issue. */
function linksOf({ issuelinks, parent, subtasks }: PlainRecord): ItemLink[] {
  const links = isList(issuelinks) ? issuelinks.filter(isRecord) : []
  return [
    ...links.flatMap((link) => {
      const type = isRecord(link['type']) ? link['type'] : {}
      return [
        ...linkTo(link['inwardIssue'], textOfPlain(type['inward'])),
        ...linkTo(link['outwardIssue'], textOfPlain(type['outward'])),
      ]
    }),
    ...linkTo(parent, 'parent'),
    ...(isList(subtasks) ? subtasks.flatMap((subtask) => linkTo(subtask, 'subtask')) : []),
  ]
}

function linkTo(issue: Plain | undefined, name: string): ItemLink[] {
  if (!isRecord(issue)) return []
  const to = textOfPlain(issue['key'])
  const { fields } = issue
  const end = isRecord(fields) ? { title: textOfPlain(fields['summary']), kind: nameIn(fields['issuetype']) } : null
  return to === '' ? [] : [{ to, name, end }]
}
