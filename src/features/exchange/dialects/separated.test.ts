import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

describe('separated text as programs write it', () => {
  it('is read where its fields stand between single quotation marks', async () => {
    const log = await readLog({
      'log.csv': [
        "'id','hazard','cause','control','severity','likelihood'",
        "'S1','Alert for the wrong drug, by its name','Names alike','Code match, with strength','Major','Low'",
        "'S2','Clinician''s note is cut short','Field\nlimit','Warning','Significant','Low'",
      ].join('\n'),
    })
    expect(lines(log)).toEqual([
      'S1 | Alert for the wrong drug, by its name | Major × Low = 3 | – | 1c 1m | –',
      "S2 | Clinician's note is cut short | Significant × Low = 2 | – | 1c 1m | –",
    ])
    expect(asked(log)).toEqual([])
  })

  it('keeps an apostrophe that only begins a word', async () => {
    const log = await readLog({
      'log.csv': "id,hazard,severity,likelihood\n1,'Other' chosen from the list,Major,Low\n2,'tis missing,Minor,Low\n",
    })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(["'Other' chosen from the list", "'tis missing"])
  })
})
