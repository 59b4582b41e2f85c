import { beforeAll, expect, test } from 'vitest'
import { argumentViewSchema } from '../../src/features/argument/argument-contract.ts'
import { linkSchema, type LinkView, type RecordView } from '../../src/features/records/records-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

describeOnBothProducts('a link', (running) => {
  let ours: CaseClient
  let hazard: RecordView
  let cause: RecordView
  beforeAll(async () => {
    ours = await newCase(running().client)
    hazard = await ours.create('hazard', { name: 'Referral lost' })
    cause = await ours.create('cause', { name: 'Time-out' })
  })

  const isSuspect = async (link: LinkView, seenFrom: RecordView) => {
    const { neighbours } = await ours.detail(seenFrom)
    return neighbours.find((neighbour) => neighbour.link === link.id)?.suspect
  }
  const review = (link: LinkView, answer: string) =>
    ours.client.answer(linkSchema, 'POST', ours.at(`/links/${link.id}/review`), { body: { answer } })
  const refusalOf = (body: object) => ours.client.refusal('POST', ours.at('/links'), { body })

  test('is made, seen from both ends, and ended with a reason', async () => {
    const link = await ours.link('leads-to', cause, hazard)
    expect(link).toMatchObject({ role: 'leads-to', from: cause.id, to: hazard.id, ended: null })
    const seenFrom = async (record: RecordView) => (await ours.detail(record)).neighbours
    expect(await seenFrom(cause)).toMatchObject([{ direction: 'from', label: 'leads to', other: { ref: hazard.ref } }])
    expect(await seenFrom(hazard)).toMatchObject([{ direction: 'to', label: 'caused by', other: { ref: cause.ref } }])
    expect(await refusalOf({ role: 'leads-to', from: cause.id, to: hazard.id })).toMatchObject({ code: 'LINK_EXISTS' })

    const end = ours.at(`/links/${link.id}/end`)
    const ended = await ours.client.answer(linkSchema, 'POST', end, { body: { reason: 'Not a cause' } })
    expect(ended.ended).toMatchObject({ reason: 'Not a cause', by: 'Local administrator' })
    expect(await seenFrom(hazard)).toEqual([])
    const again = await ours.client.refusal('POST', end, { body: { reason: 'Once more' } })
    expect(again).toMatchObject({ code: 'LINK_ENDED' })
    const late = await ours.client.refusal('POST', ours.at(`/links/${link.id}/review`), {
      body: { answer: 'still-valid' },
    })
    expect(late).toMatchObject({ code: 'LINK_ENDED' })
  })

  test('is refused where the kinds do not allow it, or an end is retired', async () => {
    const backwards = await refusalOf({ role: 'leads-to', from: hazard.id, to: cause.id })
    expect(backwards).toMatchObject({ code: 'LINK_NOT_ALLOWED' })
    expect(await refusalOf({ role: 'no-such-role', from: cause.id, to: hazard.id })).toMatchObject({
      code: 'LINK_NOT_ALLOWED',
    })
    const old = await ours.create('cause', { name: 'Fax machine' })
    await ours.take(old, 'retire', { reason: 'Gone' })
    expect(await refusalOf({ role: 'leads-to', from: old.id, to: hazard.id })).toMatchObject({ code: 'RECORD_RETIRED' })
  })

  test('of a role that nests lets nothing come to be within itself, at any depth or within one batch', async () => {
    const outer = await ours.create('module', { name: 'Ward' })
    const middle = await ours.create('module', { name: 'Alarms' })
    const inner = await ours.create('module', { name: 'Sounds' })
    await ours.link('in-module', middle, outer)
    await ours.link('in-module', inner, middle)
    expect(await refusalOf({ role: 'in-module', from: outer.id, to: inner.id })).toMatchObject({
      code: 'LINK_CIRCLE',
      detail: `${inner.ref} is within ${outer.ref}, so ${outer.ref} cannot be within it.`,
    })
    expect(await refusalOf({ role: 'in-module', from: outer.id, to: outer.id })).toMatchObject({ code: 'LINK_CIRCLE' })
    const steps = [
      { do: 'create', kind: 'module', as: 'new', fields: { name: 'Speakers' } },
      { do: 'link', role: 'in-module', from: '$new', to: inner.id },
      { do: 'link', role: 'in-module', from: outer.id, to: '$new' },
    ]
    const batch = await ours.client.refusal('POST', ours.at('/batch'), { body: { steps } })
    expect(batch).toMatchObject({ code: 'LINK_CIRCLE' })

    const goal = await ours.create('goal', { statement: 'Sounds are told apart by everybody' })
    await ours.link('in-module', goal, inner)
    const { modules } = await ours.client.get(argumentViewSchema, ours.at('/argument'))
    expect(modules.map(({ ref, module, elements }) => [ref, module?.ref, elements])).toEqual([
      [outer.ref, undefined, 1],
      [middle.ref, outer.ref, 1],
      [inner.ref, middle.ref, 1],
    ])
    expect(modules.map(({ outlook }) => outlook)).toEqual(['blocker', 'blocker', 'blocker'])
  })

  test('to a holder that was retired holds nothing captive: another may take its place', async () => {
    const old = await ours.create('module', { name: 'Paper' })
    const next = await ours.create('module', { name: 'Screens' })
    const goal = await ours.create('goal', { statement: 'What is shown is what was ordered' })
    const held = await ours.link('in-module', goal, old)
    const second = { role: 'in-module', from: goal.id, to: next.id }
    expect(await refusalOf(second)).toMatchObject({ code: 'LINK_NOT_ALLOWED' })
    await ours.take(old, 'retire', { reason: 'No longer printed' })
    expect(await ours.link('in-module', goal, next)).toMatchObject({ to: next.id, ended: null })
    const { neighbours } = await ours.detail(goal)
    expect(neighbours.map(({ other }) => other.ref)).toEqual([next.ref])
    const ended = await ours.client.refusal('POST', ours.at(`/links/${held.id}/end`), { body: { reason: 'Once more' } })
    expect(ended).toMatchObject({ code: 'LINK_ENDED' })
  })

  test('becomes suspect when a material field of the watched end changes, and only then', async () => {
    const watched = await ours.create('cause', { name: 'Message sent again' })
    const link = await ours.link('leads-to', watched, hazard)
    const reworded = await ours.change(watched, { notes: 'Bookkeeping does not count' })
    expect(await isSuspect(link, hazard)).toBe(false)
    await ours.change(hazard, { harm: 'The end that nobody watches' })
    expect(await isSuspect(link, hazard)).toBe(false)
    await ours.change(reworded, { scenario: 'The network answers late' })
    expect(await isSuspect(link, hazard)).toBe(true)
    expect(await isSuspect(link, watched)).toBe(true)
  })

  test.each([
    { answer: 'still-valid', suspect: false },
    { answer: 'wording-only', suspect: false },
    { answer: 'ask', suspect: true },
    { answer: 'update', suspect: true },
  ])('answered with "$answer" stays suspect: $suspect', async ({ answer, suspect }) => {
    const watched = await ours.create('cause', { name: `Answered ${answer}` })
    const link = await ours.link('leads-to', watched, hazard)
    await ours.change(watched, { scenario: 'Another one' })
    expect(await isSuspect(link, hazard)).toBe(true)
    expect((await review(link, answer)).seen).toMatchObject({ answer, by: 'Local administrator' })
    expect(await isSuspect(link, hazard)).toBe(suspect)
    if (suspect) await review(link, 'still-valid')
    expect(await isSuspect(link, hazard)).toBe(false)
  })
})
