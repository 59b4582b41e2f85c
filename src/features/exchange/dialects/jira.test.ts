import { describe, expect, it } from 'vitest'
import { asked, lines, readLog, reasons } from '../reading.test-support.ts'

const kind = (name: string) => ({ issuetype: { name, subtask: false } })
const named = (key: string, summary: string, type: string) => ({ key, fields: { summary, ...kind(type) } })
const LINK = { name: 'Mitigation', inward: 'is mitigated by', outward: 'mitigates' }
const CAUSE = { name: 'Cause', inward: 'is caused by', outward: 'causes' }
const RELATES = { name: 'Relates', inward: 'relates to', outward: 'relates to' }

const NAMES = {
  customfield_10101: 'Initial severity',
  customfield_10102: 'Initial likelihood',
  customfield_10103: 'Residual severity',
  customfield_10104: 'Residual likelihood',
  customfield_10105: 'Hazard cause',
  customfield_10106: 'Clinical effect',
  customfield_10109: 'Rank',
}

const hazard = {
  id: '20001',
  key: 'CSM-1',
  fields: {
    summary: 'Discharge letter goes to a former practice',
    description: 'The practice is read *once* a day.',
    ...kind('Hazard'),
    status: { name: 'Open', statusCategory: { name: 'To Do' } },
    assignee: { displayName: 'Case officer', emailAddress: 'cso@example.org' },
    created: '2026-02-03T10:11:12.000+0000',
    priority: { name: 'Major' },
    labels: ['letters'],
    customfield_10101: { value: 'Major' },
    customfield_10102: { value: 'Medium' },
    customfield_10103: { value: 'Major' },
    customfield_10104: { value: 'Low' },
    customfield_10105: '# Address book is old\n# Practice code reused',
    customfield_10106: null,
    customfield_10109: '0|hzzz:',
    issuelinks: [
      { type: LINK, inwardIssue: named('CSM-2', 'Practice looked up at sending', 'Control') },
      { type: LINK, inwardIssue: named('OPS-9', 'Secretary confirms the practice', 'Task') },
      { type: RELATES, outwardIssue: named('CSM-3', 'Renew the certificate', 'Story') },
    ],
  },
}
const control = {
  key: 'CSM-2',
  fields: {
    summary: 'Practice looked up at sending',
    description: null,
    ...kind('Control'),
    status: { name: 'Done' },
    issuelinks: [{ type: LINK, outwardIssue: named('CSM-1', 'Discharge letter goes to a former practice', 'Hazard') }],
  },
}
const story = { key: 'CSM-3', fields: { summary: 'Renew the certificate', ...kind('Story'), status: { name: 'Open' } } }
const search = (...issues: readonly object[]) =>
  JSON.stringify({ expand: 'names', startAt: 0, total: issues.length, issues, names: NAMES })

/** Pieces of a text that is kept as a tree. */
const leaf = (value: string) => ({ type: 'text', text: value })
const heading = (value: string) => ({ type: 'heading', attrs: { level: 3 }, content: [leaf(value)] })
const paragraph = (value: string) => ({ type: 'paragraph', content: [leaf(value)] })
const list = (...values: readonly string[]) => ({
  type: 'bulletList',
  content: values.map((value) => ({ type: 'listItem', content: [paragraph(value)] })),
})

/** An issue that names others by links of this type. */
const issue = (key: string, summary: string, type: string, to: readonly string[], name = LINK) => ({
  key,
  fields: {
    summary,
    ...kind(type),
    issuelinks: to.map((other) => ({
      type: name,
      outwardIssue: named(other, '', other.startsWith('H') ? 'Hazard' : 'Cause'),
    })),
  },
})

