/** The parameter of a hit's address that carries the words to be marked on arrival, each by itself. */
export const MARK_PARAMETER = 'mark';
