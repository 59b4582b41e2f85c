import { expect, test } from 'vitest'
import { flowCookie, flowOf } from './identity-flow-cookie.ts'

const sending = (cookie: string) => new Request('https://safecase.example/', { headers: { cookie } })

test('over HTTPS the cookie of a flow belongs to this host alone, and another of the same name counts for nothing', () => {
  expect(flowCookie('a-flow', true)).toBe(
    '__Host-safecase_flow=a-flow; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure',
  )
  expect(flowOf(sending('safecase_flow=planted; __Host-safecase_flow=a-flow'), true)).toBe('a-flow')
  expect(flowOf(sending('safecase_flow=planted'), true)).toBeNull()
})

test('on this machine, without HTTPS, it does without', () => {
  expect(flowCookie('a-flow', false)).toBe('safecase_flow=a-flow; Path=/; HttpOnly; SameSite=Lax; Max-Age=600')
  expect(flowOf(sending('other=1; safecase_flow=a-flow'), false)).toBe('a-flow')
})

test('once a flow has ended the cookie is gone', () => {
  expect(flowCookie(null, true)).toMatch(/^__Host-safecase_flow=; .*Max-Age=0; Secure$/)
})
