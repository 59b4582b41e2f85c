import { addTo } from '../../../../domain/record/many-by-key.ts'
import type { AccountedRow } from '../../exchange-contract.ts'
import type { FoundCause, FoundControl, FoundHazard } from '../../found-log.ts'
import type { Definition } from '../finding.ts'
import { addCause, addControl } from '../fold.ts'
import { identifierKey } from '../words/identifier.ts'
import { namedById } from './named-by-id.ts'

/** What became of the causes and controls that stand in lists of their own. */
export interface Joined {
  readonly used: ReadonlySet<Definition>
  /** Ids that point nowhere, though the log has a list they could point into. */
  readonly lost: readonly AccountedRow[]
}

/**
 * Gives every cause and control that is named only by its id the text of its definition, and every control that names the
 * causes it acts on to the hazards that have them.
 */
export function joinParts(hazards: readonly FoundHazard[], definitions: readonly Definition[]): Joined {
  const controls = byKey(definitions, ({ control }) => control)
  const causes = byKey(definitions, ({ cause }) => cause)
  const hasCauses = causes.size > 0 || hazards.some((hazard) => hazard.causes.some(isKeyed))
  const hasControls = controls.size > 0 || hazards.some((hazard) => hazard.controls.some(isKeyed))
  const actingOn = byCause(definitions)
  const used = new Set<Definition>()
  const lost: AccountedRow[] = []
  const isLost = (hazard: FoundHazard, what: 'cause' | 'control', key: string | null) =>
    lost.push({ where: hazard.where, reason: `Names ${what} ${key ?? ''}, which is described nowhere` })
  for (const hazard of hazards) {
    if (hasCauses) hazard.causes = namedById(hazard.causes, causes)
    if (hasControls) hazard.controls = namedById(hazard.controls, controls)
    if (hazard.causes.some(({ text }) => text === '')) {
      nameCauses(hazard, causes, used, (key) => hasCauses && isLost(hazard, 'cause', key))
    }
    if (hazard.controls.some(({ text }) => text === '')) {
      nameControls(hazard, controls, used, hasControls ? (key) => isLost(hazard, 'control', key) : null)
    }
    const acting = hazard.causes.flatMap(({ key }) => (key === null ? [] : (actingOn.get(identifierKey(key)) ?? [])))
    for (const definition of new Set(acting)) {
      const { control } = definition
      if (control === null) continue
      addControl(hazard, { ...control, causes: [...control.causes] })
      used.add(definition)
    }
    nameActedOn(hazard)
  }
  return { used, lost }
}

function byKey(
  definitions: readonly Definition[],
  part: (definition: Definition) => FoundCause | FoundControl | null,
): ReadonlyMap<string, Definition> {
  const index = new Map<string, Definition>()
  for (const definition of definitions) {
    const key = part(definition)?.key ?? null
    if (key !== null) index.set(identifierKey(key), definition)
  }
  return index
}

/** The controls that name the causes they act on, by the ids of those. */
function byCause(definitions: readonly Definition[]): ReadonlyMap<string, readonly Definition[]> {
  const index = new Map<string, Definition[]>()
  for (const definition of definitions) {
    for (const key of definition.control?.causes ?? []) addTo(index, identifierKey(key), definition)
  }
  return index
}

/** Whether a part is told in full with its id. */
function isKeyed({ text, key }: FoundCause | FoundControl): boolean {
  return text !== '' && key !== null
}

type Tell = (key: string | null) => void

/** A cause that nobody describes is no cause; its id is kept as a note. */
function nameCauses(
  hazard: FoundHazard,
  causes: ReadonlyMap<string, Definition>,
  used: Set<Definition>,
  tell: Tell,
): void {
  const named = hazard.causes
  hazard.causes = []
  for (const cause of named) {
    const definition = cause.key === null ? undefined : causes.get(identifierKey(cause.key))
    if (cause.text !== '') addCause(hazard, cause)
    else if (definition?.cause !== null && definition?.cause !== undefined) {
      used.add(definition)
      addCause(hazard, { ...definition.cause })
    } else {
      hazard.notes.push({ label: 'Cause ID', text: cause.key ?? '' })
      tell(cause.key)
    }
  }
}

/** A control that is missing in the log's own list is none; where there is no such list, its id is all that is told of it. */
function nameControls(
  hazard: FoundHazard,
  controls: ReadonlyMap<string, Definition>,
  used: Set<Definition>,
  tell: Tell | null,
): void {
  const named = hazard.controls
  hazard.controls = []
  for (const control of named) {
    const definition = control.key === null ? undefined : controls.get(identifierKey(control.key))
    if (definition !== undefined) used.add(definition)
    if (control.text !== '') addControl(hazard, control)
    else if (definition?.control !== null && definition?.control !== undefined)
      addControl(hazard, resolved(control, definition.control))
    else if (tell === null) addControl(hazard, { ...control, text: `Control ${control.key ?? ''}`.trim() })
    else {
      hazard.notes.push({ label: 'Control ID', text: control.key ?? '' })
      tell(control.key)
    }
  }
}

function resolved(control: FoundControl, definition: FoundControl): FoundControl {
  const evidence = [...new Set([...control.evidence, ...definition.evidence])]
  const causes = [...new Set([...control.causes, ...definition.causes])]
  return { ...definition, stage: control.stage ?? definition.stage, causes, evidence }
}

/** Where a control names the causes it acts on by their ids, their text is put in place; an id of another hazard's is left out. */
function nameActedOn(hazard: FoundHazard): void {
  const texts = new Set(hazard.causes.map(({ text }) => text))
  const byId = new Map(hazard.causes.map(({ key, text }) => [key === null ? '' : identifierKey(key), text]))
  for (const control of hazard.controls) {
    if (control.causes.length === 0) continue
    control.causes = control.causes
      .map((cause) => (texts.has(cause) ? cause : byId.get(identifierKey(cause))))
      .filter((cause) => cause !== undefined)
  }
}
