import { switchSingleKeys, useSingleKeys } from '../../../web/actions/single-keys.ts'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { profileStrings } from './profile-strings.ts'

/** Whether keys without Ctrl do something; kept in this browser, because people work at several keyboards. */
export function KeysCard() {
  const on = useSingleKeys()
  return (
    <Card title={profileStrings.keysTitle}>
      <ChoiceGroup
        id="single-keys"
        legend={profileStrings.keysLegend}
        several={false}
        choices={[
          { value: 'on', text: profileStrings.keysOn, help: profileStrings.keysOnAbout },
          { value: 'off', text: profileStrings.keysOff, help: profileStrings.keysOffAbout },
        ]}
        chosen={[on ? 'on' : 'off']}
        onChoose={([chosen]) => switchSingleKeys(chosen === 'on')}
      />
    </Card>
  )
}
