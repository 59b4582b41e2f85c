import { useEffect, useState } from 'react'

const REST = 200

/** The text as it was when typing last rested. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), REST)
    return () => window.clearTimeout(timer)
  }, [text])
  return rested
}
