/** The file with a publication's colours and fonts, from the project's root. */
export const THEME = 'content/theme.css';
