import { useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { useBecome } from '../../me.ts'
import { signWithPasskey } from '../../passkey.ts'

/** Asks the server for a question, the device for an answer, and signs in with it. */
export function usePasskeySignIn() {
  const ask = useCommand(accountEndpoints.askPasskey)
  const signIn = useCommand(accountEndpoints.signInWithPasskey, useBecome())
  const [isWaiting, setWaiting] = useState(false)
  const [wasStopped, setStopped] = useState(false)
  const begin = async () => {
    setStopped(false)
    const question = await ask.send({})
    if (!question) return
    setWaiting(true)
    const answer = await signWithPasskey(question.options)
    setWaiting(false)
    if (answer) await signIn.send({ challenge: question.challenge, answer })
    else setStopped(true)
  }
  return {
    begin,
    wasStopped,
    isWaiting: isWaiting || ask.busy || signIn.busy,
    error: ask.error ?? signIn.error,
  }
}
