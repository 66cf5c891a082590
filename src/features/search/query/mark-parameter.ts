/** The query parameter of a hit's address with the words to mark; repeated for each word. */
export const MARK_PARAMETER = 'mark';
