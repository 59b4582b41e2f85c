import { expect, test } from 'vitest'
import { minutesParts } from './minutes-parts.ts'

test('headings, lines and lists with what belongs to each entry, and no word lost', () => {
  const text = '# WS-1\nHeld on: 2026-03-01\n# Agenda\n## Order\n- H-1 Lost\n  - Cause: Late\n- H-2 Twice\nFree text.'
  expect(minutesParts(text)).toEqual([
    { is: 'heading', level: 1, text: 'WS-1' },
    { is: 'line', text: 'Held on: 2026-03-01' },
    { is: 'heading', level: 1, text: 'Agenda' },
    { is: 'heading', level: 2, text: 'Order' },
    {
      is: 'list',
      items: [
        { text: 'H-1 Lost', details: ['Cause: Late'] },
        { text: 'H-2 Twice', details: [] },
      ],
    },
    { is: 'line', text: 'Free text.' },
  ])
  expect(minutesParts('  - alone')).toEqual([{ is: 'line', text: '  - alone' }])
})
