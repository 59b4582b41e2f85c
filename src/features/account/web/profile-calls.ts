import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { passkeyOptionsSchema, passwordBegunSchema, profileSchema, type ProfileView } from '../account-contract.ts'
import { newPasskey } from './passkey-ceremony.ts'
import { profileQuery } from './profile-query.ts'

const change = (path: string, body?: unknown, method: 'POST' | 'PATCH' = 'POST') =>
  request(`/api/profile${path}`, profileSchema, { method, body })

/** What a person does with their own account; each answers with the profile as it is then. */
export const profileCalls = {
  rename: (who: { readonly name: string; readonly email: string }) => change('', who, 'PATCH'),
  addPasskey: async (name: string) => {
    const { challenge, options } = await request('/api/profile/passkeys/options', passkeyOptionsSchema, {
      method: 'POST',
    })
    return change('/passkeys', { challenge, response: await newPasskey(options), name })
  },
  renamePasskey: ({ id, name }: { readonly id: string; readonly name: string }) =>
    change(`/passkeys/${encodeURIComponent(id)}`, { name }, 'PATCH'),
  removePasskey: (id: string) => change(`/passkeys/${encodeURIComponent(id)}/remove`),
  beginPassword: (password: string) =>
    request('/api/profile/password', passwordBegunSchema, { method: 'POST', body: { password } }),
  confirmPassword: (given: { readonly challenge: string; readonly code: string }) => change('/password/confirm', given),
  removePassword: () => change('/password/remove'),
  removeIdentity: (identity: { readonly issuer: string; readonly subject: string }) =>
    change('/identities/remove', identity),
  endSession: (id: string) => change(`/sessions/${encodeURIComponent(id)}/end`),
  endOtherSessions: () => change('/sessions/end-others'),
} as const

/** Changes the profile, and shows it as the server then says it is. */
export function useProfileChange<V>(mutationFn: (given: V) => Promise<ProfileView>, onDone?: () => unknown) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: async (profile) => {
      client.setQueryData(profileQuery.queryKey, profile)
      await client.invalidateQueries({ queryKey: ['session'] })
      await onDone?.()
    },
  })
}
