import { momentText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { ProfileView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { AccountProblem } from './account-problem.tsx'
import { browserName } from './browser-name.ts'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'

type Session = ProfileView['sessions'][number]

/** Where somebody is signed in: this session is marked; end another one, or all others. */
export function SessionsCard({ profile: { sessions } }: { readonly profile: ProfileView }) {
  const end = useProfileChange(profileCalls.endSession)
  const endOthers = useProfileChange(profileCalls.endOtherSessions)
  return (
    <Card title={profileStrings.sessions}>
      <div className="stack">
        <AccountProblem error={end.error ?? endOthers.error} />
        <ul className="account-list">
          {sessions.map((session) => (
            <AccountItem key={session.id} name={<SessionName session={session} />} about={aboutOf(session)}>
              {!session.isThis && (
                <Button
                  aria-label={profileStrings.endSession(nameOf(session))}
                  disabled={end.isPending}
                  onClick={() => end.mutate(session.id)}
                >
                  {profileStrings.end}
                </Button>
              )}
            </AccountItem>
          ))}
        </ul>
        {sessions.length > 1 && (
          <div>
            <Button disabled={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
              {profileStrings.endOthers}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

function SessionName({ session }: { readonly session: Session }) {
  return (
    <span className="row">
      {nameOf(session)}
      {session.isThis && <Tag tone="good">{profileStrings.thisSession}</Tag>}
    </span>
  )
}

function nameOf({ agent }: Session): string {
  return agent === null ? profileStrings.unknownAgent : browserName(agent)
}

function aboutOf({ organisation, method, seenAt, expiresAt }: Session): readonly string[] {
  return [
    `${organisation}, ${profileStrings.method(method)}`,
    `${profileStrings.seen(momentText(seenAt))}, ${profileStrings.ends(momentText(expiresAt))}`,
  ]
}
