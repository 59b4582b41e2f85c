import type { RecordView } from '../../src/features/records/records-contract.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import type { ApiClient } from './api-client.ts'
import type { CaseClient } from './case-client.ts'
import { nobodysTargets, operationsOn, type Targets } from './operations.ts'

/** Every reading operation of the interface whose answer to the reader holds a word that stands in a record. */
export async function tellingOf(
  reader: ApiClient,
  ours: CaseClient,
  word: string,
  about: Pick<RecordView, 'kind' | 'id'>,
  further: Partial<Targets> = {},
): Promise<readonly string[]> {
  const targets = { ...nobodysTargets(newId), space: ours.id, record: about.id, ...further }
  const kinds = ['hazard', about.kind].map((kind) => ours.at(`/records/${kind}?retired=all&limit=500`))
  const aimed = operationsOn(targets).filter(({ method, name }) => method === 'GET' && name !== 'followSpace')
  const own = ours.at(`/records/${about.kind}/${about.id}`)
  const search = ours.at(`/search?q=${word}`)
  const paths = [...aimed.map(({ path }) => path), ...kinds, own, `${own}/history`, ours.at('/changes?since=0'), search]
  const telling: string[] = []
  for (const path of new Set(paths)) {
    const response = await reader.send('GET', path)
    if ((await response.text()).includes(word)) telling.push(path)
  }
  return telling
}
