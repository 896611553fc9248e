import { createContext, useContext, useEffect } from 'react'

/** How a page's name becomes the tab's: the shell adds whose page it is. */
export const PageTitleContext = createContext<(page: string) => string>((page) => page)

export function usePageTitle(page: string): void {
  const whole = useContext(PageTitleContext)
  useEffect(() => {
    document.title = whole(page)
  }, [whole, page])
}
