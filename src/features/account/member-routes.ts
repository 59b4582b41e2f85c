import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import {
  confirmedRecoverySchema,
  madeInvitationSchema,
  memberChangeSchema,
  membersSchema,
  newInvitationSchema,
  startedRecoverySchema,
} from './account-contract.ts'
import type { MemberService } from './member-service.ts'
import { partyOf } from './session-answer.ts'

const id = z.uuid()

/** The page that a secret opens; it is a part of the path, so that no query string carries it into a log. */
const linkOf = (origin: string, way: 'invitation' | 'recovery', secret: string) => `${origin}/${way}/${secret}`

/** Who belongs to the organisation, who is invited, and who is being let back in. */
export function memberEndpoints(members: MemberService): readonly Endpoint[] {
  const tag = 'Members'
  return [
    endpoint({
      method: 'get',
      path: '/members',
      name: 'listMembers',
      summary: 'Who belongs to the organisation; for administrators also who is invited or being let back in.',
      tag,
      gives: membersSchema,
      answer: ({ authority }) => members.members(authority),
    }),
    endpoint({
      method: 'post',
      path: '/invitations',
      name: 'inviteMember',
      summary: 'Invites somebody; the link is shown this once, to be given to them.',
      tag,
      body: newInvitationSchema,
      gives: madeInvitationSchema,
      status: 201,
      answer: async (call) => {
        const made = await members.invite(call.authority, call.body)
        if (isRefusal(made)) return made
        return { id: made.id, link: linkOf(partyOf(call).origin, 'invitation', made.secret) }
      },
    }),
    endpoint({
      method: 'post',
      path: '/invitations/{invitation}/withdraw',
      name: 'withdrawInvitation',
      summary: 'Withdraws an invitation that nobody has accepted yet.',
      tag,
      params: z.object({ invitation: id }),
      gives: membersSchema,
      answer: ({ authority, params }) => members.withdraw(authority, params.invitation),
    }),
    endpoint({
      method: 'patch',
      path: '/members/{person}',
      name: 'changeMember',
      summary: 'Gives a member other roles.',
      tag,
      params: z.object({ person: id }),
      body: memberChangeSchema,
      gives: membersSchema,
      refuses: ['LAST_ADMINISTRATOR'],
      answer: ({ authority, params, body }) => members.changeRoles(authority, params.person, body.roles),
    }),
    endpoint({
      method: 'post',
      path: '/members/{person}/end',
      name: 'endMembership',
      summary: 'Ends a membership and every session in it; what the person did stays.',
      tag,
      params: z.object({ person: id }),
      gives: membersSchema,
      refuses: ['LAST_ADMINISTRATOR'],
      answer: ({ authority, params }) => members.endMembership(authority, params.person),
    }),
    endpoint({
      method: 'post',
      path: '/members/{person}/recovery',
      name: 'startRecovery',
      summary: 'Begins to let a member back in; for those who can sign, a second person is given the link.',
      tag,
      params: z.object({ person: id }),
      gives: startedRecoverySchema,
      status: 201,
      refuses: ['SECOND_PERSON_NEEDED'],
      answer: async (call) => {
        const started = await members.startRecovery(call.authority, call.params.person)
        if (isRefusal(started)) return started
        const { secret } = started
        const link = secret === null ? null : linkOf(partyOf(call).origin, 'recovery', secret)
        return { id: started.id, code: started.code, link }
      },
    }),
    endpoint({
      method: 'post',
      path: '/recoveries/{recovery}/confirm',
      name: 'confirmRecovery',
      summary: 'The second person confirms a recovery and is given the link.',
      tag,
      params: z.object({ recovery: id }),
      gives: confirmedRecoverySchema,
      refuses: ['SECOND_PERSON_NEEDED'],
      answer: async (call) => {
        const confirmed = await members.confirmRecovery(call.authority, call.params.recovery)
        return isRefusal(confirmed) ? confirmed : { link: linkOf(partyOf(call).origin, 'recovery', confirmed.secret) }
      },
    }),
    endpoint({
      method: 'post',
      path: '/recoveries/{recovery}/cancel',
      name: 'cancelRecovery',
      summary: 'Cancels a recovery that waits.',
      tag,
      params: z.object({ recovery: id }),
      gives: membersSchema,
      answer: ({ authority, params }) => members.cancelRecovery(authority, params.recovery),
    }),
  ]
}
