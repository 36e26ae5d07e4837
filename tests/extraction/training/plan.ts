// Every number of the training run in one place. Each was chosen on folds of the training articles; see electron/extraction/README.md.

export const PLAN = {
  folds: 3,
  /** How often each article of articles.jsonl counts. */
  ownTimes: 4,
  cue: { bits: 19, epochs: 6, rate: 0.04, decay: 1e-5, seed: 1 },
  spans: { emissionBits: 19, stepBits: 15, epochs: 5, rate: 0.02, decay: 1e-5, seed: 2 },
  rank: { bits: 15, epochs: 10, rate: 0.05, decay: 1e-3, seed: 3 },
  forest: { trees: 200, depth: 4, rate: 0.06, leastWeight: 8, pull: 5 },
}
