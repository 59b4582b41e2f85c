import { expect, test } from 'vitest'
import { newCase } from '../server/case-client.ts'
import { describeOnBothProducts } from '../server/running-product.ts'

/** Texts that mean something to a database, a page, a shell, a log or a template, and nothing to us. */
const TEXTS = [
  `'; drop table record; --`,
  `") or 1=1 --`,
  '$1 $$ ${1} {{7*7}} %s %n',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '$(reboot) `reboot` | reboot && reboot',
  '../../../etc/passwd',
  'a\r\nset-cookie: x=1',
  '=HYPERLINK("https://example.org")',
  '\u202Ereversed\u202C \u{1F6A8} e\u0301',
  String.raw`\u0000 \x00 \' \"`,
]

describeOnBothProducts('a text that is code elsewhere', (running) => {
  test.each(TEXTS)('%j is stored, found and given back as it is', async (text) => {
    const ours = await newCase(running().client, text)
    const record = await ours.create('hazard', { name: 'A hazard', harm: text })
    expect(record.fields['harm']).toBe(text)
    const detail = await ours.detail(record)
    expect(detail.record.fields['harm']).toBe(text)
    const search = await ours.client.send('GET', ours.at(`/search?q=${encodeURIComponent(text)}`))
    expect(search.status).toBe(200)
    expect(search.headers.get('content-type')).toBe('application/json')
    expect(search.headers.get('set-cookie')).toBeNull()
  })
})
