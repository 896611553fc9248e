import { useState } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ImportTable } from '#contract/consensus/import.ts'
import { call } from '../../api.ts'
import { usePlace } from '../../place.tsx'

type Source = Readonly<{
  file: Readonly<{ name: string; base64: string }> | null
  pasted: string | null
  sheet: string | null
}>

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`.split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** Has a file or a text read as a table by the server; nothing is saved there. */
export function useReadFile(onRead: (table: ImportTable, name: string, file: File | null) => void) {
  const { association } = usePlace()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const read = async (source: Source, file: File | null) => {
    setBusy(true)
    setError(null)
    try {
      const table = await call(bankEndpoints.readImport, { association: association.id, ...source })
      onRead(table, file?.name ?? '', file)
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }

  return {
    busy,
    error,
    readText: (pasted: string) => read({ file: null, pasted, sheet: null }, null),
    readFile: async (file: File, sheet: string | null = null) =>
      read({ file: { name: file.name, base64: await base64Of(file) }, pasted: null, sheet }, file),
  }
}
