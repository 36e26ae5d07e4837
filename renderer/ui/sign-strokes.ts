/** Signs that can be drawn by hand, on a field of 12; none of them judges. */
export const strokes = {
  supports: 'M6 1.8v8.4M1.8 6h8.4',
  opposes: 'M1.8 6h8.4',
  demands: 'M1.5 6h8.6M6.6 2.4 10.2 6 6.6 9.6',
  offers: 'M6.6 6a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0ZM6.6 6h4.2M10.3 6v2',
  promises: 'M3 6h7.6M5.2 6a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0ZM4.4 5.2 2.8 6.8',
  rejects: 'm2.5 2.5 7 7m0-7-7 7',
  conditions: 'M1.5 6h3.6M5.1 6l5-3.8M5.1 6l5 3.8',
  claims: 'M1.8 4.2h8.4M1.8 7.8h8.4',
  denies: 'M1.8 4.2h8.4M1.8 7.8h8.4M8.6 1 3.4 11',
  condemns: 'M6 1.2v6M6 9v1.8',
  reports: 'M2 2.6 5.4 6 2 9.4M6.4 2.6 9.8 6 6.4 9.4',
  found:
    'M6 1.8a4.2 4.2 0 0 1 3.6 2.1M10 7.2a4.2 4.2 0 0 1-2.6 2.7M4.6 9.9A4.2 4.2 0 0 1 2 7.2M2.4 3.9A4.2 4.2 0 0 1 4 2.3',
  confirmed: 'm2 6.4 2.8 2.8L10 3',
  via: 'M10 10V5H2.4M5.2 2 2.2 5l3 3',
} as const

export type SignName = keyof typeof strokes