describe('issues of Jira', () => {
  it('reads hazards with their custom fields, links and the controls they are mitigated by', async () => {
    const log = await readLog({ 'jira.json': search(hazard, control, story) })
    expect(lines(log)).toEqual([
      'CSM-1 | Discharge letter goes to a former practice | Major × Medium = 3 | Major × Low = 3 | 2c 2m | Open',
    ])
    expect(log.result).toMatchObject({
      hazards: [{ owner: 'Case officer', where: '$.issues[0], CSM-1', initial: { stated: { severity: 'Major' } } }],
      ledger: { rows: 3, stored: 1, merged: 1 },
    })
    const [found] = log.log.found.hazards
    expect(found?.controls.map(({ key, text }) => [key, text])).toEqual([
      ['OPS-9', 'Secretary confirms the practice'],
      ['CSM-2', 'Practice looked up at sending'],
    ])
    expect(found?.prose).toMatchObject({ description: 'The practice is read **once** a day.' })
    expect(found?.notes).toContainEqual({ label: 'relates to', text: 'CSM-3 Renew the certificate' })
    expect(found?.notes.some(({ label }) => label === 'Rank')).toBe(false)
  })

  it('says why issues of other kinds are left out', async () => {
    const log = await readLog({ 'jira.json': search(story, hazard) })
    expect(log.result.ledger.ignored).toEqual([{ where: '$.issues[0], CSM-3', reason: 'Of another kind: Story' }])
  })

  it('asks about scores of another scale, and keeps a field whose name the export leaves out', async () => {
    const fields = { ...hazard.fields, customfield_10101: { value: 'S4' }, customfield_10777: { value: 'Ward' } }
    const log = await readLog({ 'jira.json': search({ ...hazard, fields }) })
    expect(log.result.hazards[0]?.initial).toMatchObject({ severity: null, stated: { severity: 'S4' } })
    expect(asked(log).some((id) => id.startsWith('severity'))).toBe(true)
    expect(log.log.found.hazards[0]?.notes).toContainEqual({ label: 'customfield_10777', text: 'Ward' })
  })

  it('takes an issue for the cause or control that its link to a hazard says it is', async () => {
    const bug = {
      key: 'CSM-4',
      fields: {
        summary: 'Practice code is not checked',
        ...kind('Bug'),
        issuelinks: [{ type: CAUSE, outwardIssue: named('CSM-1', '', 'Hazard') }],
      },
    }
    const log = await readLog({ 'jira.json': search(hazard, bug) })
    expect(log.log.found.hazards[0]?.causes.at(-1)).toMatchObject({
      key: 'CSM-4',
      text: 'Practice code is not checked',
    })
  })

  it('reads the sections of a description in wiki markup', async () => {
    const description =
      'h3. Causes\r\n* Queue is full\r\n* Worker restarted\r\n\r\nh3. Harm\r\nDelayed treatment\r\n\r\nh3. Controls\r\n# Alarm on the queue\r\n'
    const fields = { ...hazard.fields, description, customfield_10105: null, issuelinks: [] }
    const log = await readLog({ 'jira.json': search({ ...hazard, fields }, story) })
    expect(lines(log)).toEqual([
      'CSM-1 | Discharge letter goes to a former practice | Major × Medium = 3 | Major × Low = 3 | 2c 1m | Open',
    ])
    expect(log.log.found.hazards[0]?.prose.harm).toBe('Delayed treatment')
    expect(log.result.ledger).toMatchObject({ rows: 2, stored: 1 })
  })

  it('reads the sections of a description that is kept as a tree', async () => {
    const description = {
      type: 'doc',
      version: 1,
      content: [heading('Causes'), list('Queue', 'Restart'), heading('Controls'), list('Alarm'), paragraph('Text')],
    }
    const fields = { ...hazard.fields, description, customfield_10105: null, issuelinks: [] }
    const log = await readLog({ 'jira.json': JSON.stringify([{ ...hazard, fields, names: NAMES }]) })
    expect(log.result.hazards).toMatchObject([{ ref: 'CSM-1', causes: 2, controls: 1 }])
  })

  it('gives a control of several hazards to each, acting on the causes of that hazard alone', async () => {
    const log = await readLog({
      'jira.json': search(
        issue('H-1', 'Wrong dose', 'Hazard', []),
        issue('H-2', 'Late dose', 'Hazard', []),
        issue('C-1', 'Old weight', 'Cause', ['H-1'], CAUSE),
        issue('C-2', 'Full queue', 'Cause', ['H-2'], CAUSE),
        issue('M-1', 'Pharmacist check', 'Control', ['H-1', 'H-2', 'C-1', 'C-2']),
        issue('M-2', 'Alarm', 'Control', ['C-2']),
        issue('M-3', 'Poster', 'Control', []),
        issue('M-4', 'Check', 'Control', ['H-8']),
      ),
    })
    expect(log.log.found.hazards.map(({ controls }) => controls.map(({ text, causes }) => [text, causes]))).toEqual([
      [['Pharmacist check', ['Old weight']]],
      [
        ['Pharmacist check', ['Full queue']],
        ['Alarm', ['Full queue']],
      ],
    ])
    expect(reasons(log)).toEqual(['No hazard names this control or cause'])
    expect(log.result.ledger.rejected).toEqual([
      { where: '$.issues[7], M-4', reason: 'Names hazard H-8, which is described nowhere' },
    ])
  })

  it('leaves an export without hazards to say so', async () => {
    const log = await readLog({ 'jira.json': search(story) })
    expect(log.notice?.code).toBe('NO_HAZARDS')
  })
})
