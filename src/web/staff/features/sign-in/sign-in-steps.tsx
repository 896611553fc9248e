import type { Me } from '#contract/session.ts'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactorForm } from './second-factor-form.tsx'

/** The step that is next for whoever is not in yet: password or another way, then the second factor. */
export const SignInSteps = ({ me }: Readonly<{ me: Me }>) =>
  me.mustPassSecondFactor ? (
    <SecondFactorForm me={me} />
  ) : (
    <>
      <PasswordForm hasMail={me.signInWays.mail} />
      <OtherWays hasOrganisation={me.signInWays.organisation} />
    </>
  )
