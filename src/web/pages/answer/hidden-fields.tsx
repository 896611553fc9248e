/** What rides along from page to page. */
export const HiddenFields = ({ fields }: Readonly<{ fields: Readonly<Record<string, string>> }>) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)
