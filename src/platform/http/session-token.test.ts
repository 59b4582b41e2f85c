import { expect, test } from 'vitest'
import { tokenOf } from './session-token.ts'

test.each([
  ['a program', { authorization: 'Bearer abc' }, 'abc'],
  ['a program that spells the scheme otherwise', { authorization: 'bearer  abc' }, 'abc'],
  ['another scheme', { authorization: 'Basic abc' }, null],
  ['a browser', { cookie: 'theme=dark; safecase_session=abc' }, 'abc'],
  ['a browser over HTTPS', { cookie: 'safecase_session=planted; __Host-safecase_session=abc' }, 'abc'],
  ['nobody', {}, null],
])('%s', (_who, headers, token) => {
  expect(tokenOf(new Request('http://localhost/', { headers }))).toBe(token)
})
