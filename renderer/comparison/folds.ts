/** So many statements a cell shows before it folds. */
export const foldedCount = 2
