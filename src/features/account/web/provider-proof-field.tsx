import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { providerStrings } from './provider-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'

interface Props {
  /** The client secret; null where a private key proves us. */
  readonly secret: string | null
  readonly error?: string | undefined
  readonly onChoose: (secret: string | null) => void
}

/** How Safecase proves itself to a provider. */
export function ProviderProofField({ secret, error, onChoose }: Props) {
  return (
    <>
      <ChoiceGroup
        id="proof"
        legend={providerStrings.proof}
        several={false}
        choices={[
          { value: 'private_key_jwt', text: providerStrings.privateKey, help: providerStrings.privateKeyAbout },
          { value: 'client_secret', text: providerStrings.clientSecret, help: providerStrings.clientSecretAbout },
        ]}
        chosen={[secret === null ? 'private_key_jwt' : 'client_secret']}
        onChoose={([chosen]) => onChoose(chosen === 'client_secret' ? '' : null)}
      />
      {secret !== null && (
        <TextField
          id="secret"
          label={providerStrings.secret}
          help={providerStrings.secretHelp}
          error={error}
          type="password"
          value={secret}
          onText={onChoose}
        />
      )}
    </>
  )
}
