import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

const rating = (stage: string, likelihood: string) =>
  `<div><h2>${stage}</h2>\n<table>\n<tr><th>Likelihood</th><th>Consequence</th><th>Risk</th></tr>\n\n<tr><td>${likelihood}</td><td>Major</td><td></td></tr>\n</table></div>\n`

const wikiPage = (name: string) =>
  `<h1 id="title-heading"><span id="title-text"> Ward safety : ${name} </span></h1><table><tr><th>Severity</th><td>Minor</td></tr><tr><th>Causes</th><td>Haste</td></tr><tr><th>Controls</th><td>A second look</td></tr><tr><th>Likelihood</th><td>Low</td></tr></table>`

describe('HTML', () => {
  it('reads a table with a header of two rows, lists in cells and cells over several rows', async () => {
    const log = await readLog({
      'log.html': `<html><body><script>var x = "<table>"</script><h1>Hazard log</h1><table>
<thead><tr><th rowspan=2>ID</th><th rowspan=2>Hazard</th><th colspan=3>Initial</th><th rowspan=2>Controls</th><th colspan=3>Residual</th></tr>
<tr><th>S</th><th>L</th><th>R</th><th>S</th><th>L</th><th>R</th></tr></thead>
<tr><td>H1</td><td>Wrong <b>patient</b></td><td>Major (4)</td><td>Low (2)</td><td>3</td><td><ul><li>Banner</li><li>Photo</li></ul></td><td>Major (4)</td><td>Very low (1)</td><td>2</td></tr>
<tr><td rowspan=2>H2</td><td rowspan=2>Late result</td><td rowspan=2>Minor</td><td rowspan=2>Low</td><td rowspan=2>1</td><td>Alert</td><td rowspan=2></td><td rowspan=2></td><td rowspan=2></td></tr>
<tr><td>List</td></tr></table></body></html>`,
    })
    expect(lines(log)).toEqual([
      'H1 | Wrong patient | Major × Low = 3 | Major × Very Low = 2 | 0c 2m | –',
      'H2 | Late result | Minor × Low = 1 | – | 0c 2m | –',
    ])
  })

  it('reads HTML tables cut by blank lines inside Markdown, stage from the heading above', async () => {
    const log = await page(
      `## Wrong dose\n\n${rating('Initial risk rating', 'Medium')}${rating('Residual risk rating', 'Very Low')}\n## Possible causes\nTyping\n\n## Design\nLimits\n`,
    )
    expect(lines(log)).toEqual(['– | Wrong dose | Major × Medium = 3 | Major × Very Low = 2 | 1c 1m | –'])
  })

  it('gives the rows of further tables on a page to the hazards they name', async () => {
    const log = await readLog({
      'log.md':
        '# Hazards\n\n| ID | Hazard | Severity |\n|--|--|--|\n| H1 | Late | Minor |\n\n## Causes\n\n| Hazard | Cause |\n|--|--|\n| H1 | Queue |\n| H1 | Crash |\n\n' +
        '## Controls\n\n| Hazard | Control |\n|--|--|\n| H1 | Alarm |\n',
    })
    expect(lines(log)).toEqual(['H1 | Late | Minor × ? = ? | – | 2c 1m | –'])
  })

  it('reads the tabs and boxes of a MkDocs page and the double colons of a notebook', async () => {
    const log = await readLog({
      'log.md':
        '# Hazard H1: Late\n\n!!! warning "Risk"\n    Severity: Minor\n    Likelihood: Low\n\nStatus:: Open\n\n=== "Causes"\n\n    - Queue\n    - Crash\n\n=== "Controls"\n\n    - Alarm\n',
    })
    expect(lines(log)).toEqual(['H1 | Late | Minor × Low = 1 | – | 2c 1m | Open'])
  })

  it('does not take a summary below the hazards for the name of the last one', async () => {
    const log = await readLog({
      'log.md':
        '## Hazard log\n\n### HAZ-1 – Late\n\nCauses: queue\n\nSeverity: Minor\n\n## Summary\n\nOne hazard was found.\n',
    })
    expect(lines(log)).toEqual(['HAZ-1 | Late | Minor × ? = ? | – | 1c 0m | –'])
  })

  it('reads labels that a paragraph parts by breaks', async () => {
    const log = await readLog({
      'log.html':
        '<h2>HB-4 Bed shown free</h2><p><strong>Severity:</strong> Minor<br><strong>Likelihood:</strong> High<br/>Risk: 2</p><p><b>Controls:</b></p><ul><li>Porter asks</li></ul>',
    })
    expect(lines(log)).toEqual(['HB-4 | Bed shown free | Minor × High = 2 | – | 0c 1m | –'])
  })

  it('calls a page of a wiki by its title, without the space that it is in', async () => {
    const log = await readLog({
      'a.html': wikiPage('HZ-12 Wrong letter'),
      'b.html': wikiPage('Late letter'),
      'c.md': '# Ward safety : HZ-14 Lost letter\n\nCauses: a draught\n',
    })
    expect(lines(log)).toEqual([
      'HZ-12 | Wrong letter | Minor × Low = 1 | – | 1c 1m | –',
      '– | Late letter | Minor × Low = 1 | – | 1c 1m | –',
      'HZ-14 | Lost letter | – | – | 1c 0m | –',
    ])
  })
})
