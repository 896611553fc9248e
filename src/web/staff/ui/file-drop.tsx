import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from './button.tsx'
import { useText } from './text.tsx'
import './file-drop.css'

/** A file by dragging or by choosing; dragging is never needed. */
export function FileDrop({
  label,
  accept,
  kinds,
  onFile,
}: Readonly<{
  label: string
  /** File name endings and media types, as in `['.csv', '.xlsx']`. */
  accept: readonly string[]
  /** The same in words: "CSV och Excel". */
  kinds: string
  onFile: (file: File) => void
}>) {
  const { t } = useText()
  return (
    <DropZone
      className="ui-drop"
      aria-label={label}
      onDrop={(event) => {
        for (const item of event.items) {
          if (item.kind !== 'file') continue
          void item.getFile().then(onFile)
          return
        }
      }}
    >
      <span>{t('kit.fileDrop')}</span>
      <FileTrigger
        acceptedFileTypes={[...accept]}
        onSelect={(files) => {
          const first = files?.item(0)
          if (first) onFile(first)
        }}
      >
        <Button>{t('kit.fileChoose')}</Button>
      </FileTrigger>
      <span className="ui-hint">{t('kit.fileKinds', { kinds })}</span>
    </DropZone>
  )
}
