/** Pages outside the staff app, drawn by the server. */
export const frontAddress = '/'
export const signOutAddress = '/logga-ut'
export const signInAddress = (back: string): string => `/logga-in?till=${encodeURIComponent(back)}`
