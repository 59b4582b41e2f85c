import { Modal } from '../ui/modal.tsx'
import { actionStrings } from './action-strings.ts'
import type { PermissionJudge, ScreenAction } from './screen-action.ts'
import { reasonAgainst } from './screen-action.ts'
import { useSingleKeys } from './single-keys.ts'
import { useOfferedActions } from './use-actions.ts'
import './keyboard-sheet.css'

interface Props {
  readonly judge: PermissionJudge
  readonly onClose: () => void
}

const EVERYWHERE = [
  { name: actionStrings.openPalette, keys: [actionStrings.keys] },
  { name: actionStrings.nextControl, keys: [actionStrings.tab, actionStrings.shiftTab] },
  { name: actionStrings.useControl, keys: [actionStrings.enter] },
  { name: actionStrings.leave, keys: [actionStrings.escape] },
]

/** Every key that does something here, from the registry itself. */
export function KeyboardSheet({ judge, onClose }: Props) {
  const actions = useOfferedActions().filter(({ keys }) => keys !== undefined)
  const groups = [...new Set(actions.map(({ group }) => group))]
  return (
    <Modal title={actionStrings.keyboard} onClose={onClose}>
      <div className="stack">
        <p className="muted">{useSingleKeys() ? actionStrings.keyboardAbout : actionStrings.switchedOff}</p>
        {groups.map((group) => (
          <KeyGroup key={group} name={group} actions={actions.filter((one) => one.group === group)} judge={judge} />
        ))}
        <section className="key-group" aria-labelledby="keys-everywhere">
          <h3 id="keys-everywhere">{actionStrings.everywhere}</h3>
          <dl>
            {EVERYWHERE.map(({ name, keys }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  )
}

interface GroupProps {
  readonly name: string
  readonly actions: readonly ScreenAction[]
  readonly judge: PermissionJudge
}

function KeyGroup({ name, actions, judge }: GroupProps) {
  return (
    <section className="key-group" aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {actions.map((action) => (
          <div key={action.id}>
            <dt>
              {action.name} <span className="muted small">{reasonAgainst(action, judge)}</span>
            </dt>
            <dd>
              <Keys keys={action.keys ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Keys one after the other: “g then h”. */
export function Keys({ keys }: { readonly keys: string }) {
  return keys.split(' ').map((key, position) => (
    <span key={key}>
      {position > 0 && <span className="muted small"> {actionStrings.followedBy} </span>}
      <kbd>{key}</kbd>
    </span>
  ))
}
