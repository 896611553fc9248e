/** What Samsyn is, with its two doors: drawn by the server. */
export const frontAddress = '/'
/** In the staff app, outside any association. */
export const signInAddress = (back: string): string => `/app/logga-in?till=${encodeURIComponent(back)}`
